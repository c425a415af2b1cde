package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;

/**
 * The words of texts that come up again and again: finding the stems of a library's sentences anew
 * for every question costs more than all else that is done with them. Safe for use by several
 * threads.
 */
final class KnownWords {

  /** How many characters of text are known at once, some fifty bytes each: the latest used stay. */
  private static final long CHARACTERS = 400_000;

  /**
   * The words of a text.
   *
   * @param words in reading order
   * @param stems their stems
   */
  record Read(List<Word> words, Set<String> stems) {

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
    return new Read(words, words.stream().map(Word::stem).collect(Collectors.toSet()));
  }
}
