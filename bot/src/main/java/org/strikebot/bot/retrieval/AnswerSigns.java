package org.strikebot.bot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.InstitutionWords;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.index.dating.CalendarNames;
import org.strikebot.index.dating.NumberWords;

/**
 * Finds the places of a text that could be the thing asked for. What it found in a text is kept for
 * later questions. Safe for use by several threads.
 */
final class AnswerSigns {

  /** Kinds that show in a text by their form. */
  static final Set<AnswerKind> FORMED =
      EnumSet.of(
          AnswerKind.NUMBER,
          AnswerKind.MONEY,
          AnswerKind.SHARE,
          AnswerKind.DATE,
          AnswerKind.TIME,
          AnswerKind.DURATION,
          AnswerKind.PERSON,
          AnswerKind.NAMES,
          AnswerKind.PLACE,
          AnswerKind.REASON,
          AnswerKind.PICTURE);

  /** Kinds that have one form only: where it is not there, neither is the answer. */
  static final Set<AnswerKind> STRICT =
      EnumSet.of(
          AnswerKind.MONEY,
          AnswerKind.NAMES,
          AnswerKind.TIME,
          AnswerKind.DURATION,
          AnswerKind.PICTURE);

  /** Kinds that are told even where the question has the same words. */
  private static final Set<AnswerKind> NEVER_KNOWN =
      EnumSet.of(AnswerKind.MONEY, AnswerKind.REASON, AnswerKind.PICTURE);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final String NUMBER_WORD =
      "(?:"
          + String.join("|", NumberWords.between(1, 90))
          + "|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|twice|double|none"
          + "|several|both)";

  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:[.,]\\d+)*|\\b" + NUMBER_WORD + "\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern MONEY =
      Pattern.compile(
          "[£$€]\\s?\\d|\\b\\d[\\d.,]*\\s?(?:pounds?|pence|euros?|dollars?|francs?)\\b"
              + "|\\b(?:pounds?|dollars?|euros?|sterling|livres?|francs?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHARE =
      Pattern.compile(
          "\\d\\s?%|\\bper\\s?cent\\b|\\bpercent\\b|\\b(?:half|third|quarter|fifth|majority|minority"
              + "|most|nearly all|"
              + NUMBER_WORD
              + " (?:in|out of) "
              + NUMBER_WORD
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String MONTH = "(?:" + String.join("|", CalendarNames.MONTHS) + ")";

  private static final Pattern DATE =
      Pattern.compile(
          "\\b[12]\\d{3}s?\\b|\\b"
              + MONTH
              + "\\b|\\b[3-9]\\d\\d\\b"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)\\b|\\bcentury\\b"
              + "|\\b(?:"
              + String.join("|", CalendarNames.WEEKDAYS)
              + "|today|tomorrow|yesterday)\\b");

  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:am|pm|a\\.m|p\\.m)\\b|\\b\\d{1,2}:\\d\\d\\b"
              + "|\\b(?:noon|midday|midnight|o'clock)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DURATION =
      Pattern.compile(
          "(?:\\d+(?:[.,]\\d+)*|\\b"
              + NUMBER_WORD
              + "|\\ba)[ -]+(?:\\w+ )?(?:seconds?|minutes?|hours?"
              + "|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies))\\b"
              + "|\\b(?:from|between) \\d+\\S* (?:to|and|until) \\d+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|due to|since|so that|in order|therefore|thus|owing to|as a result|result of"
              + "|reasons?|caus(?:e|ed|es)|led|to avoid|in response|following|for fear|concern"
              + "|worr(?:y|ied)|so as to|on the grounds?|argu(?:ed|ing)|said|calling|prompted|lay"
              + " behind|after|feedback)\\b|\\bto [a-z]+",
          Pattern.CASE_INSENSITIVE);

  /** How captions and credits are written. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\(c\\.?\\)|©|\\b(?:photos?|pictures?|images?|photograph(?:s|ed|er)?|pictured)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A run of capitalised words. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]+(?:\\s+(?:of|the|de|du|von|van|and|&|for)?\\s?\\p{Lu}[\\p{L}'’.-]+)*");

  private static final Pattern PERSON_NAME =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Prof|King|Queen|Emperor|Pope|Duke"
              + "|General|Captain|Colonel|Saint|St|Justice)\\.? \\p{Lu}\\p{L}+"
              + "|\\b\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?(?: (?:Mc|Mac|O')?\\p{Lu}\\p{L}+)+");

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:spokes(?:man|woman|person)|spokespeople|leaders?|ministers?|MPs?|chair(?:man|woman)?"
              + "|president|secretary|chief executives?|colleges?|officials?|lawyers?|researchers?"
              + "|king|queen|emperor|he|she)\\b");

  /** How many characters of text are known at once: the latest used stay. */
  private static final long CHARACTERS = 400_000;

  private record Place(AnswerKind kind, String text) {}

  /**
   * What could be the thing asked for.
   *
   * @param start its offset
   * @param words in small letters, divided as far as it is several words that can each be known
   */
  private record Sign(int start, List<String> words) {

    Sign {
      words = List.copyOf(words);
    }
  }

  private final Cache<Place, List<Sign>> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((Place place, List<Sign> signs) -> place.text().length() + 1)
          .build();

  /** The offsets in {@code text} at which something of {@code kind} stands that is not asked. */
  List<Integer> places(AnswerKind kind, String text, QuestionAnalysis.Part part) {
    List<Sign> signs = known.get(new Place(kind, text), AnswerSigns::signs);
    if (signs.isEmpty() || NEVER_KNOWN.contains(kind)) {
      return signs.stream().map(Sign::start).toList();
    }
    String asked = part.text().toLowerCase(Locale.ROOT);
    return signs.stream()
        .filter(sign -> !sign.words().stream().allMatch(words -> contains(asked, words)))
        .map(Sign::start)
        .toList();
  }

  /** Whatever in a text is of a kind, asked for or not. */
  private static List<Sign> signs(Place place) {
    String text = place.text();
    return switch (place.kind()) {
      case NUMBER -> formed(NUMBER, text);
      case MONEY -> formed(MONEY, text);
      case SHARE -> formed(SHARE, text);
      case DATE -> formed(DATE, text);
      case TIME -> formed(TIME, text);
      case DURATION -> formed(DURATION, text);
      case REASON -> formed(REASON, text);
      case NAMES -> persons(text);
      case PERSON -> Stream.concat(capitals(text).stream(), formed(ROLE, text).stream()).toList();
      case PLACE -> capitals(text);
      case PICTURE -> formed(PICTURE, text);
      case DEFINITION, YES_NO, LIST, BOTH_SIDES, STATEMENT, CONFLICT -> List.of();
    };
  }

  private static List<Sign> formed(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> new Sign(found.start(), List.of(found.group().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static List<Sign> capitals(String text) {
    // A single word may have its capital from where it stands.
    return divided(CAPITALS, text)
        .filter(sign -> sign.start() > 0 || sign.words().size() > 1)
        .toList();
  }

  private static List<Sign> persons(String text) {
    return divided(PERSON_NAME, text)
        .filter(sign -> sign.words().stream().noneMatch(InstitutionWords::contains))
        .toList();
  }

  private static Stream<Sign> divided(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(
            found ->
                new Sign(
                    found.start(),
                    List.of(SPACE.split(found.group().toLowerCase(Locale.ROOT), -1))));
  }

  private static boolean contains(String asked, String words) {
    int at = asked.indexOf(words);
    while (at >= 0) {
      int end = at + words.length();
      if ((at == 0 || !Character.isLetterOrDigit(asked.charAt(at - 1)))
          && (end == asked.length() || !Character.isLetterOrDigit(asked.charAt(end)))) {
        return true;
      }
      at = asked.indexOf(words, at + 1);
    }
    return false;
  }
}
