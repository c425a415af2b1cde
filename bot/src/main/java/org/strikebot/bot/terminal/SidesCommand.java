package org.strikebot.bot.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.bot.attribution.Statements;
import org.strikebot.index.store.IndexedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what each side says on a topic. */
@Command(name = "sides", description = "Show what each side says on a topic, side by side.")
public final class SidesCommand implements Callable<Integer> {

  private final Supplier<List<IndexedDocument>> documents;
  private final PrintWriter out;

  @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "Any words.")
  private List<String> topic = List.of();

  /**
   * @param documents the library's documents, read when they are needed
   */
  public SidesCommand(Supplier<List<IndexedDocument>> documents, PrintWriter out) {
    this.documents = documents;
    this.out = out;
  }

  @Override
  public Integer call() {
    boolean any = false;
    for (Sides.Position position :
        new Sides(new Statements(documents.get())).on(String.join(" ", topic))) {
      out.println(position.side());
      for (Statement statement : position.statements()) {
        any = true;
        out.println(StatementText.of(statement));
      }
      if (!position.absence().isEmpty()) {
        out.println(position.absence());
      }
      out.println();
    }
    out.flush();
    return any ? 0 : 3;
  }
}
