package org.strikebot.bot.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.strikebot.bot.retrieval.Signal;

/**
 * Fits weights that put what answers a question before what does not, each question by itself: the
 * conditional logit (McFadden, Conditional logit analysis of qualitative choice behavior, 1974) of
 * choosing any sentence that answers among all of them, with ridges. What is the same for all
 * sentences of a question cannot sway it. The same questions give the same weights. Pure.
 */
final class RankingFit {

  private final FitColumns.Ridges ridges;
  private final Set<Signal> signals;

  /**
   * @param ridges how strongly weights are drawn to 0
   * @param signals those that get weights
   */
  RankingFit(FitColumns.Ridges ridges, Set<Signal> signals) {
    this.ridges = ridges;
    this.signals = Set.copyOf(signals);
  }

  /**
   * The sentences of one question.
   *
   * @param sentences each with what was measured on it and whether it answers; all of one weight
   */
  record Question(List<Example> sentences) {

    Question {
      sentences = List.copyOf(sentences);
    }

    double weight() {
      return sentences.getFirst().weight();
    }

    /** Whether there are sentences that answer and others. */
    boolean tells() {
      return sentences.stream().anyMatch(Example::answers)
          && !sentences.stream().allMatch(Example::answers);
    }
  }

  /**
   * The weights under which, of every question, what is chosen among its sentences is likeliest to
   * answer. Questions without both kinds tell nothing.
   *
   * <p>The constant makes the weighted sum, read as a logit, as likely on average as sentences do
   * answer.
   */
  Fitted fit(List<Question> questions) {
    List<Question> telling = questions.stream().filter(Question::tells).toList();
    List<Example> all = telling.stream().flatMap(one -> one.sentences().stream()).toList();
    FitColumns columns = new FitColumns(all, signals, ridges);
    List<Choice> choices = telling.stream().map(one -> new Choice(one, columns)).toList();
    double weight = telling.stream().mapToDouble(Question::weight).sum();
    double[] found =
        Minimum.of(
            (weights, slope) -> {
              double loss = columns.drawn(weights, slope);
              for (Choice choice : choices) {
                loss += choice.add(weights, slope, weight);
              }
              return loss;
            },
            columns.size());
    Fitted free = columns.fitted(found, 0);
    return new Fitted(
        free.constant() + constant(all, free),
        free.weights(),
        free.pairs(),
        free.meanings(),
        free.onTopic());
  }

  /** The sentences of one question, as rows. */
  private static final class Choice {

    private final double[][] rows;
    private final boolean[] answers;
    private final double weight;

    Choice(Question question, FitColumns columns) {
      this.rows = question.sentences().stream().map(columns::row).toArray(double[][]::new);
      this.answers = new boolean[rows.length];
      for (int at = 0; at < rows.length; at++) {
        answers[at] = question.sentences().get(at).answers();
      }
      this.weight = question.weight();
    }

    /** The loss, as a share of {@code all}; adds to {@code slope} how it slopes. */
    double add(double[] weights, double[] slope, double all) {
      double[] sums = new double[rows.length];
      for (int at = 0; at < sums.length; at++) {
        for (int i = 0; i < weights.length; i++) {
          sums[at] += rows[at][i] * weights[i];
        }
      }
      double most = Arrays.stream(sums).max().orElse(0);
      double every = 0;
      double right = 0;
      for (int at = 0; at < sums.length; at++) {
        sums[at] = Math.exp(sums[at] - most);
        every += sums[at];
        right += answers[at] ? sums[at] : 0;
      }
      // Sums can be hundreds apart: what is as good as impossible stays above nothing.
      right = Math.max(right, Double.MIN_NORMAL);
      for (int at = 0; at < sums.length; at++) {
        double pull = sums[at] / every - (answers[at] ? sums[at] / right : 0);
        for (int i = 0; i < weights.length; i++) {
          slope[i] += weight / all * pull * rows[at][i];
        }
      }
      return weight / all * (Math.log(every) - Math.log(right));
    }
  }

  /** What is to be added to the sums so that as many are likely to answer as do. */
  private static double constant(List<Example> all, Fitted free) {
    double[] sums = all.stream().mapToDouble(free::sum).toArray();
    double wanted = all.stream().filter(Example::answers).count();
    double low = -100;
    double high = 100;
    for (int step = 0; step < 100; step++) {
      double middle = (low + high) / 2;
      double found = Arrays.stream(sums).map(sum -> 1 / (1 + Math.exp(-sum - middle))).sum();
      if (found < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
