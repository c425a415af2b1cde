package org.strikebot.index.passage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a full stop ends a sentence or only an abbreviation, an initial or a number. */
final class SentenceEnd {

  /** Always followed by what they belong to. */
  private static final Set<String> LEADING =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "rev",
          "revd",
          "hon",
          "rt",
          "gen",
          "col",
          "maj",
          "capt",
          "lt",
          "sgt",
          "cpl",
          "cllr",
          "messrs",
          "mme",
          "gov",
          "sen",
          "rep",
          "pres",
          "st",
          "ste",
          "mt",
          "ft",
          "e.g",
          "eg",
          "i.e",
          "ie",
          "cf",
          "viz",
          "vs",
          "v",
          "al",
          "approx",
          "ca",
          "esp",
          "incl",
          "dept",
          "univ",
          "supt",
          "insp",
          "det",
          "ed",
          "eds",
          "trans",
          "ph",
          "m.a");

  /** Only before a figure or a single letter: "No. 10", "p. 4", "Sept. 5", "para. 3". */
  private static final Set<String> BEFORE_FIGURE =
      Set.of(
          "no", "nos", "p", "pp", "vol", "vols", "ch", "chap", "fig", "figs", "para", "paras",
          "art", "arts", "sec", "ss", "s", "cl", "sch", "reg", "ref", "tel", "ext", "c", "ver",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

  /** Go on only before words like these: "8 a.m. Monday", "5 p.m. GMT", "Acme Ltd. v Smith". */
  private static final Set<String> AFTER_TIME =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
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
          "gmt",
          "bst",
          "utc",
          "est",
          "edt",
          "cet");

  /** Words that begin sentences and no surname: after an initial they tell an end. */
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "i",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "but",
          "and",
          "or",
          "so",
          "if",
          "when",
          "while",
          "after",
          "before",
          "as",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "your",
          "no",
          "not",
          "all",
          "some",
          "many",
          "most",
          "both",
          "mr",
          "mrs",
          "ms",
          "dr",
          "what",
          "who",
          "how",
          "why",
          "where",
          "however",
          "meanwhile");

  /** The last run of letters and inner stops, with the stop that ends it. */
  private static final Pattern LAST_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}]+(?:\\.[\\p{L}]+)*)\\.$");

  private static final Pattern NEXT_WORD = Pattern.compile("^[\"'“‘(\\[]*([\\p{L}\\p{N}£$€]+)");

  /** "1." or "(b)" or "iv." and nothing else: the number of what follows. */
  private static final Pattern ONLY_A_NUMBER =
      Pattern.compile("^[(\\[]?(?:\\d{1,4}|\\p{L}|[ivxIVX]{1,5})(?:\\.\\d+)*[.)\\]]+$");

  /** "(c.)" and its like: an abbreviation that has brackets to itself. */
  private static final Pattern BRACKETED = Pattern.compile("[(\\[]\\p{L}{1,3}\\.[)\\]]$");

  /** The words between a question or exclamation and whoever made it. */
  private static final Pattern SPEECH_TAG =
      Pattern.compile(
          "^(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor|Lord|Lady|Dame)\\.? )?\\p{Lu}[\\p{L}’'-]+"
              + "(?: \\p{Lu}[\\p{L}’'-]+){0,2} (?:asked|said|says|added|wrote|replied|told|demanded"
              + "|wondered|shouted|cried|tweeted)\\b");

  private SentenceEnd() {}

  /**
   * Whether a sentence that began at {@code start} ends before {@code end}.
   *
   * @param words the words of one block
   * @param end where the next sentence would begin
   */
  static boolean isAt(String words, int start, int end) {
    // Inside an address or a number nothing ends.
    if (!Character.isWhitespace(words.charAt(end - 1))) {
      return false;
    }
    String before = words.substring(start, end).strip();
    Matcher nextWord = NEXT_WORD.matcher(words).region(end, Math.min(words.length(), end + 60));
    String next = nextWord.find() ? nextWord.group(1) : "";
    if (!next.isEmpty() && Character.isLowerCase(next.codePointAt(0))) {
      return false;
    }
    if (before.endsWith("...")
        || before.endsWith("…")
        || before.endsWith("...]")
        || before.endsWith("…]")) {
      return false;
    }
    if (ONLY_A_NUMBER.matcher(before).matches() || BRACKETED.matcher(before).find()) {
      return false;
    }
    if (before.matches("(?s).*[?!][\"”’']$")
        && SPEECH_TAG.matcher(words).region(end, words.length()).find()) {
      return false;
    }
    Matcher lastWord = LAST_WORD.matcher(before);
    return !lastWord.find() || isAfterWord(lastWord.group(1), next);
  }

  private static boolean isAfterWord(String last, String next) {
    String word = last.toLowerCase(Locale.UK);
    String follower = next.toLowerCase(Locale.UK);
    if (LEADING.contains(word)) {
      return false;
    }
    boolean figure = !next.isEmpty() && Character.isDigit(next.charAt(0));
    if (BEFORE_FIGURE.contains(word) && figure) {
      return false;
    }
    if (word.equals("a.m") || word.equals("p.m") || word.equals("am") || word.equals("pm")) {
      return !AFTER_TIME.contains(follower);
    }
    boolean initials = last.matches("\\p{Lu}(?:\\.\\p{Lu})*");
    if (initials && !last.equals("I")) {
      // "J. Smith", "J.K. Rowling", "the U.K. Government"; but "plan B. The next day"
      return OPENERS.contains(follower) || figure;
    }
    return true;
  }
}
