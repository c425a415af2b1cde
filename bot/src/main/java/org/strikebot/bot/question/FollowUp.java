package org.strikebot.bot.question;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a question that leans on the turns before it stand on its own, by rule: pronouns for people
 * become the person of the turn before, "what about X" becomes the question before with X in it,
 * and other questions that lean bring the question before along. Pure.
 */
public final class FollowUp {

  /** Fewer content words than this are too few to stand on their own. */
  private static final int FEW = 2;

  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(?:he|she|him|his|her|hers|himself|herself)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern POSSESSIVE = Pattern.compile("his|hers?", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEANING =
      Pattern.compile(
          "\\b(?:it|its|they|them|their|theirs|that|this|those|these|there|then|one|ones|same"
              + "|such|else|both|the other|another|first|second|last|next|before|after that)\\b"
              + "|^(?:and|but|so|or|also|what about|how about|why|why not|how come|how so|when"
              + "|where|who|really|any)\\b|\\b(?:too|either|as well|instead|back|in the end|again"
              + "|list|other|others|besides|further)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A question that only names what is different this time. */
  private static final Pattern ELLIPSIS =
      Pattern.compile(
          "^(?:ok |okay |so |right |well )?(?:(?:and|but|or)\\b(?: (?:what|how) about)?|what about"
              + "|how about|same for|what of)\\s+(?!(?:what|why|who|when|where|which|how|did|does|do"
              + "|is|are|was|were|has|have|can|will)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:on |in |for |during |since )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
              + MONTH
              + "\\b(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? \\d{4})?",
          Pattern.CASE_INSENSITIVE);

  /** The question of {@code asked} so that it stands on its own. */
  public String standalone(Question asked) {
    String question = asked.text().strip();
    if (asked.before().isEmpty() || !leans(question)) {
      return question;
    }
    String before = lastThatStands(asked.before());
    if (ELLIPSIS.matcher(question).find()) {
      return elliptical(question, before);
    }
    Mentions mentions = Mentions.of(asked.before());
    String named = question;
    if (PERSON.matcher(question).find()) {
      Optional<String> who = mentions.heaviest(FollowUp::personal);
      if (who.isPresent()) {
        named = named(question, who.get());
      }
    }
    if (named.equals(question) && Mentions.names(question).isEmpty()) {
      Optional<String> what = mentions.heaviestAsked();
      if (what.isPresent()) {
        named = join(question, what.get());
      }
    }
    boolean wanting =
        !PERSON.matcher(question).find()
            || named.equals(question)
            || content(question).size() < FEW
            || STILL.matcher(question).find();
    return wanting ? join(named, before) : named;
  }

  /** What still wants the question before when it is known who or what it is about. */
  private static final Pattern STILL =
      Pattern.compile(
          "\\b(?:that|this|those|these|same|such|else|why not|how so|how come)\\b"
              + "|^(?:and|but|so|why|how|when|where|really)\\W*$",
          Pattern.CASE_INSENSITIVE);

  /** Whether {@code question} needs the turns before it. */
  private static boolean leans(String question) {
    return content(question).size() <= FEW
        || PERSON.matcher(question).find()
        || (LEANING.matcher(question).find() && content(question).size() <= 3 * FEW);
  }

  /** The last question before with what it leant on itself. */
  private static String lastThatStands(List<Question.Turn> turns) {
    String last = turns.getLast().question().strip();
    if (turns.size() > 1 && leans(last) && Mentions.names(last).isEmpty()) {
      String earlier = turns.get(turns.size() - 2).question().strip();
      return join(last, earlier);
    }
    return last;
  }

  private static String elliptical(String question, String before) {
    String different = ELLIPSIS.matcher(question).replaceFirst("").strip();
    // A day takes the place of a day; anything else is added.
    String kept = DAY.matcher(different).find() ? DAY.matcher(before).replaceAll(" ") : before;
    return join(strip(kept), different);
  }

  /** {@code question} with the content words of {@code before} that it does not have itself. */
  private static String join(String question, String before) {
    Set<String> have = new HashSet<>();
    content(question).forEach(word -> have.add(word.stem()));
    boolean news = content(before).stream().anyMatch(word -> !have.contains(word.stem()));
    return news ? strip(question) + " (" + strip(before) + ")" : question;
  }

  private static boolean personal(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
    return words.size() <= 4 && words.stream().noneMatch(InstitutionWords::contains);
  }

  private static String named(String question, String name) {
    return PERSON
        .matcher(question)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    POSSESSIVE.matcher(found.group()).matches() ? name + "'s" : name));
  }

  private static List<Word> content(String text) {
    return Words.of(text).stream().filter(Word::content).toList();
  }

  private static String strip(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[?.!\\s]+$", "").strip();
  }
}
