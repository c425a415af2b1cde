package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.Terminal.Run;

/** A small library that commands change, and a web site from which its sources come. */
final class LivingLibrary implements AutoCloseable {

  /** The paragraphs of a report on the march. */
  static final String[] RALLY = {
    "More than two hundred junior doctors marched through Lewes on Saturday in the rain.",
    "Dr Priya Nair, who led the march, said: \"We marched because nobody in Whitehall listens to"
        + " us, and we shall march again in June.\"",
    "The march ended at the war memorial, where a minute of silence was held for patients.",
    "Sussex Police said that the march had been peaceful and that nobody had been arrested.",
  };

  final LocalSite site = new LocalSite();

  /** The folder of what comes with the library. */
  final Path folder;

  /** For the next command. */
  Wiring.Heavy heavy = SharedParts.heavy();

  private final Path home;
  private Path data;

  LivingLibrary(Path home) throws IOException {
    this.home = home;
    folder = Files.createDirectories(home.resolve("library"));
    data = Files.createDirectories(home.resolve("data"));
    writePoll(
        "Ipsos MORI asked 800 adults in April 2016 about the junior doctors' strike. It found that"
            + " 57% supported the strike and 26% opposed it.");
  }

  void writePoll(String text) throws IOException {
    Files.writeString(
        folder.resolve("poll.md"),
        """
        ---
        title: Poll of April 2016
        kind: article
        published: 2016-04-26
        ---
        """
            + text
            + "\n");
  }

  /** The link of a report on the march, which is on the site from now on. */
  String march() {
    return site.article("/march", "Doctors march in Lewes", "2016-05-14", RALLY);
  }

  Path data() {
    return data;
  }

  /** From now on commands use another data folder, where nothing is yet. */
  void moveTo(String name) throws IOException {
    data = Files.createDirectories(home.resolve(name));
  }

  /** Runs a command over this library. */
  Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--library", folder.toString(), "--data", data.toString()));
    return new Terminal(home, Map.of("STRIKEBOT_SOURCES_ALLOWED_HOSTS", "[localhost]"), heavy)
        .run(all);
  }

  /** Fails with all that was printed unless {@code words} are in it. */
  static void says(Run run, String words) {
    assertTrue(run.words().contains(words), () -> "no '" + words + "' in: " + run.all());
  }

  @Override
  public void close() {
    site.close();
  }
}
