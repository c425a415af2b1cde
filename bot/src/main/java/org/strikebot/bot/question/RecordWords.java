package org.strikebot.bot.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts what people call things into the words that the record has for them ("trainees" into "junior
 * doctors"), so that words and vectors find what people mean. Pure.
 */
final class RecordWords {

  private static final String FILE = "record-words.txt";

  /** By what people say, in small letters. */
  private final Map<String, String> words;

  private final Pattern said;

  /**
   * @param lines each with the record's words, an equals sign, and what is read as them with bars
   *     between; empty lines and those that begin with # are left out
   */
  RecordWords(List<String> lines) {
    Map<String, String> read = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] sides = line.split("=", 2);
      if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new IllegalArgumentException(
            "expected 'words of the record = what people say | ...', found '" + line + "'");
      }
      for (String one : sides[1].split("\\|", -1)) {
        read.put(one.strip().toLowerCase(Locale.ROOT), sides[0].strip());
      }
    }
    this.words = Map.copyOf(read);
    this.said =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}&'’-])(?:"
                + words.keySet().stream()
                    .sorted(
                        Comparator.comparingInt((String one) -> -one.length())
                            .thenComparing(Comparator.naturalOrder()))
                    .map(one -> Pattern.quote(one).replace("'", "\\E['’]?\\Q"))
                    .collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{N}&-]|['’]\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Those that ship. */
  static RecordWords shipped() {
    try (InputStream stream = RecordWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException("expected " + FILE + " on the class path, found nothing");
      }
      return new RecordWords(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The words of the record could not be read", e);
    }
  }

  /** {@code text} in the words of the record, as far as they are known. */
  String of(String text) {
    return said.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found.group())));
  }

  private String meant(String found) {
    String plain = found.toLowerCase(Locale.ROOT).replace('’', '\'');
    String meant = words.get(plain);
    if (meant == null) {
      // The apostrophe of the phrase was left out, as in a hurry.
      meant =
          words.entrySet().stream()
              .filter(one -> one.getKey().replace("'", "").equals(plain.replace("'", "")))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(found);
    }
    return meant;
  }
}
