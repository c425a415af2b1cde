package org.strikebot.bot.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Facts;
import org.strikebot.bot.moderation.Feeds;
import org.strikebot.bot.moderation.Intake;
import org.strikebot.bot.moderation.Submission;
import org.strikebot.index.source.SourceBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a source after showing what it would be. */
@Command(
    name = "add",
    description =
        "Show what a page, file or text would be as a source, and add it when you say yes."
            + " A feed is followed.")
final class AddSourceCommand extends LibraryWork {

  /** A source of more is refused; this is asked before it is read. */
  private static final long MOST_BYTES = 34L << 20;

  private final Supplier<InputStream> input;

  @Parameters(
      paramLabel = "URL|FILE|-",
      description =
          "A link, a file (web page, PDF, Word, Markdown, text), or - for standard input.")
  private String brought = "";

  @Option(names = "--title", description = "Its title, where the source does not say it well.")
  private @Nullable String title;

  @Option(names = "--publisher", description = "Who issued or reported it.")
  private @Nullable String publisher;

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "The day of publication, such as 2016-04-26.")
  private @Nullable LocalDate published;

  @Option(names = "--speaker", description = "Its main speaker, in full.")
  private @Nullable String speaker;

  @Option(
      names = "--side",
      description = "The speaker's side: Government, BMA, NHS, Parliament or Independent.")
  private @Nullable String side;

  @Option(names = "--url", description = "The page where the text can best be checked.")
  private @Nullable URI url;

  @Option(names = "--yes", description = "Add it without asking.")
  private boolean yes;

  @Option(names = "--anyway", description = "Add it even if it breaks a pinned question.")
  private boolean anyway;

  AddSourceCommand(Bots bots, SettingsSource settings, Screen screen, Supplier<InputStream> input) {
    super(bots, settings, screen);
    this.input = input;
  }

  @Override
  int work(Curator curator) {
    Facts facts = new Facts(title, publisher, published, speaker, side, url);
    return switch (curator.look(submission(), facts)) {
      case Intake.Refused refused -> {
        screen().err().println("strikebot: " + SafeText.of(refused.message()));
        yield ExitCode.FAILURE;
      }
      case Intake.Followable feed -> follow(curator, feed);
      case Intake.Sound sound -> {
        new PreviewText(screen()).print(sound.preview());
        yield agreed("Add it?") ? told(curator.add(sound.preview(), who(), anyway)) : notAdded();
      }
    };
  }

  private int follow(Curator curator, Intake.Followable feed) {
    line(
        "A feed: %s, %d entries."
            .formatted(
                feed.feed().title() == null ? feed.link() : feed.feed().title(),
                feed.feed().entries().size()));
    feed.feed().entries().stream()
        .limit(5)
        .forEach(
            entry ->
                indented(
                    "  ",
                    (entry.published() == null ? "" : entry.published() + " ")
                        + (entry.title() == null ? entry.link() : entry.title())));
    if (!agreed("Follow it?")) {
      return notAdded();
    }
    Feeds feeds = new Feeds(curator);
    feeds.follow(feed, who());
    line(
        "Followed. Its new entries come with every 'sources refresh', and by themselves in serve.");
    int code = ExitCode.DONE;
    for (var outcome : feeds.bringNew(progress("Reading entries"))) {
      code = Math.max(code, told(outcome));
    }
    return code;
  }

  private int notAdded() {
    line("Nothing was added. Say y when asked, or give --yes.");
    return ExitCode.USAGE;
  }

  private boolean agreed(String question) {
    if (yes) {
      return true;
    }
    screen().out().print(question + " [y/N] ");
    screen().out().flush();
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(input.get(), StandardCharsets.UTF_8));
      String answer = reader.readLine();
      screen().out().println();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException e) {
      throw new UncheckedIOException("standard input could not be read", e);
    }
  }

  private Submission submission() {
    try {
      if (brought.equals("-")) {
        return file("pasted text", input.get().readNBytes((int) MOST_BYTES + 1));
      }
      if (brought.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
        return new Submission.Link(brought);
      }
      Path path = Path.of(brought);
      if (!Files.isRegularFile(path)) {
        throw misused(
            brought
                + ": expected a link that starts with http:// or https://, a file, or -; found no such file.");
      }
      if (Files.size(path) > MOST_BYTES) {
        throw misused(
            "%s: found %,d bytes; expected at most %,d. Split it into parts that can be cited one by one."
                .formatted(brought, Files.size(path), MOST_BYTES));
      }
      return file(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    } catch (IOException e) {
      throw misused(brought + ": the file could not be read (" + e + ").");
    }
  }

  private static Submission file(String name, byte[] bytes) {
    return new Submission.File(new SourceBytes(name, null, null, bytes));
  }
}
