package org.strikebot.bot.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikebot.bot.attribution.ClaimCheck;
import org.strikebot.bot.attribution.Finding;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.store.IndexedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds a text against the sources, claim by claim. */
@Command(
    name = "check",
    description = "Check a text against the sources: each claim with the words it rests on.")
public final class CheckCommand implements Callable<Integer> {

  private final Supplier<List<IndexedDocument>> documents;
  private final Supplier<Analysis> analysis;
  private final PrintWriter out;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What somebody claims.")
  private List<String> text = List.of();

  /**
   * @param documents the library's documents, read when they are needed
   * @param analysis finds days and speakers in a claim
   */
  public CheckCommand(
      Supplier<List<IndexedDocument>> documents, Supplier<Analysis> analysis, PrintWriter out) {
    this.documents = documents;
    this.analysis = analysis;
    this.out = out;
  }

  @Override
  public Integer call() {
    ClaimCheck check = new ClaimCheck(analysis.get(), documents.get());
    List<Finding> findings = check.check(String.join(" ", text));
    for (Finding finding : findings) {
      out.println(finding.verdict().words().toUpperCase(Locale.ROOT) + ": " + finding.claim());
      if (!finding.note().isEmpty()) {
        out.println("  " + finding.note());
      }
      for (Quote quote : finding.quotes()) {
        out.println("  “" + quote.text() + "”");
        out.println("    — " + Attribution.of(quote).line());
      }
    }
    if (findings.isEmpty()) {
      out.println("There is no claim in this text. Give a sentence that states something.");
    }
    out.flush();
    return findings.isEmpty() ? 2 : 0;
  }
}
