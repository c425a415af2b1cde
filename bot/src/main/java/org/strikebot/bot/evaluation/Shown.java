package org.strikebot.bot.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.verification.Quote;

/** What of an answer a reader gets to see. */
final class Shown {

  private Shown() {}

  /** Everything shown: the text, and every quote, those only offered as closest included. */
  static String text(Answer answer) {
    return Stream.concat(
            Stream.of(CitedAnswer.of(answer).text()), quotes(answer).stream().map(Quote::text))
        .collect(Collectors.joining("\n"));
  }

  /** Every quote shown, those only offered as closest included. */
  static List<Quote> quotes(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered ->
          answered.claims().stream().flatMap(claim -> claim.quotes().stream()).toList();
      case Answer.NotInSources none -> none.closest();
      case Answer.Declined _, Answer.Failed _ -> List.of();
    };
  }

  /** The outcome's name in JSON. */
  static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.NotInSources _ -> "not-in-sources";
      case Answer.Declined _ -> "declined";
      case Answer.Failed _ -> "failed";
    };
  }

  /** How sure the bot was that its sources answer; 0 where nothing was searched. */
  static double sufficiency(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered.basis().sufficiency();
      case Answer.NotInSources none -> none.basis().sufficiency();
      case Answer.Declined _, Answer.Failed _ -> 0;
    };
  }
}
