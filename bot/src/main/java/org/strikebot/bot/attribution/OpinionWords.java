package org.strikebot.bot.attribution;

import java.util.regex.Pattern;

/** The words by which a sentence shows that it judges and does not report. */
final class OpinionWords {

  /** A remark at the end has no more words than this. */
  private static final int REMARK = 6;

  /** So many words with sense must stand before it. */
  private static final int TOLD = 4;

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final Pattern words = WordList.pattern("opinion.txt");

  /** Whether {@code sentence} has any of them. */
  boolean in(String sentence) {
    return words.matcher(sentence).find();
  }

  /**
   * The sentence without a judging remark behind its last comma, where all before it only reports:
   * "the wards were shut, what a disgrace" tells something all the same.
   */
  String withoutRemark(String sentence) {
    int comma = sentence.lastIndexOf(", ");
    if (comma < 0) {
      return sentence;
    }
    String told = sentence.substring(0, comma);
    String remark = sentence.substring(comma + 2);
    boolean judges =
        in(remark)
            && !DIGIT.matcher(remark).find()
            && remark.strip().split("\\s+", -1).length <= REMARK;
    return judges && !in(told) && Words.set(told).size() >= TOLD ? told : sentence;
  }
}
