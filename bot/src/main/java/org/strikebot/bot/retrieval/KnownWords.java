package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;

/**
 * The words of texts that come up again and again: finding the stems of a library's sentences anew
 * for every question costs more than all else that is done with them. Safe for use by several
 * threads.
 */
final class KnownWords {

  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor|fail(?:ed|s)?|unable"
              + "|refus(?:e|ed|es)|denied|denies)\\b|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  /** How many characters of text are known at once, some fifty bytes each: the latest used stay. */
  private static final long CHARACTERS = 400_000;

  /**
   * The words of a text.
   *
   * @param words in reading order
   * @param stems their stems, and the initials of long names among them
   * @param denies whether the text denies something
   */
  record Read(List<Word> words, Set<String> stems, boolean denies) {

    Read {
      words = List.copyOf(words);
      stems = Set.copyOf(stems);
    }
  }

  private final Cache<String, Read> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String text, Read read) -> text.length() + 1)
          .build();

  /** The words of {@code text}. */
  Read of(String text) {
    return known.get(text, KnownWords::read);
  }

  private static Read read(String text) {
    List<Word> words = Words.of(text);
    Set<String> stems = words.stream().map(Word::stem).collect(Collectors.toSet());
    stems.addAll(NameInitials.in(text));
    return new Read(words, stems, NEGATION.matcher(text).find());
  }
}
