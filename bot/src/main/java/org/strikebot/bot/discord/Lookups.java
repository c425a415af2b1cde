package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.admission.Cooldowns;
import org.strikebot.bot.attribution.DaySpan;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleEdits;
import org.strikebot.bot.attribution.Person;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.CommandDefinitions;
import org.strikebot.bot.discord.payload.LookupMessages;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.picture.TimelinePicture;
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

  /** The moderators' command, whose pages are turned here. */
  static final String PEOPLE = "library people";

  private static final String PICTURE = "timeline.png";
  private static final int APAGE = LookupMessages.ENTRIES_A_PAGE;

  private final TimelinePicture pictures = new TimelinePicture();
  private final Core core;
  private final Records records;
  private final Discord discord;
  private final Cooldowns cooldowns;
  private final InstantSource clock;

  Lookups(Core core, Records records, Discord discord, InstantSource clock) {
    this.core = core;
    this.records = records;
    this.discord = discord;
    this.cooldowns = new Cooldowns(clock);
    this.clock = clock;
  }

  /** What is shown of a look-up. */
  private record View(Message message, List<Discord.Upload> files) {}

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
    View view = view(lookup, 0, hidden, texts);
    discord.answer(callback, view.message(), view.files());
  }

  /** Shows the library's people to a moderator, or puts one right first. */
  void people(Heard.Command command, Texts texts) {
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
    if (changes) {
      String who = Objects.requireNonNull(name);
      List<Person> all = dossier.statements().people().all();
      List<String> sides = dossier.statements().people().sides();
      boolean known = all.stream().anyMatch(person -> person.name().equalsIgnoreCase(who));
      boolean knownSame =
          same == null || all.stream().anyMatch(person -> person.name().equalsIgnoreCase(same));
      if (!known || !knownSame || (side != null && !sides.contains(side))) {
        discord.answer(
            command.callback(),
            Message.text(texts.text("people.unfit", String.join(", ", sides))),
            List.of());
        return;
      }
      dossier.edit(
          edits -> {
            PeopleEdits named =
                into == null || into.equalsIgnoreCase(who) ? edits : edits.merged(who, into);
            return side == null
                ? named
                : named.with(new PeopleEdits.Tenure(named.name(who), side, null, null));
          });
    }
    Lookup lookup =
        records.lookups().keep(actor.server(), actor.member(), clock.instant(), PEOPLE, Map.of());
    discord.answer(command.callback(), view(lookup, 0, true, texts).message(), List.of());
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
      discord.update(pressed.callback(), view(lookup.get(), button.page(), false, texts).message());
      return;
    }
    discord.acknowledgeUpdate(pressed.callback());
    View view = view(lookup.get(), button.page(), false, texts);
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
      discord.respond(pressed.callback(), view(lookup, 0, false, texts).message());
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

  private View view(Lookup lookup, int page, boolean hidden, Texts texts) {
    Dossier dossier = core.dossier(lookup.server());
    Map<String, String> options = lookup.options();
    LookupMessages messages = new LookupMessages(texts);
    String topic = options.get("topic");
    String about =
        Stream.of("speaker", "topic", "from", "to", "as-of")
            .map(options::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    List<Discord.Upload> files = new ArrayList<>();
    Message message =
        switch (lookup.command()) {
          case "quotes" ->
              messages.quotes(
                  lookup.id(),
                  about,
                  dossier
                      .statements()
                      .find(options.get("speaker"), topic, first(options), last(options, "to")),
                  page);
          case "sides" ->
              messages.sides(
                  about,
                  dossier.sides().on(Objects.requireNonNullElse(topic, "")),
                  dossier.disagreements().about(Objects.requireNonNullElse(topic, "")));
          case "timeline" -> {
            List<Timeline.Entry> entries =
                dossier
                    .timeline()
                    .of(topic, first(options), last(options, "to"), last(options, "as-of"));
            int first = Math.min(page, Math.max(0, entries.size() - 1) / APAGE) * APAGE;
            String title = texts.text("picture.title", about.isEmpty() ? "" : ": " + about);
            if (!entries.isEmpty()) {
              files.add(
                  new Discord.Upload(
                      PICTURE,
                      "image/png",
                      pictures.of(
                          title, entries.subList(first, Math.min(entries.size(), first + APAGE)))));
            }
            yield messages.timeline(
                lookup.id(), about, entries, page, files.isEmpty() ? "" : PICTURE);
          }
          case PEOPLE -> messages.people(lookup.id(), dossier.statements().people().all(), page);
          default ->
              messages.findings(
                  lookup.id(), dossier.check().check(options.getOrDefault("text", "")), hidden);
        };
    return new View(message, files);
  }

  private static @Nullable LocalDate first(Map<String, String> options) {
    String typed = options.get("from");
    return typed == null ? null : DaySpan.read(typed).map(DaySpan::from).orElse(null);
  }

  private static @Nullable LocalDate last(Map<String, String> options, String name) {
    String typed = options.get(name);
    return typed == null ? null : DaySpan.read(typed).map(DaySpan::to).orElse(null);
  }

  private void tell(Callback callback, String words) {
    discord.respond(callback, Message.text(words).hidden());
  }
}
