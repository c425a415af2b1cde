package org.strikebot.bot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How far the sufficiency figure is to be believed: as a probability that the sources answer, and
 * as an order in which to answer questions, the surest first.
 *
 * @param auc the area under the ROC curve: the probability that an answerable question has a higher
 *     figure than an unanswerable one, ties counting half
 * @param ece the expected calibration error: the mean distance of figure and share of answerable
 *     questions over ten bins of the same width, each counting by its questions (Naeini et al.,
 *     Obtaining Well Calibrated Probabilities Using Bayesian Binning, 2015); 0 is best
 * @param brier the mean squared distance of the figure from 1 for an answerable question and from 0
 *     for another (Brier 1950); 0 is best
 * @param aurc the area under the risk-coverage curve: the mean risk over all coverages (Geifman and
 *     El-Yaniv, Selective Classification for Deep Neural Networks, 2017); 0 is best
 * @param aurcBest the same for an order that puts every right answer first: no figure does better
 * @param bins the ten bins, lowest first
 * @param riskCoverage the curve at ten coverages, lowest first
 */
public record Calibration(
    double auc,
    double ece,
    double brier,
    double aurc,
    double aurcBest,
    List<Bin> bins,
    @JsonProperty("riskCoverage") List<Point> riskCoverage) {

  private static final int TENTHS = 10;

  public Calibration {
    bins = List.copyOf(bins);
    riskCoverage = List.copyOf(riskCoverage);
  }

  /**
   * One question.
   *
   * @param sufficiency its figure, 0 to 1
   * @param answerable whether the sources answer it
   * @param right whether they do and what is shown, as an answer or as the closest passages, holds
   *     what was expected: whether answering it would be right
   */
  public record Asked(double sufficiency, boolean answerable, boolean right) {}

  /**
   * The questions whose figure is in a tenth of the range.
   *
   * @param from the lowest figure; the highest is below the next bin's lowest
   * @param asked how many there are
   * @param mean their mean figure, 0 when there are none
   * @param answerable the share of them that the sources answer, 0 when there are none
   */
  public record Bin(double from, int asked, double mean, double answerable) {}

  /**
   * What answering only so many questions, the surest first, would cost.
   *
   * @param coverage the share of all questions that is answered
   * @param sufficiency the lowest figure among those
   * @param risk the share of those whose answer is not right
   */
  public record Point(double coverage, double sufficiency, double risk) {}

  /** The figures of {@code asked}; all are 0 and the area is a half for none. */
  public static Calibration of(Collection<Asked> asked) {
    List<Bin> bins = bins(asked);
    List<Asked> surestFirst =
        asked.stream().sorted(Comparator.comparingDouble(Asked::sufficiency).reversed()).toList();
    double[] wrong = wrong(surestFirst);
    int right = (int) asked.stream().filter(Asked::right).count();
    double[] best = new double[asked.size()];
    for (int i = 0; i < best.length; i++) {
      best[i] = Math.max(0, i + 1 - right);
    }
    return new Calibration(
        Roc.area(figures(asked, true), figures(asked, false)),
        bins.stream()
            .mapToDouble(bin -> bin.asked() * Math.abs(bin.mean() - bin.answerable()))
            .map(sum -> sum / asked.size())
            .filter(Double::isFinite)
            .sum(),
        asked.stream()
            .mapToDouble(one -> Math.pow(one.sufficiency() - (one.answerable() ? 1 : 0), 2))
            .average()
            .orElse(0),
        meanRisk(wrong),
        meanRisk(best),
        bins,
        points(surestFirst, wrong));
  }

  private static List<Double> figures(Collection<Asked> asked, boolean answerable) {
    return asked.stream()
        .filter(one -> one.answerable() == answerable)
        .map(Asked::sufficiency)
        .toList();
  }

  private static List<Bin> bins(Collection<Asked> asked) {
    List<Bin> bins = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int here = tenth;
      List<Asked> held =
          asked.stream()
              .filter(one -> Math.min((int) (one.sufficiency() * TENTHS), TENTHS - 1) == here)
              .toList();
      bins.add(
          new Bin(
              tenth / (double) TENTHS,
              held.size(),
              held.stream().mapToDouble(Asked::sufficiency).average().orElse(0),
              held.stream().mapToDouble(one -> one.answerable() ? 1 : 0).average().orElse(0)));
    }
    return bins;
  }

  /**
   * How many of the first n answers are wrong, for each n from 1. Among equal figures no order is
   * better than another, so that the wrong ones count as if spread evenly.
   */
  private static double[] wrong(List<Asked> surestFirst) {
    double[] wrong = new double[surestFirst.size()];
    double before = 0;
    for (int from = 0; from < wrong.length; ) {
      int to = from;
      int here = 0;
      while (to < wrong.length
          && surestFirst.get(to).sufficiency() == surestFirst.get(from).sufficiency()) {
        here += surestFirst.get(to).right() ? 0 : 1;
        to++;
      }
      for (int at = from; at < to; at++) {
        wrong[at] = before + here * (at + 1 - from) / (double) (to - from);
      }
      before += here;
      from = to;
    }
    return wrong;
  }

  private static double meanRisk(double[] wrong) {
    double sum = 0;
    for (int i = 0; i < wrong.length; i++) {
      sum += wrong[i] / (i + 1);
    }
    return wrong.length == 0 ? 0 : sum / wrong.length;
  }

  private static List<Point> points(List<Asked> surestFirst, double[] wrong) {
    List<Point> points = new ArrayList<>();
    for (int tenth = 1; tenth <= TENTHS && wrong.length > 0; tenth++) {
      int answered = Math.max(1, Math.round((float) tenth * wrong.length / TENTHS));
      points.add(
          new Point(
              answered / (double) wrong.length,
              surestFirst.get(answered - 1).sufficiency(),
              wrong[answered - 1] / answered));
    }
    return points;
  }
}
