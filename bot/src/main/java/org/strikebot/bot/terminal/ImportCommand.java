package org.strikebot.bot.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strikebot.bot.moderation.Bundle;
import org.strikebot.bot.moderation.Curator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what was exported. */
@Command(
    name = "import",
    description =
        "Take in what 'sources export' wrote, as one revision: documents of the same id are"
            + " replaced, others stay.")
final class ImportCommand extends LibraryWork {

  private static final long MOST_BYTES = 256L << 20;

  @Parameters(paramLabel = "FILE.zip", description = "The file to read.")
  private Path file = Path.of("");

  @Option(names = "--anyway", description = "Take it in even if it breaks a pinned question.")
  private boolean anyway;

  ImportCommand(Bots bots, SettingsSource settings, Screen screen) {
    super(bots, settings, screen);
  }

  @Override
  int work(Curator curator) {
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw misused(file + ": found a file of more than %,d bytes.".formatted(MOST_BYTES));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw misused(file + ": expected a zip file that can be read, found " + e + ".");
    }
    return told(new Bundle(curator).take(bytes, who(), anyway, progress("Indexing documents")));
  }
}
