package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends what a tagger trained on American web text gets wrong in British news: titles without a
 * full stop, names of bodies, and the noun after a possessive ("Mr Hunt's claim").
 */
final class TagRepairs {

  private static final Set<String> TITLES =
      Set.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Baroness", "Prof");
  private static final Set<String> CLOSED =
      Set.of("DET", "PRON", "AUX", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "NUM", "INTJ");

  /** Forms before which a capitalised word at a sentence's head or behind a quotation speaks. */
  private static final Set<String> SPEECH =
      Set.of("said", "says", "asked", "asks", "told", "added", "adds", "wrote", "writes");

  private static final Set<String> FUNCTION =
      Set.of(
          "I",
          "He",
          "She",
          "It",
          "They",
          "We",
          "You",
          "Who",
          "Which",
          "That",
          "This",
          "These",
          "Those",
          "Some",
          "Many",
          "Others",
          "Both",
          "All",
          "One",
          "Most",
          "Few",
          "Several",
          "And",
          "But",
          "Or",
          "So",
          "Nor",
          "Yet",
          "As",
          "Then",
          "Also",
          "Later",
          "Once",
          "Never",
          "Not",
          "Nobody",
          "Everyone",
          "Someone",
          "Anyone",
          "There",
          "What",
          "When",
          "Having");

  /** Pronouns that the list above does not hold: no other word at a sentence's head is one. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "My",
          "Your",
          "His",
          "Her",
          "Its",
          "Our",
          "Their",
          "Each",
          "Another",
          "Any",
          "None",
          "Neither",
          "Either",
          "Such",
          "Anybody",
          "Anything",
          "Everybody",
          "Everything",
          "Somebody",
          "Something",
          "Nothing",
          "Whoever",
          "Whatever",
          "Whose",
          "Whom",
          "Mine",
          "Theirs",
          "Let");

  /** Nouns that are verbs too; behind "a" and a name they are nouns: "an Ipsos poll for". */
  private static final Set<String> ALSO_VERBS =
      Set.of(
          "poll", "survey", "report", "study", "plan", "claim", "vote", "review", "call", "offer");

  /** No preposition ends so: "foundation trusts". */
  private static final Pattern NOUN_ENDING =
      Pattern.compile("\\p{Ll}+(?:tion|sion|ment|ness|ship)s?");

  private static final Pattern NUMBERED_NAME = Pattern.compile("\\d+\\p{Lu}{2,}");
  private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+");

  private TagRepairs() {}

  static List<String> repair(List<String> words, List<String> tags) {
    List<String> mended = new ArrayList<>(tags);
    boolean headline = headline(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean capitalised = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (TITLES.contains(word.replace(".", ""))) {
        mended.set(i, "PROPN");
        if (i + 1 < words.size() && Character.isUpperCase(words.get(i + 1).charAt(0))) {
          mended.set(i + 1, "PROPN");
        }
      } else if (Character.isDigit(word.isEmpty() ? ' ' : word.charAt(0))) {
        mended.set(i, number(word, mended.get(i)));
      } else if (i == 0 && opensName(words, mended)) {
        mended.set(i, "PROPN");
      } else if (word.equals("Its") && mended.get(i).contains("+")) {
        mended.set(i, "PRON");
      } else if (word.equals("found") && mended.get(i).equals("NOUN")) {
        mended.set(i, "VERB");
      } else if (ALSO_VERBS.contains(word) && behindArticleAndName(words, mended, i)) {
        mended.set(i, "NOUN");
      } else if (SPEECH.contains(word)
          && i > 0
          && mended.get(i - 1).equals("PROPN")
          && i + 1 < words.size()
          && words.get(i + 1).equals("that")) {
        mended.set(i, "VERB");
      } else if (mended.get(i).equals("ADP") && NOUN_ENDING.matcher(word).matches()) {
        mended.set(i, "NOUN");
      } else if (word.equals("'s") || word.equals("'")) {
        boolean owner = i > 0 && isNominal(mended.get(i - 1));
        if (owner && !mended.get(i).equals("AUX")) {
          mended.set(i, "PART");
          if (i + 1 < words.size()
              && mended.get(i + 1).equals("VERB")
              && !words.get(i + 1).endsWith("ing")) {
            mended.set(i + 1, "NOUN");
          }
        }
      } else if (capitalised
          && (i == 0 || words.get(i - 1).equals("\""))
          && i + 1 < words.size()
          && SPEECH.contains(words.get(i + 1))
          && !FUNCTION.contains(word)) {
        mended.set(i, "PROPN");
      } else if (capitalised
          && i > 0
          && !headline
          && word.length() > 1
          && (!CLOSED.contains(mended.get(i)) || misread(word, mended.get(i)))
          && !words.get(i - 1).equals("\"")
          && !words.get(i - 1).equals(".")) {
        mended.set(i, "PROPN");
      }
    }
    return mended;
  }

  /** "12HPL" is a name; whatever else begins with a digit acts in no sentence: "44% said". */
  private static String number(String word, String tag) {
    if (NUMBERED_NAME.matcher(word).matches()) {
      return "PROPN";
    }
    return tag.equals("AUX") || tag.equals("VERB") || tag.equals("ADP") ? "NUM" : tag;
  }

  /** "Heidi Grey", "LeedsPost UK": a tagger that does not know the first word guesses at it. */
  private static boolean opensName(List<String> words, List<String> tags) {
    String word = words.getFirst();
    boolean named =
        words.size() > 1
            && (tags.get(1).equals("PROPN") || tags.get(1).equals("NOUN"))
            && Character.isUpperCase(words.get(1).charAt(0));
    boolean innerCapital = INNER_CAPITAL.matcher(word).matches();
    return named && (innerCapital || misread(word, tags.getFirst()));
  }

  /** Whether a capitalised word is called a pronoun and is none. */
  private static boolean misread(String word, String tag) {
    return tag.equals("PRON")
        && word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && !FUNCTION.contains(word)
        && !PRONOUNS.contains(word);
  }

  private static boolean behindArticleAndName(List<String> words, List<String> tags, int noun) {
    int i = noun - 1;
    while (i > 0 && tags.get(i).equals("PROPN")) {
      i--;
    }
    return i >= 0 && i < noun - 1 && words.get(i).matches("[Aa]n?");
  }

  private static boolean isNominal(String tag) {
    return tag.equals("NOUN") || tag.equals("PROPN");
  }

  /** Whether most words are capitalised, so that a capital tells nothing. */
  private static boolean headline(List<String> words) {
    int capitalised = 0;
    int longer = 0;
    for (String word : words) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        longer++;
        capitalised += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return capitalised * 10 > longer * 7;
  }
}
