package org.strikebot.bot.composition;

import java.util.List;
import java.util.regex.Pattern;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.retrieval.Reading;

/**
 * Names what a question takes for granted where the sources say the opposite. It can only go by the
 * sources' own denials, so it names the premise and leaves the rest to the extracts. Pure.
 */
final class Premise {

  /** Denials that something happened or was so, as reports word them. */
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:none of|no (?:\\w+ ){1,3}(?:had|was|were|has|have|took)|not (?:take|taken|happen|held"
              + "|true|irrational)|did not|had not|was not|were not|never|dismissed|denied|rejected"
              + "|called off|wrong to say|stayed open|suspended)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Kinds of question that take what they ask about for granted. */
  private static final List<AnswerKind> PRESUMING =
      List.of(
          AnswerKind.REASON,
          AnswerKind.NUMBER,
          AnswerKind.MONEY,
          AnswerKind.PERSON,
          AnswerKind.PLACE,
          AnswerKind.LIST);

  /** The note to show above {@code extracts}, or an empty string. */
  String note(Reading reading, List<Extract> extracts) {
    QuestionAnalysis analysis = reading.analysis();
    boolean presumes =
        PRESUMING.stream().anyMatch(analysis::asks)
            // "Who is ...?" says nothing of anybody.
            && !analysis.asks(AnswerKind.DEFINITION)
            && analysis.parts().stream().noneMatch(QuestionAnalysis.Part::negative);
    if (!presumes || extracts.isEmpty() || !DENIAL.matcher(extracts.getFirst().coreText()).find()) {
      return "";
    }
    return "The question takes something for granted that the sources may not bear out; this is"
        + " what they say.";
  }
}
