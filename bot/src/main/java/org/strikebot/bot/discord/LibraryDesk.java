package org.strikebot.bot.discord;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.PendingChanges.Attempt;
import org.strikebot.bot.discord.PendingChanges.Pending;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.CommandDefinitions;
import org.strikebot.bot.discord.payload.LibraryNotices;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.moderation.Bundle;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Facts;
import org.strikebot.bot.moderation.Intake;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Pin;
import org.strikebot.bot.moderation.Preview;
import org.strikebot.bot.moderation.Refreshed;
import org.strikebot.bot.moderation.Refresher;
import org.strikebot.bot.moderation.Submission;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.store.IndexException;

/**
 * What moderators change of their server's library: each addition is shown before it counts, each
 * change is one revision, told in the audit. Whoever gets here may.
 */
final class LibraryDesk {

  /** As large a file as Discord takes from most members. */
  private static final int MOST_BYTES = 25 << 20;

  /** Keeps who did what, and how it ended. */
  interface Audit {
    void keep(Heard.Actor actor, String act, String result);
  }

  private final Curators curators;
  private final Discord discord;
  private final Jobs jobs;
  private final Errata errata;
  private final Audit audit;
  private final InstantSource clock;
  private final PendingChanges pending;

  LibraryDesk(
      Curators curators,
      Discord discord,
      Jobs jobs,
      Errata errata,
      Audit audit,
      InstantSource clock) {
    this.curators = curators;
    this.discord = discord;
    this.jobs = jobs;
    this.errata = errata;
    this.audit = audit;
    this.clock = clock;
    this.pending = new PendingChanges(clock);
  }

  /** Runs a command that was acknowledged; whether it is one of these. */
  boolean run(Heard.Command command, Texts texts) {
    Map<String, String> options = command.options();
    String why = options.getOrDefault("why", "");
    switch (command.name()) {
      case "library add", CommandDefinitions.ADD_MENU -> add(command, texts);
      case "library remove" -> {
        String id = options.getOrDefault("id", "");
        change(command, texts, (curator, who, anyway, _) -> curator.remove(id, why, who, anyway));
      }
      case "library rollback" -> {
        long revision = Long.parseLong(options.getOrDefault("revision", "0"));
        change(
            command,
            texts,
            (curator, who, anyway, _) -> curator.rollBack(revision, why, who, anyway));
      }
      case "library shipped" -> {
        boolean wanted = Boolean.parseBoolean(options.get("wanted"));
        change(command, texts, (curator, who, anyway, _) -> curator.base(wanted, who, anyway));
      }
      case "library import" -> take(command, texts);
      case "library refresh" -> refresh(command, texts);
      case "library history" ->
          show(command, new LibraryNotices(texts).history(curator(command).history()));
      case "library diff" -> difference(command, texts);
      case "library export" -> export(command, texts);
      case "library balance" ->
          show(command, new LibraryNotices(texts).balance(curator(command).balance()));
      case "library pin" -> pin(command, texts);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Curator curator(Heard.Command command) {
    return curators.of(command.actor().server());
  }

  private void show(Heard.Command command, Message message) {
    audit.keep(command.actor(), "/" + command.name(), "shown");
    discord.answer(command.callback(), message, List.of());
  }

  private void refuse(Heard.Actor actor, Callback callback, String act, String words) {
    audit.keep(actor, act, "refused");
    discord.answer(callback, Message.text(words), List.of());
  }

  private void add(Heard.Command command, Texts texts) {
    Optional<Submission> brought = submission(command.options());
    if (brought.isEmpty()) {
      refuse(command.actor(), command.callback(), "/library add", texts.text("add.nothing"));
      return;
    }
    Intake intake = curator(command).look(brought.get(), Facts.NONE);
    LibraryNotices notices = new LibraryNotices(texts);
    String server = command.actor().server();
    Message message =
        switch (intake) {
          case Intake.Refused refused -> notices.outcome(0, new Outcome.Refused(refused.message()));
          case Intake.Followable feed ->
              notices.feed(
                  pending.keep(
                      new Pending(
                          server,
                          "/library add (feed)",
                          null,
                          (curator, who, _, progress) -> follow(curator, feed, who, progress))),
                  feed);
          case Intake.Sound sound ->
              notices.preview(pending.keep(adding(server, sound.preview())), sound.preview());
        };
    audit.keep(command.actor(), "/" + command.name(), "looked at");
    discord.answer(command.callback(), message, List.of());
  }

  private static Pending adding(String server, Preview preview) {
    return new Pending(
        server,
        "/library add " + preview.id(),
        preview,
        (curator, who, anyway, _) -> curator.add(preview, who, anyway));
  }

  private static Outcome follow(
      Curator curator, Intake.Followable feed, String who, Librarian.Progress progress) {
    Refresher refresher = new Refresher(curator);
    refresher.follow(feed, who);
    List<Outcome> outcomes = refresher.feedsNow(progress);
    return outcomes.isEmpty()
        ? new Outcome.Refused("The feed is followed; it had nothing that could be read yet.")
        : outcomes.getLast();
  }

  private Optional<Submission> submission(Map<String, String> options) {
    String file = options.get(Heard.FILE);
    if (file != null) {
      return Optional.of(
          new Submission.File(
              new SourceBytes(
                  options.getOrDefault(Heard.FILE_NAME, "file"),
                  options.get(Heard.FILE_TYPE),
                  null,
                  discord.attachment(file, MOST_BYTES))));
    }
    String text = options.getOrDefault("link", options.getOrDefault(Heard.TEXT, "")).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (options.containsKey("link") || text.matches("(?i)<?https?://\\S+>?")) {
      return Optional.of(new Submission.Link(text.replaceAll("^<|>$", "")));
    }
    return Optional.of(
        new Submission.File(
            new SourceBytes("pasted text", null, null, text.getBytes(StandardCharsets.UTF_8))));
  }

  private void take(Heard.Command command, Texts texts) {
    String file = command.options().get(Heard.FILE);
    if (file == null) {
      refuse(command.actor(), command.callback(), "/library import", texts.text("add.nothing"));
      return;
    }
    byte[] zip = discord.attachment(file, MOST_BYTES);
    change(
        command,
        texts,
        (curator, who, anyway, progress) -> new Bundle(curator).take(zip, who, anyway, progress));
  }

  private void change(Heard.Command command, Texts texts, Attempt attempt) {
    Pending described = new Pending(command.actor().server(), "/" + command.name(), null, attempt);
    make(pending.keep(described), described, command.actor(), command.callback(), false, texts);
  }

  /** Makes a change that was described, and shows what came of it. */
  private void make(
      long id,
      Pending described,
      Heard.Actor actor,
      Callback callback,
      boolean anyway,
      Texts texts) {
    working(
        actor,
        callback,
        described.act(),
        texts,
        progress -> {
          Curator curator = curators.of(actor.server());
          Outcome outcome = described.attempt().make(curator, actor.member(), anyway, progress);
          if (!(outcome instanceof Outcome.HeldBack)) {
            pending.drop(id);
          }
          audit.keep(actor, described.act(), told(outcome));
          errata.after(actor.server(), curator, outcome);
          return new LibraryNotices(texts).outcome(id, outcome);
        });
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Published published ->
          "revision " + published.revision() + ": " + published.what();
      case Outcome.HeldBack held -> "held back by " + held.broken().size() + " pinned questions";
      case Outcome.Refused refused -> "refused: " + refused.message();
    };
  }

  private interface Work {
    /** Does it, and gives what is shown of it. */
    Message run(Librarian.Progress progress);
  }

  /** One piece of work a server at a time; a second asker is told who and since when. */
  private void working(Heard.Actor actor, Callback callback, String act, Texts texts, Work work) {
    Optional<Jobs.Job> begun = jobs.begin(actor.server(), actor.member(), clock.instant());
    if (begun.isEmpty()) {
      refuse(actor, callback, act, new Notices(texts).busy(jobs.of(actor.server()).orElse(null)));
      return;
    }
    Jobs.Job job = begun.get();
    Message shown;
    try {
      shown = work.run(new ProgressBar(discord, callback, texts, job, clock));
    } catch (Librarian.CancelledException cancelled) {
      audit.keep(actor, act, "cancelled");
      shown = Message.text(texts.text("reindex.cancelled"));
    } finally {
      jobs.end(job);
    }
    // Only now: whoever presses a button of what is shown must not find this work still going on.
    discord.answer(callback, shown, List.of());
  }

  /** Asks for everything of {@code server} again, unless a moderator is at it. */
  void refresh(String server) {
    Optional<Jobs.Job> begun = jobs.begin(server, "strikebot", clock.instant());
    if (begun.isEmpty()) {
      return;
    }
    try {
      Curator curator = curators.of(server);
      Refresher refresher = new Refresher(curator);
      Librarian.Progress watched = (_, _) -> !begun.get().cancelled();
      List<Outcome> outcomes = new ArrayList<>();
      refresher.refresh(null, "strikebot", false, watched).change().ifPresent(outcomes::add);
      outcomes.addAll(refresher.feedsNow(watched));
      for (Outcome outcome : outcomes) {
        // Told as the bot's own act, which no member did.
        audit.keep(
            new Heard.Actor(server, "", "0", Set.of(), false, "en-GB"),
            "refresh by itself",
            told(outcome));
        errata.after(server, curator, outcome);
      }
    } finally {
      jobs.end(begun.get());
    }
  }

  private void refresh(Heard.Command command, Texts texts) {
    String id = command.options().get("id");
    Heard.Actor actor = command.actor();
    working(
        actor,
        command.callback(),
        "/library refresh",
        texts,
        progress -> {
          Curator curator = curators.of(actor.server());
          Refresher refresher = new Refresher(curator);
          Refreshed refreshed = refresher.refresh(id, actor.member(), false, progress);
          long again =
              pending.keep(
                  new Pending(
                      actor.server(),
                      "/library refresh",
                      null,
                      (one, who, anyway, watched) ->
                          new Refresher(one)
                              .refresh(id, who, anyway, watched)
                              .change()
                              .orElse(new Outcome.Refused("Nothing has changed any more."))));
          audit.keep(
              actor,
              "/library refresh",
              refreshed.change().map(LibraryDesk::told).orElse("nothing changed"));
          refreshed.change().ifPresent(outcome -> errata.after(actor.server(), curator, outcome));
          if (id == null) {
            refresher
                .feedsNow(progress)
                .forEach(outcome -> audit.keep(actor, "/library refresh", told(outcome)));
          }
          return new LibraryNotices(texts).refreshed(again, refreshed);
        });
  }

  private void difference(Heard.Command command, Texts texts) {
    long from = Long.parseLong(command.options().getOrDefault("from", "0"));
    long to = Long.parseLong(command.options().getOrDefault("to", "0"));
    try {
      show(
          command,
          new LibraryNotices(texts).difference(from, to, curator(command).difference(from, to)));
    } catch (IndexException none) {
      refuse(
          command.actor(),
          command.callback(),
          "/library diff",
          Notices.quoted(String.valueOf(none.getMessage()), 1_000));
    }
  }

  private void export(Heard.Command command, Texts texts) {
    byte[] zip = new Bundle(curator(command)).export();
    audit.keep(command.actor(), "/library export", zip.length + " bytes");
    discord.answer(
        command.callback(),
        Message.text(texts.text("export.done")),
        List.of(new Discord.Upload("library.zip", "application/zip", zip)));
  }

  private void pin(Heard.Command command, Texts texts) {
    Curator curator = curator(command);
    String question = command.options().get("question");
    String contains = command.options().get("contains");
    if (question == null) {
      show(command, new LibraryNotices(texts).pins(curator.pins()));
      return;
    }
    String who = command.actor().member();
    if (contains == null) {
      boolean was = curator.unpin(question, who);
      audit.keep(command.actor(), "/library pin", was ? "let go" : "not pinned");
      discord.answer(
          command.callback(),
          Message.text(texts.text(was ? "pins.off" : "pins.unknown")),
          List.of());
      return;
    }
    List<String> words =
        Arrays.stream(contains.split(";", -1))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .toList();
    if (words.isEmpty() || question.isBlank()) {
      refuse(command.actor(), command.callback(), "/library pin", texts.text("pins.words"));
      return;
    }
    Optional<String> refusal = curator.pin(new Pin(question, words, who, clock.instant()));
    audit.keep(command.actor(), "/library pin", refusal.isPresent() ? "refused" : "pinned");
    discord.answer(
        command.callback(),
        Message.text(
            refusal
                .map(why -> Notices.quoted(why, 1_500))
                .orElseGet(() -> texts.text("pins.kept"))),
        List.of());
  }

  /** A moderator pressed a button of this desk. */
  void pressed(Heard.Pressed pressed, ButtonId button, Texts texts) {
    Heard.Actor actor = pressed.actor();
    Pending described = pending.found(button.record(), actor.server());
    if (described == null) {
      discord.respond(pressed.callback(), Message.text(texts.text("gone.preview")).hidden());
      return;
    }
    switch (button.verb()) {
      case ADD, ANYWAY -> {
        discord.acknowledge(pressed.callback(), true);
        boolean anyway = button.verb() == ButtonId.Verb.ANYWAY;
        make(button.record(), described, actor, pressed.callback(), anyway, texts);
      }
      case EDIT -> {
        if (described.preview() != null) {
          discord.open(
              pressed.callback(),
              new LibraryNotices(texts).facts(button.record(), described.preview()));
        }
      }
      default -> {
        pending.drop(button.record());
        audit.keep(actor, described.act(), "dropped");
        discord.update(pressed.callback(), Message.text(texts.text("preview.dropped")));
      }
    }
  }

  /** A moderator sent the form with a source's facts. */
  void sent(Heard.Sent sent, long id, Texts texts) {
    Pending described = pending.found(id, sent.actor().server());
    if (described == null || described.preview() == null) {
      discord.respond(sent.callback(), Message.text(texts.text("gone.preview")).hidden());
      return;
    }
    discord.acknowledge(sent.callback(), true);
    Facts facts;
    try {
      facts = facts(sent.values());
    } catch (DateTimeException wrong) {
      discord.answer(sent.callback(), Message.text(texts.text("preview.day")), List.of());
      return;
    }
    Preview preview = curators.of(sent.actor().server()).with(described.preview(), facts);
    long again = pending.keep(adding(sent.actor().server(), preview));
    pending.drop(id);
    discord.answer(sent.callback(), new LibraryNotices(texts).preview(again, preview), List.of());
  }

  private static Facts facts(Map<String, String> values) {
    String published = value(values, "published");
    return new Facts(
        value(values, "title"),
        value(values, "publisher"),
        published == null ? null : LocalDate.parse(published),
        value(values, "speaker"),
        value(values, "side"),
        null);
  }

  private static @Nullable String value(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }
}
