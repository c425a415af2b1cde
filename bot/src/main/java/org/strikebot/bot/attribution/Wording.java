package org.strikebot.bot.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a claim as people type it in a chat into the spelling of the record: names in capitals,
 * the teller before what is told, words that only greet or laugh left out. It adds nothing and
 * takes nothing away that a source could settle.
 */
final class Wording {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private static final Pattern SPELT = Pattern.compile("\\b\\p{Ll}[\\p{L}\\p{M}]*\\b");

  private static final Pattern FIRST = Pattern.compile("(?:^|[.!?:]\\s+|[\"“])\\P{L}*$");

  /** "in may", "the may deal": the month, where "may" cannot be the verb. */
  private static final Pattern MAY =
      Pattern.compile(
          "(?<=\\b(?:in|of|since|until|by|last|\\d|the)\\s)may(?=\\s*(?:[,.;]|$|\\d|\\p{L}))");

  /** "not one of them had": none had. */
  private static final Pattern NOT_ONE =
      Pattern.compile(
          "(?i)\\bnot (?:a single )?one(?: of (?:them|those|these))?"
              + "(?= (?:had|has|have|did|was|were|is|are|of)\\b)");

  /** "it was X who called": X is the teller. */
  private static final Pattern IT_WAS =
      Pattern.compile(
          "(?i)\\b(?:it(?:['’]s| was| is) )(\\p{L}[^,;]{1,60}?) (?:who|that)(?= \\p{L}+)");

  /** "X was the one who said": the same the other way round. */
  private static final Pattern THE_ONE =
      Pattern.compile("(?i) (?:was|is) the (?:one|person|guy|man|woman) (?:who |that )?");

  /** What the party is called by everybody, and never in a record. */
  private static final Pattern TORY = Pattern.compile("(?i)\\btor(?:y|ie(?=s))(s?)\\b");

  private static final Pattern CHAT =
      Pattern.compile(
          "(?i)(?<![\\w'’])(?:lol|lmao|mate|lads|guys|ffs|tbh|ngl|fyi|btw|imo|imho|literally|basically"
              + "|actually|honestly|tho|yeah|nah|ok(?:ay)? (?:but|so)|pretty sure|(?:i['’]m )?sure"
              + "|fun fact|reminder(?: that)?|people keep forgetting(?: that)?)(?![\\w'’])[,:!]*\\s*");

  /** A clause that only speaks to the reader and tells nothing. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i),? (?:so cope|you can look it up|look it up|that['’]s just a fact|get over it"
              + "|mark my words|(?:don['’]t )?let (?:anyone|anybody) tell you otherwise|believe it or not"
              + "|as everyone knows|just saying|just so you know|case closed|end of)(?=\\s*[.!,]*$)");

  /** A last clause that bids the reader do or believe something, or only insists. */
  private static final Pattern TO_THE_READER =
      Pattern.compile(
          "(?i),\\s+(?:(?:so|and|but|now|please)\\s+)?(?:don['’]t (?:tell|give|talk|kid|pretend|come)"
              + "|do keep up|keep up|go (?:on|and|figure|read|look)|check (?:the|your|it|that|them)"
              + "|look at|read (?:it|them|that|up)|tell me|try (?:reading|again)|get (?:it right|your \\p{L}+)"
              + "|deal with it|google (?:it|that)|see for yourself|stop (?:lying|pretending|moaning|whining)"
              + "|yes (?:it|he|she|they) (?:was|were|did|is|are|has|have)|no other word|no doubt|full stop"
              + "|(?:it )?(?:was|is|were)n['’]t (?:exactly|that|so) \\p{L}+|obviously|clearly|naturally|of course"
              + "|you (?:all )?know (?:it|that|full well))[^,;.\\d]*(?=[.!]*$)");

  /** A question to the reader before what is told: "can we stop pretending, ..." */
  private static final Pattern ASKED_FIRST =
      Pattern.compile(
          "(?i)^(?:can|could|will|would) (?:we|you|people) (?:all |please |just )*(?:stop|quit|drop)"
              + "\\b[^,\\d]{3,50},\\s+");

  /** "Smith's main argument in July was that": Smith said in July that. */
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}&]+)['’]s? (?:\\p{Ll}+ )?(?:argument|line|point|view|message|position|case"
              + "|claim|complaint|reasoning|take|reply|answer)((?: (?:in|on|at|of|to) [^,;]{1,30}?)?)"
              + " (?:was|is) that\\b");

  /** "When the minister announced it in June, she said ...": when it was, not who said it. */
  private static final Pattern OCCASION =
      Pattern.compile(
          "^(?i:when|after|once) (?:the )?\\p{Lu}\\p{L}+ (?:announced|unveiled|did|made|said|published)"
              + " (?:it|this|that|them)( (?:in|on) (?:\\d{1,2} )?\\p{Lu}\\p{L}+(?: \\d{4})?)?,? "
              + "(\\p{Lu}[^.!]*)");

  /** "9 at night", "7 in the morning". */
  private static final Pattern HOUR =
      Pattern.compile(
          "(?i)\\b(1[01]|[1-9]) ?(?:o['’]clock )?(?:(in the morning)|at night|in the (?:evening|afternoon))\\b");

  /** A month cut short where it can be nothing else. */
  private static final Pattern SHORT_MONTH =
      Pattern.compile(
          "(?i)(?<=\\b(?:in|of|since|until|by|last|early|late|\\d|th|the) ?)"
              + "\\b(jan|feb|apr|aug|sept|oct|nov|dec)\\b\\.?");

  private static final Map<String, String> MONTHS =
      Map.of(
          "jan",
          "January",
          "feb",
          "February",
          "apr",
          "April",
          "aug",
          "August",
          "sept",
          "September",
          "oct",
          "October",
          "nov",
          "November",
          "dec",
          "December");

  /** How each word is written that the library only ever writes in capitals. */
  private final Map<String, String> names = new HashMap<>();

  private final Set<String> known = new HashSet<>();
  private final Initials initials;

  /**
   * @param texts the library's texts
   */
  Wording(List<String> texts, Initials initials) {
    this.initials = initials;
    Set<String> small = new HashSet<>();
    for (String text : texts) {
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        String word = words.group();
        known.add(word.toLowerCase(Locale.ROOT));
        if (Character.isLowerCase(word.charAt(0))) {
          small.add(word);
        } else if (!FIRST
            .matcher(text.substring(Math.max(0, words.start() - 8), words.start()))
            .find()) {
          names.put(word.toLowerCase(Locale.ROOT), word);
        }
      }
    }
    names.keySet().removeAll(small);
  }

  /** The claim as the record would spell it. */
  String recorded(String claim) {
    String text = CHAT.matcher(claim).replaceAll("");
    text = ASIDE.matcher(text).replaceAll("");
    text = ASKED_FIRST.matcher(text).replaceFirst("");
    // One such clause may follow another.
    text = TO_THE_READER.matcher(TO_THE_READER.matcher(text).replaceFirst("")).replaceFirst("");
    text = NOT_ONE.matcher(text).replaceAll("none");
    text = hours(text);
    text = MAY.matcher(text).replaceAll("May");
    text = named(text);
    text = SPELT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(spelt(found)));
    text = TORY.matcher(text).replaceAll("Conservative$1");
    text = IT_WAS.matcher(text).replaceFirst("$1");
    text = THE_ONE.matcher(text).replaceFirst(" ");
    text = OCCASION.matcher(text).replaceFirst(found -> Matcher.quoteReplacement(moved(found)));
    text = ARGUMENT.matcher(text).replaceFirst("$1 said$2 that");
    text = initials.shortened(text).strip();
    return text.isEmpty() ? claim : text;
  }

  /** The statement first and its day behind. */
  private static String moved(MatchResult found) {
    return found.group(2) + (found.group(1) == null ? "" : found.group(1));
  }

  private static String hours(String claim) {
    String text =
        HOUR.matcher(claim)
            .replaceAll(found -> found.group(1) + (found.group(2) == null ? "pm" : "am"));
    return SHORT_MONTH
        .matcher(text)
        .replaceAll(found -> MONTHS.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), ""));
  }

  /** Whether the library writes {@code word} in capitals only. */
  boolean names(String word) {
    String bare = word.replaceFirst("['’]s?$", "");
    return names.containsKey(bare.toLowerCase(Locale.ROOT));
  }

  /** The text with names of several words in capitals, though their words have other uses. */
  private String named(String text) {
    String named = text;
    for (String name : initials.longNames()) {
      named = named.replaceAll("(?i)\\b" + Pattern.quote(name) + "\\b", name);
    }
    return named;
  }

  private String spelt(MatchResult found) {
    String word = found.group();
    String name = names.get(word);
    if (name != null) {
      return name;
    }
    // "smiths letter": the sign of the genitive is often left out.
    String owner = word.endsWith("s") ? names.get(word.substring(0, word.length() - 1)) : null;
    return owner != null && !known.contains(word) ? owner + "'s" : word;
  }
}
