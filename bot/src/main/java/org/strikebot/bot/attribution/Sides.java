package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each side says on a topic, equally treated. */
public final class Sides {

  /** As many statements for one side as for any other. */
  private static final int QUOTA = 3;

  private final Statements statements;

  public Sides(Statements statements) {
    this.statements = statements;
  }

  /**
   * What one side says.
   *
   * @param side the side
   * @param spoken the side's name inside a sentence
   * @param statements what it says, the most fitting first; empty where the library has nothing
   */
  public record Position(String side, String spoken, List<Statement> statements) {

    public Position {
      statements = List.copyOf(statements);
    }

    /** The line for a side without a statement, else an empty string. */
    public String absence() {
      return statements.isEmpty()
          ? "The library has no statement from " + spoken + " on this."
          : "";
    }
  }

  /** The positions of all sides on {@code topic}, in the order in which the parties are listed. */
  public List<Position> on(String topic) {
    Topic about = statements.topic(topic);
    List<Position> positions = new ArrayList<>();
    for (String side : statements.people().sides()) {
      List<Statement> theirs =
          statements.all().stream()
              .filter(statement -> side.equals(statement.side()))
              .filter(statement -> about.in(statement.stems()))
              .sorted(
                  Comparator.comparingDouble((Statement statement) -> -fit(statement, about))
                      .thenComparing(statement -> statement.document().document().id())
                      .thenComparing(statement -> statement.quotation().span()))
              .toList();
      positions.add(new Position(side, statements.people().spoken(side), first(theirs)));
    }
    return positions;
  }

  /** The best, no sentence twice. */
  private static List<Statement> first(List<Statement> fitting) {
    List<Statement> chosen = new ArrayList<>();
    for (Statement statement : fitting) {
      boolean shown =
          chosen.stream()
              .anyMatch(
                  other ->
                      other.document().document().id().equals(statement.document().document().id())
                          && other.shown().overlaps(statement.shown()));
      if (!shown && chosen.size() < QUOTA) {
        chosen.add(statement);
      }
    }
    return chosen;
  }

  /** What is said counts for more than what stands beside it. */
  private static double fit(Statement statement, Topic about) {
    return 2 * about.share(Words.set(statement.words())) + about.share(statement.stems());
  }
}
