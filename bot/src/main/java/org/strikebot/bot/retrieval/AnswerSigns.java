package org.strikebot.bot.retrieval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.InstitutionWords;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.index.dating.CalendarNames;
import org.strikebot.index.dating.NumberWords;

/** Finds the places of a text that could be the thing asked for. Pure. */
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

  private AnswerSigns() {}

  /** The offsets in {@code text} at which something of {@code kind} stands that is not asked. */
  static List<Integer> places(AnswerKind kind, String text, QuestionAnalysis.Part part) {
    String asked = part.text().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case NUMBER -> fresh(NUMBER, text, asked);
      case MONEY -> fresh(MONEY, text, "");
      case SHARE -> fresh(SHARE, text, asked);
      case DATE -> fresh(DATE, text, asked);
      case TIME -> fresh(TIME, text, asked);
      case DURATION -> fresh(DURATION, text, asked);
      case REASON -> fresh(REASON, text, "");
      case NAMES -> persons(text, asked);
      case PERSON -> {
        List<Integer> places = new ArrayList<>(capitals(text, asked));
        places.addAll(fresh(ROLE, text, asked));
        yield places;
      }
      case PLACE -> capitals(text, asked);
      case PICTURE -> fresh(PICTURE, text, "");
      case DEFINITION, YES_NO, LIST, BOTH_SIDES, STATEMENT, CONFLICT -> List.of();
    };
  }

  private static List<Integer> fresh(Pattern pattern, String text, String asked) {
    List<Integer> places = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!contains(asked, matcher.group().toLowerCase(Locale.ROOT))) {
        places.add(matcher.start());
      }
    }
    return places;
  }

  private static List<Integer> capitals(String text, String asked) {
    List<Integer> places = new ArrayList<>();
    Matcher matcher = CAPITALS.matcher(text);
    while (matcher.find()) {
      String run = matcher.group().toLowerCase(Locale.ROOT);
      boolean sentenceStart = matcher.start() == 0 && !run.contains(" ");
      boolean known = List.of(run.split("\\s+")).stream().allMatch(word -> contains(asked, word));
      if (!sentenceStart && !known) {
        places.add(matcher.start());
      }
    }
    return places;
  }

  private static List<Integer> persons(String text, String asked) {
    List<Integer> places = new ArrayList<>();
    Matcher matcher = PERSON_NAME.matcher(text);
    while (matcher.find()) {
      List<String> words = List.of(matcher.group().toLowerCase(Locale.ROOT).split("\\s+"));
      if (words.stream().noneMatch(InstitutionWords::contains)
          && !words.stream().allMatch(word -> contains(asked, word))) {
        places.add(matcher.start());
      }
    }
    return places;
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
