package org.strikebot.bot.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;

/**
 * Holds rewritten follow-ups against what people wrote. Words are compared by their stems; only
 * those with a meaning of their own count.
 */
public final class CanardEvaluation {

  /**
   * What was found.
   *
   * @param items how many follow-ups
   * @param leaning how many of them need words that they do not have themselves
   * @param whole the share of all whose rewriting has every word that is needed
   * @param wholeBefore the same without rewriting
   * @param brought of the needed words that the follow-ups lack, the share that the rewritings
   *     bring
   * @param fitting of the words that the rewritings bring, the share that is needed
   */
  public record Report(
      int items, int leaning, double whole, double wholeBefore, double brought, double fitting) {}

  private final Function<Question, String> rewriting;

  public CanardEvaluation(Function<Question, String> rewriting) {
    this.rewriting = rewriting;
  }

  /** Rewrites every follow-up of {@code items}. */
  public Report evaluate(List<Canard.Item> items) {
    int whole = 0;
    int wholeBefore = 0;
    int needed = 0;
    int brought = 0;
    int added = 0;
    for (Canard.Item item : items) {
      Set<String> own = content(item.asked().text());
      Set<String> wanted = content(item.reference());
      wanted.removeAll(own);
      Set<String> rewritten = content(rewriting.apply(item.asked()));
      rewritten.removeAll(own);
      needed += wanted.size();
      added += rewritten.size();
      whole += rewritten.containsAll(wanted) ? 1 : 0;
      wholeBefore += wanted.isEmpty() ? 1 : 0;
      rewritten.retainAll(wanted);
      brought += rewritten.size();
    }
    int all = items.size();
    return new Report(
        all,
        all - wholeBefore,
        share(whole, all),
        share(wholeBefore, all),
        share(brought, needed),
        share(brought, added));
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private static Set<String> content(String text) {
    Set<String> stems = new HashSet<>();
    Words.of(text).stream().filter(Word::content).map(Word::stem).forEach(stems::add);
    return stems;
  }
}
