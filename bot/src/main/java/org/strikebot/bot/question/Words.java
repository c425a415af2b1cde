package org.strikebot.bot.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Divides text into words. Pure; safe for use by several threads. */
public final class Words {

  /** Single capitals joined by "&" ("A&E"), numbers with what is written close to them, words. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Lu}&\\p{Lu}(?!\\p{L})"
              + "|[£$€]?\\d+(?:[.,:]\\d+)*(?:%|(?:st|nd|rd|th|am|pm|bn|k|m)(?![\\p{L}\\p{N}]))?"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’]\\p{L}+)*");

  private static final Pattern ENDING = Pattern.compile("(?:'s|'re|'ve|'ll|'d|'m|n't|'t|')$");

  private Words() {}

  /** The words of {@code text} in reading order. */
  public static List<Word> of(String text) {
    SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String written = matcher.group();
      String lower =
          ENDING.matcher(written.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceFirst("");
      if (lower.isEmpty()) {
        continue;
      }
      words.add(new Word(written, lower, stem(stemmer, lower), matcher.start()));
    }
    return List.copyOf(words);
  }

  private static String stem(SnowballStemmer stemmer, String lower) {
    return Character.isLetter(lower.codePointAt(0)) ? stemmer.stem(lower).toString() : lower;
  }
}
