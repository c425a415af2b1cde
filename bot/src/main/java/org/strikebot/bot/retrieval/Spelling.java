package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strikebot.bot.question.Word;
import org.strikebot.bot.question.Words;
import org.strikebot.index.embedding.WordEmbedder;
import org.strikebot.index.search.Evidence;

/**
 * Mends misspelt words after the words of the evidence. Only words that are neither common English
 * nor anywhere in the evidence are touched, and only where a word of the evidence is a slip or two
 * away. Safe for use by several threads.
 */
public final class Spelling {

  /** Shorter words are a slip away from too many others. */
  private static final int SHORTEST = 5;

  /** From this length on, two slips are forgiven. */
  private static final int LONG = 7;

  /** How many characters of text have their words kept. */
  private static final long CHARACTERS = 1L << 20;

  private final WordEmbedder words;

  /** The words of whole documents, by their text; the same few come up again and again. */
  private final Cache<String, Set<String>> vocabularies =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String text, Set<String> vocabulary) -> text.length() + 1)
          .build();

  public Spelling(WordEmbedder words) {
    this.words = words;
  }

  /** {@code question} with its misspelt words mended. */
  public String mended(String question, Evidence evidence) {
    Set<String> known = null;
    StringBuilder mended = new StringBuilder();
    int from = 0;
    for (Word word : Words.of(question)) {
      if (word.number() || word.lower().length() < SHORTEST || words.common(word.lower())) {
        continue;
      }
      if (known == null) {
        known = vocabulary(evidence);
      }
      Optional<String> meant =
          known.contains(word.lower()) ? Optional.empty() : nearest(word.lower(), known);
      if (meant.isPresent()) {
        mended.append(question, from, word.start()).append(meant.get());
        from = word.end();
      }
    }
    return mended.append(question.substring(from)).toString();
  }

  private Set<String> vocabulary(Evidence evidence) {
    TreeSet<String> vocabulary = new TreeSet<>();
    evidence.hits().stream()
        .map(hit -> hit.document().document().text())
        .distinct()
        .forEach(text -> vocabulary.addAll(vocabularies.get(text, Spelling::vocabulary)));
    return vocabulary;
  }

  private static Set<String> vocabulary(String text) {
    return Words.of(text).stream()
        .filter(word -> !word.number() && word.lower().length() >= SHORTEST - 1)
        .map(Word::lower)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> nearest(String word, Collection<String> known) {
    int allowed = word.length() >= LONG ? 2 : 1;
    String best = null;
    int least = allowed + 1;
    for (String other : known) {
      if (Math.abs(other.length() - word.length()) < least && other.charAt(0) == word.charAt(0)) {
        int slips = slips(word, other);
        if (slips < least) {
          least = slips;
          best = other;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Letters added, left out, changed, or swapped with their neighbour (Damerau 1964, each stretch
   * touched once).
   */
  static int slips(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        least[i][j] =
            Math.min(least[i - 1][j - 1] + changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[one.length()][other.length()];
  }
}
