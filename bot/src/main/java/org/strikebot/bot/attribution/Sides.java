package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.strikebot.bot.verification.Quote;

/** What each side says on a topic, equally treated. */
public final class Sides {

  /** As many statements for one side as for any other. */
  private static final int QUOTA = 3;

  /** Share of a topic's weight that a statement needs where its passage is near in meaning. */
  private static final double ABOUT_WHERE_NEAR = 0.25;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+|['’]s?\\b");

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
          ? "No statement from " + spoken + " on this was found in the library."
          : "";
    }
  }

  /**
   * What the other parties say on what an answered question is about: those that the answer does
   * not quote, in the order in which the parties are listed, with as many statements for each.
   *
   * @param question the question as it was searched for; whom it names is no part of its topic,
   *     because others say little of them and may still say much on the matter
   * @param answered the sides that the answer quotes
   * @param near passages near the question in meaning, the nearest first; a statement in one is on
   *     the topic with fewer of its words
   */
  public List<Position> beside(String question, Collection<String> answered, List<Quote> near) {
    Topic about = statements.topic(question).without(named(question));
    List<Position> positions = new ArrayList<>();
    for (String side : statements.people().sides()) {
      if (!answered.contains(side)) {
        positions.add(position(side, about, near));
      }
    }
    return positions;
  }

  /** The stems of those people's and parties' names that a question names, by surname at least. */
  private Set<String> named(String question) {
    Set<String> named = new HashSet<>(statements.people().sides());
    for (Person person : statements.people().all()) {
      String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
      // A speaker without a name is called by a description, which ends in a small letter's word.
      if (Character.isUpperCase(surname.charAt(0))
          && BETWEEN_WORDS.splitAsStream(question).anyMatch(surname::equals)) {
        named.add(person.name());
      }
    }
    return Words.set(String.join(" ", named));
  }

  private Position position(String side, Topic about, List<Quote> near) {
    Map<Statement, Double> fits = new HashMap<>();
    for (Statement statement : statements.all()) {
      double nearness = nearness(statement, near);
      double share = about.share(statement.stems());
      boolean fitting = about.in(statement.stems()) || (nearness > 0 && share >= ABOUT_WHERE_NEAR);
      if (side.equals(statement.side()) && fitting) {
        fits.put(statement, fit(statement, about) + nearness);
      }
    }
    List<Statement> theirs =
        fits.keySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Statement statement) -> -fits.getOrDefault(statement, 0.0))
                    .thenComparing(statement -> statement.document().document().id())
                    .thenComparing(statement -> statement.quotation().span()))
            .toList();
    return new Position(side, statements.people().spoken(side), first(theirs));
  }

  /** From 1 for a statement in the nearest passage down to 0 for one in none of them. */
  private static double nearness(Statement statement, List<Quote> near) {
    for (int at = 0; at < near.size(); at++) {
      Quote passage = near.get(at);
      if (passage.document().document().id().equals(statement.document().document().id())
          && passage.span().overlaps(statement.shown())) {
        return 1 - (double) at / near.size();
      }
    }
    return 0;
  }

  /** The positions of all sides on {@code topic}, in the order in which the parties are listed. */
  public List<Position> on(String topic) {
    Topic about = statements.topic(topic);
    List<Position> positions = new ArrayList<>();
    for (String side : statements.people().sides()) {
      positions.add(position(side, about, List.of()));
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
