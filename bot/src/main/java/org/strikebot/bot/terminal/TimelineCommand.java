package org.strikebot.bot.terminal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows dated events and statements in order. */
@Command(
    name = "timeline",
    description = "Show dated events and statements in order, each sourced.")
public final class TimelineCommand implements Callable<Integer> {

  private final Supplier<List<IndexedDocument>> documents;
  private final PrintWriter out;

  @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "Any words; all when left out.")
  private List<String> topic = List.of();

  @Option(names = "--from", paramLabel = "DAY", description = "From this day on, YYYY-MM-DD.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Until this day, YYYY-MM-DD.")
  private @Nullable LocalDate to;

  @Option(names = "--as-of", paramLabel = "DAY", description = "Only what was published by then.")
  private @Nullable LocalDate asOf;

  /**
   * @param documents the library's documents, read when they are needed
   */
  public TimelineCommand(Supplier<List<IndexedDocument>> documents, PrintWriter out) {
    this.documents = documents;
    this.out = out;
  }

  @Override
  public Integer call() {
    String words = topic.isEmpty() ? null : String.join(" ", topic);
    List<Timeline.Entry> entries = new Timeline(documents.get()).of(words, from, to, asOf);
    for (Timeline.Entry entry : entries) {
      DocumentFacts facts = entry.document().document().facts();
      String days =
          entry.from().equals(entry.to())
              ? entry.from().toString()
              : entry.from() + " to " + entry.to();
      String doubt = entry.doubt() == null ? "" : " (in doubt: " + entry.doubt() + ")";
      out.println(days + doubt + "  " + entry.text());
      out.println("  — " + (facts.publisher() == null ? facts.title() : facts.publisher()));
    }
    if (entries.isEmpty()) {
      out.println("The library has nothing dated that fits. Try fewer words or other days.");
    }
    out.flush();
    return entries.isEmpty() ? 3 : 0;
  }
}
