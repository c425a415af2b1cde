package org.strikebot.bot.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.picture.TimelinePicture;
import org.strikebot.bot.settings.InvalidSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows dated events and statements in order. */
@Command(
    name = "timeline",
    description = "Show dated events and statements in order, each sourced.")
final class TimelineCommand implements Callable<Integer> {

  private final Dossiers dossiers;
  private final Screen screen;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "Any words; all when left out.")
  private List<String> topic = List.of();

  @Option(names = "--from", paramLabel = "DAY", description = "From this day on, YYYY-MM-DD.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Until this day, YYYY-MM-DD.")
  private @Nullable LocalDate to;

  @Option(names = "--as-of", paramLabel = "DAY", description = "Only what was published by then.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Also draw the first eight as a PNG in FILE.")
  private @Nullable Path picture;

  TimelineCommand(Dossiers dossiers, Screen screen) {
    this.dossiers = dossiers;
    this.screen = screen;
  }

  @Override
  public Integer call() throws InvalidSettingsException, IOException {
    String words = topic.isEmpty() ? null : String.join(" ", topic);
    Dossier dossier = dossiers.open(library);
    List<Timeline.Entry> entries = dossier.timeline().of(words, from, to, asOf);
    Said said = new Said(screen);
    for (Timeline.Entry entry : entries) {
      screen.out().println(screen.bold(entry.days()));
      said.paragraph(entry.text(), "  ", "  ");
      said.faint(Attribution.of(entry.quote()).lineWithDays(), "  — ", "    ");
      screen.out().println();
    }
    if (picture != null && !entries.isEmpty()) {
      String title = words == null ? "Timeline" : "Timeline: " + words;
      Files.write(picture, new TimelinePicture().of(title, entries));
    }
    if (entries.isEmpty()) {
      said.paragraph(
          "The library has nothing dated that fits. Try fewer words or other days.", "", "");
    }
    if (words != null && asOf == null) {
      said.differences(dossier.disagreements().about(words));
    }
    screen.out().flush();
    return entries.isEmpty() ? ExitCode.NOT_IN_SOURCES : ExitCode.DONE;
  }
}
