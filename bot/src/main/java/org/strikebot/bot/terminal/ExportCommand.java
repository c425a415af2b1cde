package org.strikebot.bot.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.strikebot.bot.moderation.Bundle;
import org.strikebot.bot.moderation.Curator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the library into one file. */
@Command(
    name = "export",
    description = "Write the library as a zip of Markdown with front matter and originals.")
final class ExportCommand extends LibraryWork {

  @Parameters(paramLabel = "FILE.zip", description = "The file to write.")
  private Path file = Path.of("");

  @Option(names = "--replace", description = "Write over a file that is there.")
  private boolean replace;

  ExportCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    if (Files.exists(file) && !replace) {
      throw misused(file + ": found a file there already. Give another name, or --replace.");
    }
    byte[] bytes = new Bundle(curator).export();
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be written (" + e + ").", e);
    }
    line("Wrote %s, %,d bytes.".formatted(file, bytes.length));
    return ExitCode.DONE;
  }
}
