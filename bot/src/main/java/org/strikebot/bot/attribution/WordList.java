package org.strikebot.bot.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The lists of words that ship beside this package, one entry a line. */
final class WordList {

  private WordList() {}

  /** One pattern for all entries of {@code file}, matched whole and without regard to case. */
  static Pattern pattern(String file) {
    return Pattern.compile("(?i)(?<![\\w-])(?:" + String.join("|", entries(file)) + ")(?![\\w-])");
  }

  /** The entries of {@code file}. */
  static List<String> entries(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("expected the resource " + file + ", found none");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + file + " cannot be read", e);
    }
  }
}
