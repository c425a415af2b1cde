package org.strikebot.bot.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A weighted sum of signals, of their products and of meanings as a probability: 1 / (1 +
 * exp(-sum)). Immutable.
 */
public final class Logistic {

  private static final String CONSTANT = "CONSTANT";

  private final double constant;
  private final Signal[] signals;
  private final double[] weights;
  private final PairWeights pairs;
  private final MeaningWeights meanings;
  private final MeaningWeights onTopic;

  /**
   * @param constant what is added to the sum
   * @param weights what each signal counts; a signal that is not there counts nothing
   * @param pairs what signals count together
   * @param meanings what the meaning of words counts
   * @param onTopic what it counts besides, by {@link Signal#TOPIC}
   */
  public Logistic(
      double constant,
      Map<Signal, Double> weights,
      PairWeights pairs,
      MeaningWeights meanings,
      MeaningWeights onTopic) {
    this.constant = constant;
    this.signals = weights.keySet().stream().sorted().toArray(Signal[]::new);
    this.weights = Stream.of(signals).mapToDouble(weights::get).toArray();
    this.pairs = pairs;
    this.meanings = meanings;
    this.onTopic = onTopic;
  }

  /** What counts beside signals each by itself, and what the file of its weights is called. */
  public enum Besides {
    /** Signals together. */
    PAIRS("-pairs.txt"),
    /** Meanings. */
    MEANINGS(".txt"),
    /** Meanings, by {@link Signal#TOPIC}. */
    ON_TOPIC("-topic.txt");

    private final String ending;

    Besides(String ending) {
      this.ending = ending;
    }
  }

  /**
   * Reads the weights that ship beside this class: those of signals in {@code name.properties}, and
   * those of {@code besides} in files whose names begin alike. Nothing else counts.
   *
   * @throws UncheckedIOException when one of the files is not there
   */
  public static Logistic shipped(String name, Besides... besides) {
    Set<Besides> counting = Set.of(besides);
    return shipped(
        name,
        counting.contains(Besides.PAIRS)
            ? PairWeights.shipped(name + Besides.PAIRS.ending)
            : PairWeights.NONE,
        meanings(name, Besides.MEANINGS, counting),
        meanings(name, Besides.ON_TOPIC, counting));
  }

  private static MeaningWeights meanings(String name, Besides one, Set<Besides> counting) {
    return counting.contains(one) ? MeaningWeights.shipped(name + one.ending) : MeaningWeights.NONE;
  }

  private static Logistic shipped(
      String name, PairWeights pairs, MeaningWeights meanings, MeaningWeights onTopic) {
    Properties properties = new Properties();
    String file = name + ".properties";
    try (InputStream stream = Logistic.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IOException("expected " + file + " on the class path, found nothing");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The fitted weights could not be read from the program", e);
    }
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    double constant = 0;
    for (String key : properties.stringPropertyNames()) {
      double weight = Double.parseDouble(properties.getProperty(key).strip());
      if (key.equals(CONSTANT)) {
        constant = weight;
      } else {
        weights.put(Signal.valueOf(key), weight);
      }
    }
    return new Logistic(constant, weights, pairs, meanings, onTopic);
  }

  /** The weighted sum, without bounds. */
  double sum(Signals signals) {
    double sum = constant;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals.get(this.signals[i]);
    }
    double[] meaning = signals.meaning();
    return sum
        + pairs.of(signals::get)
        + meanings.of(meaning)
        + signals.get(Signal.TOPIC) * onTopic.of(meaning);
  }

  /** The probability, from 0 to 1. */
  double probability(Signals signals) {
    return of(sum(signals));
  }

  /** The sum that a probability between 0 and 1 stands for; the inverse of {@link #of}. */
  static double sumOf(double probability) {
    double inside = Math.clamp(probability, 1e-6, 1 - 1e-6);
    return Math.log(inside / (1 - inside));
  }

  /** The probability that a sum stands for, from 0 to 1. */
  public static double of(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
