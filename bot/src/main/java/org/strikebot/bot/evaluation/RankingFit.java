package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strikebot.bot.retrieval.Signal;

/**
 * Fits weights that put what answers a question before what does not, each question by itself: the
 * conditional logit (McFadden, Conditional logit analysis of qualitative choice behavior, 1974) by
 * Newton's method, with a ridge on standardised signals. What is the same for all sentences of a
 * question cannot sway it. The same questions give the same weights. Pure.
 */
final class RankingFit {

  private static final int MOST_STEPS = 40;
  private static final double SETTLED = 1e-9;

  private final double ridge;
  private final List<Signal> signals;

  /**
   * @param ridge how strongly weights are drawn to 0, above 0
   * @param signals those that get weights
   */
  RankingFit(double ridge, Set<Signal> signals) {
    if (!(ridge > 0)) {
      throw new IllegalArgumentException("expected a ridge above 0, found " + ridge);
    }
    this.ridge = ridge;
    this.signals = List.of(Signal.values()).stream().filter(signals::contains).toList();
  }

  /**
   * The sentences of one question.
   *
   * @param sentences each with what was measured on it and whether it answers; all of one weight
   */
  record Question(List<LogisticFit.Example> sentences) {

    Question {
      sentences = List.copyOf(sentences);
    }

    double weight() {
      return sentences.getFirst().weight();
    }
  }

  /**
   * The weights under which, of every question, each sentence that answers is likeliest to be
   * chosen among it and those that do not. Questions without both kinds tell nothing.
   *
   * <p>The constant makes the weighted sum, read as a logit, as likely on average as sentences do
   * answer.
   */
  LogisticFit.Fitted fit(List<Question> questions) {
    List<Question> telling =
        questions.stream()
            .filter(one -> one.sentences().stream().anyMatch(LogisticFit.Example::answers))
            .filter(one -> !one.sentences().stream().allMatch(LogisticFit.Example::answers))
            .toList();
    double[] spreads = spreads(telling);
    double[] found = newton(choices(telling, spreads), spreads.length);
    EnumMap<Signal, Double> weights = new EnumMap<>(Signal.class);
    for (int i = 0; i < spreads.length; i++) {
      weights.put(signals.get(i), found[i] / spreads[i]);
    }
    return new LogisticFit.Fitted(constant(telling, weights), weights);
  }

  private double[] spreads(List<Question> questions) {
    List<LogisticFit.Example> all =
        questions.stream().flatMap(one -> one.sentences().stream()).toList();
    return signals.stream()
        .mapToDouble(
            signal -> {
              double mean = all.stream().mapToDouble(one -> one.signal(signal)).average().orElse(0);
              double variance =
                  all.stream()
                      .mapToDouble(one -> Math.pow(one.signal(signal) - mean, 2))
                      .average()
                      .orElse(0);
              return variance > 0 ? Math.sqrt(variance) : 1;
            })
        .toArray();
  }

  /** One sentence that answers and those of its question that do not. */
  private static final class Choice {

    /** Their signals over their spreads, the one that answers first. */
    private final double[][] rows;

    /** How much the choice counts. */
    private final double weight;

    Choice(double[][] rows, double weight) {
      this.rows = rows;
      this.weight = weight;
    }

    /** How likely each is chosen. */
    double[] chances(double[] found) {
      double[] sums = new double[rows.length];
      for (int at = 0; at < sums.length; at++) {
        for (int i = 0; i < found.length; i++) {
          sums[at] += rows[at][i] * found[i];
        }
      }
      double most = Arrays.stream(sums).max().orElse(0);
      double all = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
      return Arrays.stream(sums).map(sum -> Math.exp(sum - most) / all).toArray();
    }

    /** Adds what it says of the slope and the bend of the loss. */
    void add(double[] found, double[] slope, double[][] bend) {
      double[] chances = chances(found);
      double[] mean = new double[found.length];
      for (int at = 0; at < chances.length; at++) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += chances[at] * rows[at][i];
        }
      }
      for (int i = 0; i < mean.length; i++) {
        slope[i] += weight * (mean[i] - rows[0][i]);
      }
      for (int at = 0; at < chances.length; at++) {
        for (int i = 0; i < mean.length; i++) {
          double part = weight * chances[at] * (rows[at][i] - mean[i]);
          for (int j = 0; j < mean.length; j++) {
            bend[i][j] += part * (rows[at][j] - mean[j]);
          }
        }
      }
    }
  }

  private List<Choice> choices(List<Question> questions, double[] spreads) {
    double all = questions.stream().mapToDouble(Question::weight).sum();
    List<Choice> choices = new ArrayList<>();
    for (Question question : questions) {
      List<double[]> answers = new ArrayList<>();
      List<double[]> others = new ArrayList<>();
      for (LogisticFit.Example sentence : question.sentences()) {
        double[] row = new double[spreads.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = sentence.signal(signals.get(i)) / spreads[i];
        }
        (sentence.answers() ? answers : others).add(row);
      }
      for (double[] answer : answers) {
        List<double[]> rows = new ArrayList<>(List.of(answer));
        rows.addAll(others);
        choices.add(
            new Choice(rows.toArray(double[][]::new), question.weight() / all / answers.size()));
      }
    }
    return choices;
  }

  private double loss(List<Choice> choices, double[] found) {
    double loss = 0;
    for (Choice choice : choices) {
      loss -= choice.weight * Math.log(choice.chances(found)[0]);
    }
    return loss + ridge / 2 * Arrays.stream(found).map(one -> one * one).sum();
  }

  private double[] newton(List<Choice> choices, int size) {
    double[] found = new double[size];
    double loss = loss(choices, found);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slope = new double[size];
      double[][] bend = new double[size][size];
      for (Choice choice : choices) {
        choice.add(found, slope, bend);
      }
      for (int i = 0; i < size; i++) {
        slope[i] += ridge * found[i];
        bend[i][i] += ridge;
      }
      double[] change = LinearEquations.solve(bend, slope);
      // Far from the best a whole step can lead beyond it: it is halved until it gains.
      double stride = 1;
      double[] next = moved(found, change, stride);
      double better = loss(choices, next);
      while (!(better <= loss) && stride > SETTLED) {
        stride /= 2;
        next = moved(found, change, stride);
        better = loss(choices, next);
      }
      boolean settled = loss - better < SETTLED;
      found = next;
      loss = better;
      if (settled) {
        break;
      }
    }
    return found;
  }

  private static double[] moved(double[] from, double[] change, double stride) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] -= stride * change[i];
    }
    return to;
  }

  private static double constant(List<Question> questions, Map<Signal, Double> weights) {
    List<LogisticFit.Example> all =
        questions.stream().flatMap(one -> one.sentences().stream()).toList();
    double[] sums =
        all.stream()
            .mapToDouble(
                one ->
                    weights.entrySet().stream()
                        .mapToDouble(weight -> weight.getValue() * one.signal(weight.getKey()))
                        .sum())
            .toArray();
    double wanted = all.stream().filter(LogisticFit.Example::answers).count();
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
