package org.strikebot.bot.question;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.dating.CalendarNames;

/**
 * Puts the shorthand of chats into plain English ("ppl" into "people"), so that words and vectors
 * find what people mean. General British usage, nothing about one dispute. Pure.
 */
final class PlainWords {

  private static final Map<String, String> PLAIN = new LinkedHashMap<>();

  static {
    put("wtf(?= (?:is|are|was|were|does|did)\\b)", "what");
    // Clippings and chat spelling.
    put("ppl|peeps", "people");
    put("docs", "doctors");
    put("doc", "doctor");
    put("ops", "operations");
    put("op", "operation");
    put("appts", "appointments");
    put("appt", "appointment");
    put("gov|govt|gvmt|gov't", "government");
    put("hosp", "hospital");
    put("hosps", "hospitals");
    put("dept", "department");
    put("sec", "secretary");
    put("pm", "prime minister");
    put("mins", "minutes");
    put("hrs", "hours");
    put("wks", "weeks");
    put("yrs", "years");
    put("yr", "year");
    put("info", "information");
    put("pics|pix", "pictures");
    put("pic", "picture");
    put("tv|telly", "television");
    put("uni", "university");
    put("avg", "average");
    put("approx", "approximately");
    put("exec", "executive");
    put("execs", "executives");
    put("prez", "president");
    put("rep", "representative");
    put("reps", "representatives");
    put("bc|cuz|coz|cos", "because");
    put("u", "you");
    put("ur", "your");
    put("r", "are");
    put("abt", "about");
    put("b4", "before");
    put("w/o", "without");
    put("w/", "with");
    put("gonna", "going to");
    put("wanna", "want to");
    put("whats", "what is");
    put("whos", "who is");
    put("wheres", "where is");
    put("hows", "how is");
    put("didnt", "did not");
    put("doesnt", "does not");
    put("wasnt", "was not");
    put("werent", "were not");
    put("couldnt", "could not");
    put("wouldnt", "would not");
    put("cant", "cannot");
    put("isnt", "is not");
    put("d'you|d'ya", "do you");
    // "Mar" may be a word of its own: what stands around it tells, see AskedDays.
    for (String month : CalendarNames.SHORT_MONTHS) {
      if (!month.equals("Mar")) {
        put(
            month,
            CalendarNames.month(month).orElseThrow().getDisplayName(TextStyle.FULL, Locale.UK));
      }
    }
    put("7[ -]?day", "seven-day");
    // Everyday names of British institutions and people's roles.
    put("tory|tories", "Conservative");
    put("lib dems?", "Liberal Democrat");
    put("snp", "Scottish National Party");
    put("er|a and e|a & e|casualty", "A&E");
    put("bloke|guy|chap|dude", "man");
    // Fillers that carry nothing.
    put("wtf|lol|lmao|omg|tbh|imo|imho|btw|pls|plz|smh|idk|ffs|fr|ngl", " ");
  }

  private static final Pattern ANY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}&'])(?:"
              + String.join("|", PLAIN.keySet().stream().map(word -> "(" + word + ")").toList())
              + ")(?![\\p{L}\\p{N}'])",
          Pattern.CASE_INSENSITIVE);

  private PlainWords() {}

  private static void put(String written, String meant) {
    PLAIN.put(written, meant);
  }

  /** {@code text} with shorthand written out. */
  static String of(String text) {
    String[] meant = PLAIN.values().toArray(String[]::new);
    Matcher matcher = ANY.matcher(text);
    String plain =
        matcher.replaceAll(
            found -> {
              for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                  // "I.E.R" apart, capitals of more than two letters are somebody's acronym.
                  String word = found.group();
                  boolean acronym =
                      word.length() > 2
                          && word.equals(word.toUpperCase(Locale.ROOT))
                          && isWord(word);
                  return Matcher.quoteReplacement(acronym ? word : meant[group - 1]);
                }
              }
              return Matcher.quoteReplacement(found.group());
            });
    return plain.replaceAll("\\s+", " ").strip();
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(Character::isLetter);
  }
}
