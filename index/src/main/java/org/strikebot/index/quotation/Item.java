package org.strikebot.index.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.dating.CalendarNames;
import org.strikebot.index.source.Span;

/**
 * A word of a sentence, or a whole quoted stretch standing in the place of one.
 *
 * @param span its place in the document's text
 * @param word the word with straight apostrophes; empty for a quoted stretch
 * @param tag the word's part of speech in the Universal Dependencies' tag set; empty for a quoted
 *     stretch
 * @param quoted the quoted stretch, or null for a word
 */
record Item(Span span, String word, String tag, @Nullable QuotedWords quoted) {

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ");
  private static final Set<String> CALENDAR =
      Stream.of(
              CalendarNames.WEEKDAYS,
              CalendarNames.MONTHS,
              List.of("today", "yesterday", "tomorrow", "tonight"))
          .flatMap(List::stream)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  boolean isQuoted() {
    return quoted != null;
  }

  String lower() {
    return word.toLowerCase(Locale.ROOT);
  }

  boolean is(String... words) {
    for (String each : words) {
      if (word.equalsIgnoreCase(each)) {
        return true;
      }
    }
    return false;
  }

  boolean tagged(String... tags) {
    for (String each : tags) {
      if (tag.equals(each)) {
        return true;
      }
    }
    return false;
  }

  boolean nominal() {
    return NOMINAL.contains(tag) || word.equals("'s") || word.equals("'");
  }

  boolean verbal() {
    return tagged("VERB", "AUX");
  }

  /** Whether it names a day or a month ("Tuesday", "April"). */
  boolean calendar() {
    return CALENDAR.contains(lower())
        && !(lower().equals("may") && !Character.isUpperCase(word.charAt(0)));
  }

  boolean capitalised() {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }
}
