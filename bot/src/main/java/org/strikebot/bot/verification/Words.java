package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.strikebot.index.source.Span;

/** Divides text into words. Not safe for use by several threads: make one for each check. */
final class Words {

  /** "A&E", numbers with what is written close to them ("£1.5m", "78%", "8am"), and words. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Lu}&\\p{Lu}"
              + "|[£$€]?\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|am|pm|%|bn|k|m)?(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}]+)*");

  private final PorterStemmer stemmer = new PorterStemmer();

  /** The words of {@code sentences} of {@code text}, in reading order. */
  List<Word> of(String text, List<Span> sentences) {
    List<Word> words = new ArrayList<>();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      Span span = sentences.get(sentence);
      Matcher matcher = WORD.matcher(text).region(span.start(), span.end());
      while (matcher.find()) {
        words.add(word(matcher.group(), new Span(matcher.start(), matcher.end()), sentence));
      }
    }
    return words;
  }

  List<Word> of(String text) {
    return of(text, List.of(new Span(0, text.length())));
  }

  private Word word(String text, Span span, int sentence) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    return new Word(text, lower, stem(lower), span, sentence);
  }

  private String stem(String lower) {
    if (Character.isDigit(lower.codePointAt(0))) {
      return lower;
    }
    stemmer.reset();
    return stemmer.stem(lower);
  }
}
