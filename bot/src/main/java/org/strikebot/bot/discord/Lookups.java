package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.admission.Cooldowns;
import org.strikebot.bot.attribution.DaySpan;
import org.strikebot.bot.attribution.Person;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.CommandDefinitions;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.records.LookupRecords.Lookup;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.records.ServerSettings;

/** Who said what, what each side says, what happened when, and how a claim stands. */
final class Lookups {

  /** The name under which the menu of a message offers the check. */
  static final String MENU = CommandDefinitions.CHECK_MENU;

  /** The commands that are run here. */
  static final Set<String> COMMANDS = Set.of("quotes", "sides", "timeline", "check", MENU);

  private static final List<String> DAYS = List.of("from", "to", "as-of");

  private final Core core;
  private final Records records;
  private final Discord discord;
  private final LookupViews views;
  private final Cooldowns cooldowns;
  private final InstantSource clock;

  Lookups(Core core, Records records, Discord discord, LookupViews views, InstantSource clock) {
    this.core = core;
    this.records = records;
    this.discord = discord;
    this.views = views;
    this.cooldowns = new Cooldowns(clock);
    this.clock = clock;
  }

  void run(Heard.Command command, Texts texts) {
    Heard.Actor actor = command.actor();
    Callback callback = command.callback();
    Duration wait = cooldowns.ask(actor.server() + "/" + actor.member(), Duration.ZERO);
    String refusal =
        wait.isZero()
            ? refusal(command.options(), texts)
            : texts.text("refused.cooldown", wait.toSeconds() + 1);
    boolean menu = command.name().equals(MENU);
    if (refusal == null && menu && command.options().getOrDefault("text", "").isBlank()) {
      refusal = texts.text("check.empty");
    }
    if (refusal != null) {
      discord.respond(callback, Message.text(refusal).hidden());
      return;
    }
    String name = menu ? "check" : command.name();
    boolean hidden = name.equals("check") || hidden(actor);
    discord.acknowledge(callback, hidden);
    Lookup lookup =
        records
            .lookups()
            .keep(actor.server(), actor.member(), clock.instant(), name, command.options());
    LookupViews.View view = views.of(lookup, 0, hidden, texts);
    discord.answer(callback, view.message(), view.files());
  }

  /** In channels that are none of the bot's it whispers: moderators chose so. */
  private boolean hidden(Heard.Actor actor) {
    ServerSettings settings = records.settings().of(actor.server());
    boolean ours =
        settings.answersIn(actor.channel())
            || records.threads().conversation(actor.channel()).isPresent();
    return settings.privateByDefault() || !ours;
  }

  private static @Nullable String refusal(Map<String, String> options, Texts texts) {
    for (String name : DAYS) {
      String typed = options.get(name);
      if (typed != null && DaySpan.read(typed).isEmpty()) {
        return texts.text("refused.day", Notices.quoted(typed, 60));
      }
    }
    return null;
  }

  /** Turns a page. */
  void page(Heard.Pressed pressed, ButtonId button, Texts texts) {
    Optional<Lookup> lookup = kept(pressed, button);
    if (lookup.isEmpty()) {
      tell(pressed.callback(), texts.text("gone.lookup"));
      return;
    }
    if (!lookup.get().command().equals("timeline")) {
      discord.update(
          pressed.callback(), views.of(lookup.get(), button.page(), false, texts).message());
      return;
    }
    discord.acknowledgeUpdate(pressed.callback());
    LookupViews.View view = views.of(lookup.get(), button.page(), false, texts);
    discord.answer(pressed.callback(), view.message(), view.files());
  }

  /** Shows a private result to all. */
  void publish(Heard.Pressed pressed, ButtonId button, Texts texts) {
    Optional<Lookup> found = kept(pressed, button);
    if (found.isEmpty()) {
      tell(pressed.callback(), texts.text("gone.lookup"));
      return;
    }
    Lookup lookup = found.get();
    if (!lookup.member().equals(pressed.actor().member())) {
      tell(pressed.callback(), texts.text("share.asker"));
      return;
    }
    // Marked first: of two presses, one shares.
    if (!records.lookups().share(lookup.id(), true)) {
      tell(pressed.callback(), texts.text("share.already"));
      return;
    }
    try {
      discord.respond(pressed.callback(), views.of(lookup, 0, false, texts).message());
    } catch (RestException refused) {
      records.lookups().share(lookup.id(), false);
      throw refused;
    }
  }

  private Optional<Lookup> kept(Heard.Pressed pressed, ButtonId button) {
    return records
        .lookups()
        .byId(button.record())
        .filter(lookup -> lookup.server().equals(pressed.actor().server()));
  }

  /** Completes what is typed into {@code option}. */
  List<String> choices(Heard.Typing typing) {
    if (typing.option().equals("name") || typing.option().equals("same-as")) {
      return Notices.choices(
          core.dossier(typing.actor().server()).statements().people().all().stream()
              .map(Person::name)
              .toList(),
          typing.soFar());
    }
    if (typing.option().equals("side")) {
      return Notices.choices(
          core.dossier(typing.actor().server()).statements().people().sides(), typing.soFar());
    }
    return typing.option().equals("speaker")
        ? Notices.choices(
            core.dossier(typing.actor().server()).statements().speakers(), typing.soFar())
        : List.of();
  }

  private void tell(Callback callback, String words) {
    discord.respond(callback, Message.text(words).hidden());
  }
}
