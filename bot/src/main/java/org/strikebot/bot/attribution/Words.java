package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** The words of a text that carry its sense, as stems, so that two wordings can be compared. */
final class Words {

  private static final Pattern WORD =
      Pattern.compile("\\p{L}(?:&\\p{L})+|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?");

  private static final Set<String> EMPTY =
      Set.of(
          "a",
          "about",
          "above",
          "after",
          "again",
          "all",
          "also",
          "an",
          "and",
          "any",
          "are",
          "as",
          "at",
          "be",
          "because",
          "been",
          "before",
          "being",
          "both",
          "but",
          "by",
          "can",
          "could",
          "did",
          "do",
          "does",
          "during",
          "each",
          "for",
          "get",
          "gets",
          "getting",
          "got",
          "even",
          "from",
          "had",
          "has",
          "have",
          "he",
          "her",
          "him",
          "his",
          "how",
          "i",
          "if",
          "in",
          "into",
          "is",
          "it",
          "its",
          "just",
          "may",
          "me",
          "might",
          "more",
          "most",
          "much",
          "my",
          "no",
          "nor",
          "not",
          "of",
          "off",
          "on",
          "only",
          "or",
          "other",
          "our",
          "out",
          "over",
          "own",
          "said",
          "say",
          "says",
          "saying",
          "she",
          "should",
          "so",
          "some",
          "such",
          "tell",
          "told",
          "than",
          "that",
          "the",
          "their",
          "them",
          "then",
          "there",
          "these",
          "they",
          "this",
          "those",
          "through",
          "to",
          "too",
          "under",
          "until",
          "up",
          "very",
          "was",
          "we",
          "were",
          "what",
          "when",
          "where",
          "which",
          "while",
          "who",
          "whom",
          "why",
          "will",
          "with",
          "would",
          "you",
          "your",
          "added",
          "according",
          "claimed",
          "called",
          "never",
          "didn't",
          "wasn't",
          "isn't",
          "don't",
          "doesn't",
          "won't",
          "there's",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "per",
          "cent",
          "percent",
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "dame");

  private Words() {}

  /** The stems of a text's words in order, words without sense of their own left out. */
  static List<String> stems(String text) {
    PorterStemmer stemmer = new PorterStemmer();
    List<String> stems = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean sunday = word.equals("saturday") || word.equals("sunday");
      String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      if (bare.length() > 1 && (sunday || !EMPTY.contains(bare))) {
        stems.add(stemmer.stem(bare));
      }
    }
    return stems;
  }

  static Set<String> set(String text) {
    return new LinkedHashSet<>(stems(text));
  }
}
