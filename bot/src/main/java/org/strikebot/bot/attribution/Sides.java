package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
   * @param statements what it says, the most fitting first; empty where the library has nothing
   */
  public record Position(String side, List<Statement> statements) {

    public Position {
      statements = List.copyOf(statements);
    }

    /** The line for a side without a statement, else an empty string. */
    public String absence() {
      return statements.isEmpty() ? "The library has no statement from " + side + " on this." : "";
    }
  }

  /** The positions of all sides on {@code topic}, in the order in which the parties are listed. */
  public List<Position> on(String topic) {
    Set<String> words = Words.set(topic);
    List<Statement> fitting = statements.find(null, topic, null, null);
    List<Position> positions = new ArrayList<>();
    for (String side : statements.people().sides()) {
      List<Statement> theirs =
          fitting.stream()
              .filter(statement -> side.equals(statement.side()))
              .sorted(Comparator.comparingLong((Statement statement) -> -fit(statement, words)))
              .limit(QUOTA)
              .toList();
      positions.add(new Position(side, theirs));
    }
    return positions;
  }

  private static long fit(Statement statement, Set<String> words) {
    Set<String> said = Words.set(statement.words());
    Set<String> around = Words.set(statement.context());
    return 2 * words.stream().filter(said::contains).count()
        + words.stream().filter(around::contains).count();
  }
}
