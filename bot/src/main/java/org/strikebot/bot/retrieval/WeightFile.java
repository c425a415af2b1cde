package org.strikebot.bot.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A text file of fitted weights that ships beside this class. */
final class WeightFile {

  static final Pattern SPACE = Pattern.compile("\\s+");

  private WeightFile() {}

  /**
   * Its lines without those that begin with {@code #}, which tell how the weights came.
   *
   * @throws UncheckedIOException when there is none: without it everything would be judged
   *     otherwise
   */
  static List<String> lines(String name) {
    try (InputStream stream = WeightFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("expected " + name + " on the class path, found nothing");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The fitted weights could not be read from the program", e);
    }
  }
}
