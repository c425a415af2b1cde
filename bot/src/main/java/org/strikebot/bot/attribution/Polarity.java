package org.strikebot.bot.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two wordings of the same thing affirm and deny it alike. */
final class Polarity {

  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|none|nobody|nowhere else|neither|nor|cannot|without|nothing"
              + "|den(?:y|ied|ies|ying)|fail(?:ed|s|ing)? to)\\b|n['’]t\\b");

  /**
   * Two denials that undo each other. Two that stand side by side do not: "cannot and will not".
   */
  private static final Pattern UNDONE =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|cannot)|n['’]t)\\s+(?:\\w+\\s+){0,2}(?:den(?:y|ied)|fail to|without)\\b");

  private static final Pattern LESS =
      Pattern.compile("(?i)\\b(?:\\p{L}+thing|is|are|was|were|be) less (?!than)(\\p{L}+)");

  /** That what was called off did not happen denies nothing more. */
  private static final Pattern OFF =
      Pattern.compile("(?i)\\b(?:called off|suspended|cancelled|scrapped|axed)\\b");

  private static final Pattern NOT_HELD =
      Pattern.compile(
          "(?i)\\b(?:never|did not|didn['’]t|none of [^,;.]{1,40}?)(?: \\w+)? (?:happened|happen|took place"
              + "|take place|went ahead|go ahead)\\b");

  /** Words of which one side says the opposite of the other. */
  private static final List<List<Pattern>> OPPOSITES =
      patterns(
          List.of(
              List.of("support(?:s|ed|ing)?|back(?:s|ed|ing)?|favour\\w*|endors\\w*", "oppos\\w*"),
              List.of(
                  "accept\\w*|approv\\w*|agreed to|welcom\\w*",
                  "reject\\w*|refus\\w*|turn(?:ed|s|ing)? (?:\\w+ ){0,4}down|voted against"),
              List.of("voted for|voted to accept|in favour", "voted against|reject\\w*"),
              List.of(
                  "rose|rise|rises|risen|rising|increas\\w*|higher|rais\\w*|went up|go(?:es|ing)? up|up from|up by"
                      + "|climb\\w*|jump(?:s|ed)|bump(?:s|ed)|grew|grow(?:s|n|ing)?",
                  "fell|fall|falls|fallen|falling|decreas\\w*|lower|cut|dropped|down from|drop|reduc\\w*"
                      + "|went down|go(?:es|ing)? down|down by|slipp\\w*|sank|shr[aiu]nk\\w*"),
              List.of("more than|over|above", "fewer than|less than|under|below"),
              List.of(
                  "called off|suspend\\w*|cancel\\w*|did not take place|none of",
                  "(?:went|go|goes|going|gone) ahead|took place|carried on|started|began|kicked off"),
              List.of("lift\\w*|drop\\w* imposition|suspend\\w*|pause\\w*", "keep\\w* imposition"),
              List.of("open|opened|stayed open", "clos\\w*|shut"),
              List.of("before", "after"),
              List.of("more \\w+", "similar|no (?:\\w+ )?difference"),
              List.of("only", "more than|not only"),
              List.of("extend\\w*|lengthen\\w*", "shorten\\w*"),
              List.of(
                  "(?:third|half|quarter|fifth|tenth|cent|times|far|much) more|more(?=\\W*$)",
                  "(?:third|half|quarter|fifth|tenth|cent|times|far|much) (?:less|fewer)"
                      + "|(?:less|fewer)(?=\\W*$)"),
              List.of("best", "worst"),
              List.of("good", "bad"),
              List.of("better", "worse"),
              List.of("highest", "lowest"),
              List.of("largest|biggest", "smallest"),
              List.of("strongest", "weakest"),
              List.of("agree\\w*", "disagree\\w*"),
              List.of("allow\\w*|permit\\w*", "forbid\\w*|forbad\\w*|ban(?:s|ned)?"),
              List.of("start\\w*|begin\\w*|began", "end(?:s|ed)?|stopp\\w*"),
              List.of("win|wins|won", "lose|loses|lost"),
              List.of("join\\w*", "le(?:ft|ave|aves|aving)"),
              List.of("safe|safer", "dangerous"),
              List.of("right|correct", "wrong|mistaken"),
              List.of("fair|fairer", "unfair"),
              List.of(
                  "with emergency cover|kept emergency|keeping emergency|still staffing",
                  "without emergency|withdraw\\w* emergency|no longer keep emergency|full walkout"),
              List.of("lawful\\w*|legal\\w*", "unlawful\\w*|illegal\\w*"),
              List.of("won|upheld|allowed", "lost|dismiss\\w*")));

  /**
   * What turns a word into its opposite: "fit" and "unfit". Other prefixes than "un" do so before
   * the endings of adjectives only: "form" and "inform" are no opposites.
   */
  private static final Pattern CONTRARY =
      Pattern.compile(
          "un(\\p{L}{3,})|(?:in|im|ir|il|dis|non-?)(\\p{L}+(?:able|ible|ent|ant|al|ive|ate|ect|ar|er))");

  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

  /** Where one statement about a figure may end and the next begin. */
  private static final Pattern NARROW =
      Pattern.compile("[,;:—]\\s+(?!\\d)|\\s+(?=\\b(?:and|but|while|whereas|although|which)\\b)");

  private Polarity() {}

  private static List<List<Pattern>> patterns(List<List<String>> pairs) {
    return pairs.stream()
        .map(
            pair ->
                pair.stream().map(words -> Pattern.compile("(?i)\\b(?:" + words + ")\\b")).toList())
        .toList();
  }

  /** Whether a text has as it is what another has less of: "urgent" and "less urgent". */
  private static boolean lessened(String text, String other) {
    return LESS.matcher(other)
        .results()
        .map(less -> less.group(1))
        .anyMatch(
            word ->
                Pattern.compile("(?i)\\b" + word + "\\b").matcher(text).find()
                    && !Pattern.compile("(?i)(?:\\b(?:less|not|non)|n['’]t)[ -]" + word + "\\b")
                        .matcher(text)
                        .find());
  }

  /** The text without "not urgent" where the other has "less urgent": neither denies the other. */
  private static String levelled(String text, String other) {
    String level = text;
    Matcher less = LESS.matcher(other);
    while (less.find()) {
      level =
          level.replaceAll(
              "(?i)(?:\\b(?:not|isn['’]t|wasn['’]t|aren['’]t|weren['’]t)) " + less.group(1) + "\\b",
              less.group(1));
    }
    return level;
  }

  /** Whether {@code claim} says the opposite of {@code source}. */
  static boolean opposed(String claim, String source) {
    return contrary(claim, source)
        || lessened(claim, source)
        || lessened(source, claim)
        || (!paired(claim, source)
            && negated(levelled(claim, source)) != negated(levelled(source, claim)));
  }

  /** Whether one has a word and the other its opposite, both affirmed or both denied. */
  static boolean contrary(String claim, String source) {
    if (prefixed(claim, source)) {
      return negated(claim) == negated(source);
    }
    for (List<Pattern> pair : OPPOSITES) {
      for (int side = 0; side < 2; side++) {
        Pattern here = pair.get(side);
        Pattern there = pair.get(1 - side);
        if (holds(claim, here)
            && !holds(claim, there)
            && holds(source, there)
            && !holds(source, here)) {
          return negated(claim) == negated(source);
        }
      }
    }
    return false;
  }

  /** Whether one has a word and the other its opposite. */
  private static boolean paired(String claim, String source) {
    if (prefixed(claim, source)) {
      return true;
    }
    for (List<Pattern> pair : OPPOSITES) {
      for (int side = 0; side < 2; side++) {
        Pattern here = pair.get(side);
        Pattern there = pair.get(1 - side);
        if (holds(claim, here)
            && !holds(claim, there)
            && holds(source, there)
            && !holds(source, here)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one has an adjective of which the other has only the contrary: "fit" and "unfit". */
  private static boolean prefixed(String claim, String source) {
    Set<String> here = words(claim);
    Set<String> there = words(source);
    return prefixed(here, there) || prefixed(there, here);
  }

  private static boolean prefixed(Set<String> plain, Set<String> contrary) {
    for (String word : contrary) {
      Matcher matcher = CONTRARY.matcher(word);
      if (matcher.matches()) {
        String rest = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (plain.contains(rest) && !plain.contains(word) && !contrary.contains(rest)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  static boolean negated(String text) {
    String said = OFF.matcher(text).find() ? NOT_HELD.matcher(text).replaceAll(" ") : text;
    return NEGATION.matcher(UNDONE.matcher(said).replaceAll(" ")).find();
  }

  private static boolean holds(String text, Pattern words) {
    return words.matcher(text).find();
  }

  /** The parts of a sentence each of which may tell of another figure. */
  static List<String> narrow(String sentence) {
    return List.of(NARROW.split(sentence, -1));
  }

  /**
   * The clause in which {@code figure} stands, so that what is said of another figure of the same
   * sentence counts for nothing; the whole sentence where it stands nowhere.
   */
  static String around(String sentence, String figure) {
    for (String clause : narrow(sentence)) {
      if (Figures.in(clause, List.of()).stream().anyMatch(each -> each.value().equals(figure))) {
        return clause;
      }
    }
    return sentence;
  }

  /**
   * The parts of a sentence that hold any of {@code stems}, put together again, so that a denial in
   * another clause counts for nothing.
   */
  static String clauses(String sentence, Set<String> stems) {
    StringBuilder kept = new StringBuilder();
    int best = 0;
    List<String> clauses =
        List.of(
            sentence.split(
                "[,;:—]\\s+(?!\\d)|\\s+(?=\\b(?:but|while|although|though|because|which|who|and that)\\b)",
                -1));
    for (String clause : clauses) {
      best = Math.max(best, shared(clause, stems));
    }
    for (String clause : clauses) {
      if (shared(clause, stems) * 2 > best) {
        kept.append(clause).append(' ');
      }
    }
    return kept.isEmpty() ? sentence : kept.toString();
  }

  private static int shared(String clause, Set<String> stems) {
    Set<String> kin = Denials.kin(stems);
    return (int) Denials.kin(Words.set(clause)).stream().filter(kin::contains).count();
  }
}
