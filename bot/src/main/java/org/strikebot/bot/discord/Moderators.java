package org.strikebot.bot.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Gaps;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;

/** What moderators do, checked here as well as by Discord, and told in audit and log channel. */
final class Moderators {

  private static final Logger LOG = LoggerFactory.getLogger(Moderators.class);

  /** As many as group in a second; older ones are history. */
  private static final int MOST_GAPS = 1_000;

  private final Core core;
  private final Librarian librarian;
  private final Records records;
  private final Discord discord;
  private final LongWork work;
  private final PeopleDesk people;
  private final SettingsDesk settings;
  private final Acts acts;
  private final InstantSource clock;
  private final LibraryDesk desk;

  Moderators(
      Core core,
      Librarian librarian,
      Records records,
      Discord discord,
      Curators curators,
      Jobs jobs,
      PeopleDesk people,
      InstantSource clock) {
    this.core = core;
    this.librarian = librarian;
    this.records = records;
    this.discord = discord;
    this.people = people;
    this.clock = clock;
    this.acts = new Acts(records, discord, clock);
    this.work = new LongWork(discord, jobs, acts, clock);
    this.settings = new SettingsDesk(records, discord, acts);
    Errata errata = new Errata(records, discord, clock);
    this.desk = new LibraryDesk(curators, discord, work, jobs, errata, acts, clock);
  }

  /** The refreshes of sources and feeds that come on nobody's command. */
  Refreshes refreshes() {
    return desk.refreshes();
  }

  /** A button of the library was pressed. */
  void pressed(Heard.Pressed pressed, ButtonId button, Texts texts) {
    if (mayOrIsTold(pressed.actor(), pressed.callback(), texts)) {
      desk.pressed(pressed, button, texts);
    }
  }

  /** The form with a source's facts was sent. */
  void sent(Heard.Sent sent, long pending, Texts texts) {
    if (mayOrIsTold(sent.actor(), sent.callback(), texts)) {
      desk.sent(sent, pending, texts);
    }
  }

  private boolean mayOrIsTold(Heard.Actor actor, Callback callback, Texts texts) {
    boolean may = may(actor);
    if (!may) {
      discord.respond(callback, Message.text(texts.text("refused.moderator")).hidden());
    }
    return may;
  }

  /** Whether {@code actor} may do what moderators do. */
  boolean may(Heard.Actor actor) {
    String role = records.settings().of(actor.server()).moderatorRole();
    return actor.managesServer() || (role != null && actor.roles().contains(role));
  }

  /** Runs a moderator's command, or says who may. */
  void run(Heard.Command command, Texts texts) {
    Heard.Actor actor = command.actor();
    Callback callback = command.callback();
    if (!may(actor)) {
      acts.keep(actor, "/" + command.name(), "refused: not a moderator");
      discord.respond(callback, Message.text(texts.text("refused.moderator")).hidden());
      return;
    }
    discord.acknowledge(callback, !command.name().equals("library reindex"));
    switch (command.name()) {
      case "library status" -> status(command, texts);
      case "library list" ->
          show(
              command,
              new Notices(texts)
                  .sources(librarian.documents(actor.server()), ButtonId.Verb.LIST, 0),
              "shown");
      case "library reindex" -> reindex(command, texts);
      case PeopleDesk.COMMAND -> {
        acts.keep(command.actor(), "/" + command.name() + " " + command.options(), "shown or kept");
        people.run(command, texts);
      }
      case "gaps" -> gaps(command, texts);
      case "settings" -> settings.run(command, texts);
      default -> {
        if (!desk.run(command, texts)) {
          show(command, Message.text(texts.text("gone.command")), "unknown");
        }
      }
    }
  }

  private void show(Heard.Command command, Message message, String result) {
    acts.keep(command.actor(), "/" + command.name(), result);
    discord.answer(command.callback(), message, List.of());
  }

  private void status(Heard.Command command, Texts texts) {
    String server = command.actor().server();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    show(
        command,
        new Notices(texts).status(librarian.status(server), records.usage().of(server, today), now),
        "shown");
  }

  private void reindex(Heard.Command command, Texts texts) {
    Heard.Actor actor = command.actor();
    work.run(
        actor,
        command.callback(),
        "/" + command.name(),
        ProgressNotices.Kind.REINDEX,
        texts,
        progress -> {
          String result;
          try {
            Librarian.Changes changes = librarian.reindex(actor.server(), progress);
            result =
                texts.text(
                    "reindex.done",
                    String.valueOf(changes.revision()),
                    String.valueOf(changes.added()),
                    String.valueOf(changes.changed()),
                    String.valueOf(changes.removed()),
                    String.valueOf(changes.unchanged()));
          } catch (Librarian.CancelledException | BusyException told) {
            throw told;
          } catch (RuntimeException broken) {
            LOG.error("reindex of {} failed", actor.server(), broken);
            result = texts.text("reindex.failed");
          }
          acts.keep(actor, "/" + command.name(), result);
          return Message.text(result);
        });
  }

  private void gaps(Heard.Command command, Texts texts) {
    List<String> questions =
        records
            .questions()
            .ended(command.actor().server(), Reply.NOT_IN_SOURCES, MOST_GAPS)
            .stream()
            .map(AskedQuestion::text)
            .toList();
    List<Gaps.Gap> gaps = new Gaps(core::embed).group(questions);
    Notices notices = new Notices(texts);
    List<Discord.Upload> file =
        gaps.isEmpty()
            ? List.of()
            : List.of(new Discord.Upload("gaps.md", "text/markdown", notices.gapsFile(gaps)));
    acts.keep(
        command.actor(), "/gaps", questions.size() + " questions in " + gaps.size() + " groups");
    discord.answer(command.callback(), notices.gaps(gaps, questions.size()), file);
  }
}
