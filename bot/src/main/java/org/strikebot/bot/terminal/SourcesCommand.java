package org.strikebot.bot.terminal;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.index.ingest.IngestReport;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the library holds and brings its index up to date. */
@Command(name = "sources", description = "Show what the library holds, and change it.")
final class SourcesCommand implements Callable<Integer> {

  private final Bots bots;
  private final SettingsSource settings;
  private final Screen screen;

  @Spec private CommandSpec spec = CommandSpec.create();

  SourcesCommand(Bots bots, SettingsSource settings, Screen screen) {
    this.bots = bots;
    this.settings = settings;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "sources: expected a command such as list, show ID or add LINK, found nothing.");
  }

  @Command(name = "list", description = "List the documents of the library.")
  int list(@Mixin LibraryOptions library) throws InvalidSettingsException {
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(library.settings(settings), notices)) {
      notices.about(bot.library());
      try (Snapshot snapshot = bot.library().index().snapshot()) {
        snapshot.documents().forEach(this::line);
        screen
            .out()
            .println(
                screen.faint(
                    "%d documents, %d passages, revision %d of %s"
                        .formatted(
                            snapshot.size(),
                            snapshot.passages(),
                            snapshot.revision().number(),
                            snapshot.revision().when())));
      }
      screen.out().flush();
      return ExitCode.DONE;
    }
  }

  @Command(name = "show", description = "Show one document: its facts and its text.")
  int show(
      @Mixin LibraryOptions library,
      @Parameters(paramLabel = "ID", description = "The document's id, as 'sources list' has it.")
          String id,
      @Option(names = "--text", description = "Print the text alone, unchanged.") boolean text)
      throws InvalidSettingsException {
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(library.settings(settings), notices)) {
      notices.about(bot.library());
      try (Snapshot snapshot = bot.library().index().snapshot()) {
        Optional<IndexedDocument> found = snapshot.document(id);
        if (found.isEmpty()) {
          screen
              .err()
              .println(
                  "There is no document '%s'. Known are: %s."
                      .formatted(SafeText.of(id), String.join(", ", snapshot.ids())));
          screen.err().flush();
          return ExitCode.USAGE;
        }
        if (text) {
          // Nothing added, so that offsets count in what was printed.
          screen.out().print(found.get().document().text());
        } else {
          facts(found.get(), bot.curator().catalogue().source(id));
        }
      }
      screen.out().flush();
      return ExitCode.DONE;
    }
  }

  @Command(name = "index", description = "Bring the index up to date and say what changed.")
  int index(@Mixin LibraryOptions library) throws InvalidSettingsException {
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(library.settings(settings), notices)) {
      notices.about(bot.library());
      bot.library()
          .warnings()
          .forEach(warning -> screen.err().println(SafeText.of(warning.message())));
      screen.err().flush();
      screen.out().println(bot.library().report().map(this::told).orElse("Nothing has changed."));
      screen.out().flush();
      return ExitCode.DONE;
    }
  }

  private String told(IngestReport report) {
    String counts =
        "%d added, %d changed, %d removed, %d unchanged"
            .formatted(
                report.added().size(),
                report.changed().size(),
                report.removed().size(),
                report.unchanged());
    return "%s; %d vectors computed, %d known; revision %d, %s"
        .formatted(
            counts,
            report.computed(),
            report.reused(),
            report.revision().number(),
            seconds(report.took()));
  }

  private static String seconds(Duration took) {
    return "%.1f s".formatted(took.toMillis() / 1e3);
  }

  private void line(IndexedDocument indexed) {
    Document document = indexed.document();
    DocumentFacts facts = document.facts();
    screen.out().println(screen.bold(document.id()));
    screen.out().println(Wrapping.wrap(SafeText.of(facts.title()), screen.width(), "    ", "    "));
    screen
        .out()
        .println(
            screen.faint(
                "    "
                    + present(facts.published(), facts.kind(), facts.side(), facts.publisher())));
  }

  private void facts(IndexedDocument indexed, Optional<OwnSource> own) {
    Document document = indexed.document();
    DocumentFacts facts = document.facts();
    fact("id", document.id());
    fact("title", facts.title());
    fact("kind", facts.kind());
    fact("published", facts.published());
    fact("publisher", facts.publisher());
    fact("speaker", facts.speaker());
    fact("role", facts.role());
    fact("side", facts.side());
    fact("url", facts.url());
    facts.also().forEach(link -> fact("also", link));
    fact("wording", facts.wording());
    fact("copy of", facts.copyOf());
    if (own.isPresent()) {
      fact("added", own.get().addedAt() + " by " + own.get().addedBy());
      fact("feed", own.get().feed());
      fact("gone", own.get().goneSince() == null ? null : "gone since " + own.get().goneSince());
    }
    fact(
        "holds",
        "%d characters, %d sentences, %d passages, %d quotations, %d dates"
            .formatted(
                document.text().length(),
                indexed.sentences().size(),
                indexed.passages().size(),
                indexed.quotations().size(),
                indexed.dates().size()));
    screen.out().println();
    document
        .text()
        .lines()
        .forEach(
            line -> screen.out().println(Wrapping.wrap(SafeText.of(line), screen.width(), "", "")));
  }

  private void fact(String name, @Nullable Object value) {
    if (value != null) {
      screen
          .out()
          .println(screen.faint("%-10s".formatted(name)) + " " + SafeText.of(value.toString()));
    }
  }

  private static String present(@Nullable Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(part -> SafeText.of(part.toString()))
        .collect(Collectors.joining(" · "));
  }
}
