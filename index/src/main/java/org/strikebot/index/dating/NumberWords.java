package org.strikebot.index.dating;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The numbers that are one English word, for everything that reads numbers. Which of them count as
 * figures ("one" may stand for somebody) is for each reader to say. Immutable.
 */
public final class NumberWords {

  /** What each word stands for, from "zero" to "ninety" in ascending order, in small letters. */
  public static final SequencedMap<String, Integer> VALUES = values();

  private NumberWords() {}

  private static SequencedMap<String, Integer> values() {
    SequencedMap<String, Integer> values = new LinkedHashMap<>();
    for (String word :
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen")) {
      values.put(word, values.size());
    }
    int tens = 20;
    for (String word :
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")) {
      values.put(word, tens);
      tens += 10;
    }
    return Collections.unmodifiableSequencedMap(values);
  }

  /** The words for the numbers from {@code least} to {@code most}, ascending. */
  public static List<String> between(int least, int most) {
    return VALUES.entrySet().stream()
        .filter(word -> word.getValue() >= least && word.getValue() <= most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
