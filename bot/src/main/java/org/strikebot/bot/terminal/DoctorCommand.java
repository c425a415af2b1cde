package org.strikebot.bot.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.bot.settings.Secret;
import org.strikebot.bot.settings.Settings;
import org.strikebot.index.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks everything that answering needs, and says what to do about what is wrong. */
@Command(
    name = "doctor",
    description = "Check what answering needs; each line is ok or says what to do.")
final class DoctorCommand implements Callable<Integer> {

  private static final int JAVA = 25;

  /** An index of the library with its vectors takes a few megabytes; this leaves room to grow. */
  private static final long ROOM = 200L << 20;

  /** An id, a time and a signature, each in Base64url, as Discord's reference shows one. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\w-]{17,40}\\.[\\w-]{5,8}\\.[\\w-]{25,60}");

  private final Bots bots;
  private final SettingsSource source;
  private final Screen screen;
  private boolean wrong;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  DoctorCommand(Bots bots, SettingsSource source, Screen screen) {
    this.bots = bots;
    this.source = source;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    check("Java", DoctorCommand::java);
    Settings settings = settings();
    if (settings != null) {
      Path data = settings.data().folder();
      check("data folder", () -> writable(data));
      check("disk", () -> disk(data));
      check("model", bots::tryModel);
      check("index", () -> index(settings));
      chatModels(settings);
      token(settings);
    }
    screen.out().flush();
    return wrong ? ExitCode.FAILURE : ExitCode.DONE;
  }

  private @Nullable Settings settings() {
    try {
      Settings settings = library.settings(source);
      report(true, "settings", "read");
      return settings;
    } catch (InvalidSettingsException e) {
      report(false, "settings", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static String java() {
    int feature = Runtime.version().feature();
    if (feature < JAVA) {
      throw new IllegalStateException(
          "found Java %d, expected at least %d. Install a JDK %d and start again."
              .formatted(feature, JAVA, JAVA));
    }
    return Runtime.version() + " in " + System.getProperty("java.home");
  }

  private static String writable(Path data) {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "doctor", ""));
      return data.toString();
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s cannot be written to (%s). Make it writable, or name another folder with --data or STRIKEBOT_DATA."
              .formatted(data, e),
          e);
    }
  }

  private static String disk(Path data) {
    try {
      Path there = data;
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      long free = Files.getFileStore(there).getUsableSpace();
      if (free < ROOM) {
        throw new IllegalStateException(
            "%d MB free, expected at least %d. Make room on the disk of %s."
                .formatted(free >> 20, ROOM >> 20, data));
      }
      return (free >> 20) + " MB free";
    } catch (IOException e) {
      throw new IllegalStateException("the free space of " + data + " cannot be told: " + e, e);
    }
  }

  private String index(Settings settings) {
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(settings, notices)) {
      OpenLibrary open = bot.library();
      notices.about(open);
      open.index().verify();
      if (!open.refused().isEmpty()) {
        throw new IllegalStateException(
            "%d documents are not in the library, see above. Mend or remove them."
                .formatted(open.refused().size()));
      }
      try (Snapshot snapshot = open.index().snapshot()) {
        return "%d documents, %d passages, revision %d, every file whole"
            .formatted(snapshot.size(), snapshot.passages(), snapshot.revision().number());
      }
    }
  }

  private void chatModels(Settings settings) {
    if (settings.chat().models().isEmpty()) {
      report(true, "chat models", "none set; answers are verbatim extracts");
      return;
    }
    try {
      for (Bots.Trial trial : bots.tryChatModels(settings)) {
        report(trial.works(), "chat model", trial.model() + ": " + trial.finding());
      }
    } catch (RuntimeException e) {
      report(false, "chat models", e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void token(Settings settings) {
    Secret token = settings.discord().token();
    if (token == null) {
      report(true, "Discord", "DISCORD_TOKEN is not set; only 'serve' needs it");
    } else if (TOKEN.matcher(token.reveal()).matches()) {
      report(true, "Discord", "DISCORD_TOKEN is set and has a token's form; 'serve' tries it");
    } else {
      report(
          false,
          "Discord",
          "DISCORD_TOKEN does not have a token's form, which is three parts joined by dots. Copy it"
              + " again from https://discord.com/developers/applications (your application, Bot,"
              + " Reset Token), without \"Bot \" before it.");
    }
  }

  private void check(String what, Supplier<String> check) {
    try {
      report(true, what, check.get());
    } catch (RuntimeException e) {
      // A check of anything may fail in any way, and the checks after it still count.
      report(false, what, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void report(boolean ok, String what, String text) {
    wrong |= !ok;
    screen
        .out()
        .println(
            Wrapping.wrap(
                SafeText.of(text),
                screen.width(),
                "%-5s %-12s ".formatted(ok ? "ok" : "wrong", what),
                " ".repeat(19)));
    screen.out().flush();
  }
}
