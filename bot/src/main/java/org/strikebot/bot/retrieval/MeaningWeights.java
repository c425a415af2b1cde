package org.strikebot.bot.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the meaning of words counts: a weight for each dimension of sums of their vectors. So it is
 * told from a word's meaning what it counts that no sentence meets it: without "constituency" there
 * is no answer, without "reckon" there may well be one. Immutable.
 */
public final class MeaningWeights {

  /** Where meanings count nothing. */
  static final MeaningWeights NONE = new MeaningWeights(List.of());

  private static final int A_LINE = 12;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final double[] weights;

  /** Weights in the order of the dimensions. */
  public MeaningWeights(List<Double> weights) {
    this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Reads the weights that ship under {@code name} beside this class.
   *
   * @throws UncheckedIOException when none do: without them everything would be judged otherwise
   */
  static MeaningWeights shipped(String name) {
    try (InputStream stream = MeaningWeights.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("expected " + name + " on the class path, found nothing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new MeaningWeights(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(SPACE::splitAsStream)
              .filter(number -> !number.isEmpty())
              .map(Double::parseDouble)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The fitted weights could not be read from the program", e);
    }
  }

  /**
   * What {@code meaning}, made of word vectors, counts. Vectors of another model have another
   * length, and nothing is known of their dimensions: they count 0.
   */
  double of(double[] meaning) {
    double sum = 0;
    for (int i = 0; meaning.length == weights.length && i < meaning.length; i++) {
      sum += weights[i] * meaning[i];
    }
    return sum;
  }

  /** The file that {@link #shipped} reads, without what tells how the weights came. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < weights.length; from += A_LINE) {
      double[] line = Arrays.copyOfRange(weights, from, Math.min(from + A_LINE, weights.length));
      String[] numbers =
          Arrays.stream(line)
              .mapToObj(weight -> String.format(Locale.ROOT, "%.3f", weight))
              .toArray(String[]::new);
      text.append(String.join(" ", numbers)).append('\n');
    }
    return text.toString();
  }
}
