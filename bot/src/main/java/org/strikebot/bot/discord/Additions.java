package org.strikebot.bot.discord;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.PendingChanges.Pending;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.LibraryNotices;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.PreviewNotices;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Facts;
import org.strikebot.bot.moderation.Feeds;
import org.strikebot.bot.moderation.Intake;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Preview;
import org.strikebot.bot.moderation.Submission;
import org.strikebot.index.source.SourceBytes;

/**
 * What moderators bring to their server's library: looked at, shown with its facts to be put right,
 * and left pending until one of them confirms it.
 */
final class Additions {

  /** As large a file as Discord takes from most members. */
  static final int MOST_BYTES = 25 << 20;

  private final Curators curators;
  private final Discord discord;
  private final PendingChanges pending;
  private final Audit audit;

  Additions(Curators curators, Discord discord, PendingChanges pending, Audit audit) {
    this.curators = curators;
    this.discord = discord;
    this.pending = pending;
    this.audit = audit;
  }

  /** Shows what a link, a file or a text would be as a source. */
  void add(Heard.Command command, Texts texts) {
    Optional<Submission> brought = submission(command.options());
    if (brought.isEmpty()) {
      audit.keep(command.actor(), "/library add", "refused");
      discord.answer(command.callback(), Message.text(texts.text("add.nothing")), List.of());
      return;
    }
    Intake intake = curators.of(command.actor().server()).look(brought.get(), Facts.NONE);
    PreviewNotices notices = new PreviewNotices(texts);
    String server = command.actor().server();
    Message message =
        switch (intake) {
          case Intake.Refused refused ->
              new LibraryNotices(texts).outcome(0, new Outcome.Refused(refused.message()));
          case Intake.Followable feed ->
              notices.feed(
                  pending.keep(
                      new Pending(
                          server,
                          "/library add (feed)",
                          ProgressNotices.Kind.REFRESH,
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
        ProgressNotices.Kind.CHANGE,
        preview,
        (curator, who, anyway, _) -> curator.add(preview, who, anyway));
  }

  private static Outcome follow(
      Curator curator, Intake.Followable feed, String who, Librarian.Progress progress) {
    Feeds feeds = new Feeds(curator);
    feeds.follow(feed, who);
    List<Outcome> outcomes = feeds.bringNew(progress);
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
    discord.answer(sent.callback(), new PreviewNotices(texts).preview(again, preview), List.of());
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
