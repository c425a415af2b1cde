package org.strikebot.bot.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which a sentence shows that it judges and does not report. */
final class OpinionWords {

  private final Pattern words;

  OpinionWords() {
    try (InputStream in = OpinionWords.class.getResourceAsStream("opinion.txt")) {
      if (in == null) {
        throw new IllegalStateException("expected the resource opinion.txt, found none");
      }
      String any =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.joining("|"));
      words = Pattern.compile("(?i)\\b(?:" + any + ")(?![\\w-])");
    } catch (IOException e) {
      throw new UncheckedIOException("the resource opinion.txt cannot be read", e);
    }
  }

  /** Whether {@code sentence} has any of them. */
  boolean in(String sentence) {
    return words.matcher(sentence).find();
  }
}
