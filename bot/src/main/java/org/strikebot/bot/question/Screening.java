package org.strikebot.bot.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what of a message is a question to answer. Orders aimed at the bot are left out and the
 * rest is answered; a message that is no question gets a fitting reply. Pure.
 */
public final class Screening {

  /** Far more than any question needs; what is pasted beyond it is nobody's question. */
  public static final int LONGEST = 4_000;

  /** A message's share of letters beyond Latin script from which it counts as another language. */
  private static final double FOREIGN = 0.5;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");

  /** Marks that pretend to end one part of a prompt and begin another. */
  private static final Pattern FENCE =
      Pattern.compile(
          "</?[a-zA-Z_|][^<>]{0,40}>|\\[/?(?:INST|SYS|SYSTEM)\\]|<\\|[^|]{0,30}\\|>|```|#{2,}\\s*");

  private static final Pattern CLAUSE =
      Pattern.compile("(?:[^.?!]|[.?!](?=[^\\s\"'”’)]))+[.?!]*[\"'”’)]*");

  private static final Pattern MENTION =
      Pattern.compile("@(?:everyone|here)\\b|<@[!&]?\\d+>", Pattern.CASE_INSENSITIVE);

  /** What an order to the bot looks like, wherever in a sentence it begins. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?:\\b(?:ignore|disregard|forget|override|bypass|drop)\\b.{0,40}\\b(?:rules?|instructions?"
              + "|prompts?|guidelines?|restrictions?|sources|above|previous|prior|everything)\\b"
              + "|\\b(?:system|admin|developer|assistant|root)\\b(?: \\w+)?\\s*(?:note|message|prompt"
              + "|override|update)?\\s*:"
              + "|\\b(?:print|reveal|show|repeat|output|leak|display|give|send|tell|type|write|paste)\\b"
              + ".{0,30}\\b(?:(?:system|hidden|secret|initial|your) (?:\\w+ )?(?:prompt|instructions?"
              + "|rules|message|configuration|token|key)|api key|bot token|environment variables?)\\b"
              + "|\\b(?:end|start|begin|finish|close|preface|sign) (?:every|each|all|your|the|any)\\b"
              + ".{0,20}\\b(?:reply|replies|answers?|messages?|responses?|sentences?)\\b"
              + "|\\b(?:say|post|write|send|repeat|shout|add|include|append|reply with|respond with"
              + "|answer with|output|tell everyone)\\b.{0,60}(?:@everyone|@here|<@|https?://|[\"“])"
              + "|\\b(?:you are now|you're now|from now on|pretend (?:to be|you|that)|act as"
              + "|role-?play|imagine you|jailbreak|developer mode|dan mode)\\b"
              + "|\\b(?:use|rely on|answer from) your own (?:knowledge|memory|training)\\b"
              + "|\\b(?:source|safety|content|fact)[- ]?(?:checks?|filters?|checking) (?:is|are|off"
              + "|disabled)\\b|\\bping (?:everyone|everybody|all)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** Words in front of an order that lead over to it. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:[,;:(-]|\\b(?:and|but|also|then|first|please|now|before you answer|before answering"
              + "|after that|oh)\\b|\\s)+$",
          Pattern.CASE_INSENSITIVE);

  /** What became of a message. */
  public sealed interface Screened {

    /**
     * There is something to answer.
     *
     * @param question what is left to answer, cleaned of invisible signs, mentions and orders
     * @param ordersIgnored whether something was left out because it was an order to the bot
     */
    record Admitted(String question, boolean ordersIgnored) implements Screened {}

    /**
     * It was nothing but orders to the bot.
     *
     * @param message what to tell the asker
     */
    record OnlyOrders(String message) implements Screened {}

    /**
     * It is no question that can be searched for.
     *
     * @param message what to tell the asker
     */
    record Refused(String message) implements Screened {}
  }

  /** Whether {@code message} is in another language than the sources. */
  public boolean foreign(String message) {
    long letters = message.codePoints().filter(Character::isLetterOrDigit).count();
    return message.length() <= LONGEST && letters > 0 && foreign(message, letters);
  }

  /** What is to be done with {@code message}; any string is legal. */
  public Screened screen(String message) {
    if (message.length() > LONGEST) {
      return new Screened.Refused(
          "That message is too long to be read as one question: it has "
              + String.format("%,d", message.length())
              + " characters, and up to "
              + String.format("%,d", LONGEST)
              + " are read. Please ask in a few sentences.");
    }
    String clean =
        FENCE
            .matcher(INVISIBLE.matcher(message).replaceAll(" "))
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .strip();
    long letters = clean.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters == 0) {
      return new Screened.Refused(
          clean.isEmpty()
              ? "There was no question in that message. Ask about the dispute in a sentence, for"
                  + " example: why did the junior doctors go on strike?"
              : "There were no words in that message, only signs. Ask about the dispute in a"
                  + " sentence, for example: why did the junior doctors go on strike?");
    }
    if (foreign(clean, letters)) {
      return new Screened.Refused(
          "The sources here are in English, and without a chat model questions can only be read in"
              + " English. Please ask in English.");
    }
    return withoutOrders(clean);
  }

  private static Screened withoutOrders(String clean) {
    StringBuilder left = new StringBuilder();
    boolean ordered = false;
    Matcher clauses = CLAUSE.matcher(clean);
    while (clauses.find()) {
      String clause = clauses.group();
      Matcher order = ORDER.matcher(clause);
      if (order.find()) {
        ordered = true;
        clause = LEAD.matcher(clause.substring(0, order.start())).replaceFirst("");
        if (Words.of(clause).stream().filter(Word::content).count() < 2) {
          continue;
        }
      }
      left.append(clause.strip()).append(' ');
    }
    String question = MENTION.matcher(left).replaceAll(" ").replaceAll("\\s+", " ").strip();
    if (question.isEmpty() || Words.of(question).isEmpty()) {
      return new Screened.OnlyOrders(
          "I only answer questions from the sources I hold, and I take no other orders. Ask what"
              + " the sources say about the dispute.");
    }
    return new Screened.Admitted(question, ordered);
  }

  private static boolean foreign(String text, long letters) {
    long beyond =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
            .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON)
            .count();
    return beyond > FOREIGN * letters || OtherLanguages.looksLike(text);
  }
}
