package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleEdits;
import org.strikebot.bot.attribution.Person;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.records.LookupRecords.Lookup;
import org.strikebot.bot.records.Records;

/** Puts right who is who in a library, and shows whom it quotes. Whoever gets here may. */
final class PeopleDesk {

  /** The moderators' command. */
  static final String COMMAND = "library people";

  private final Core core;
  private final Records records;
  private final Discord discord;
  private final LookupViews views;
  private final InstantSource clock;

  PeopleDesk(Core core, Records records, Discord discord, LookupViews views, InstantSource clock) {
    this.core = core;
    this.records = records;
    this.discord = discord;
    this.views = views;
    this.clock = clock;
  }

  /** Shows the library's people to a moderator, or puts one right first. */
  void run(Heard.Command command, Texts texts) {
    Heard.Actor actor = command.actor();
    Map<String, String> options = command.options();
    Dossier dossier = core.dossier(actor.server());
    String name = options.get("name");
    String same = options.get("same-as");
    String call = options.get("call");
    String side = options.get("side");
    String into = same == null ? call : same;
    boolean changes = into != null || side != null;
    if (changes && name == null) {
      discord.answer(command.callback(), Message.text(texts.text("people.name")), List.of());
      return;
    }
    if (changes && !change(dossier, Objects.requireNonNull(name), options)) {
      List<String> sides = dossier.statements().people().sides();
      discord.answer(
          command.callback(),
          Message.text(texts.text("people.unfit", String.join(", ", sides))),
          List.of());
      return;
    }
    Lookup lookup =
        records.lookups().keep(actor.server(), actor.member(), clock.instant(), COMMAND, Map.of());
    discord.answer(command.callback(), views.of(lookup, 0, true, texts).message(), List.of());
  }

  /** Whether the names and the side that were given fit, and are kept. */
  private static boolean change(Dossier dossier, String who, Map<String, String> options) {
    String same = options.get("same-as");
    String into = same == null ? options.get("call") : same;
    String side = options.get("side");
    List<Person> all = dossier.statements().people().all();
    boolean known = all.stream().anyMatch(person -> person.name().equalsIgnoreCase(who));
    boolean knownSame =
        same == null || all.stream().anyMatch(person -> person.name().equalsIgnoreCase(same));
    boolean knownSide = side == null || dossier.statements().people().sides().contains(side);
    if (!known || !knownSame || !knownSide) {
      return false;
    }
    dossier.edit(
        edits -> {
          PeopleEdits named =
              into == null || into.equalsIgnoreCase(who) ? edits : edits.merged(who, into);
          return side == null
              ? named
              : named.with(new PeopleEdits.Tenure(named.name(who), side, null, null));
        });
    return true;
  }
}
