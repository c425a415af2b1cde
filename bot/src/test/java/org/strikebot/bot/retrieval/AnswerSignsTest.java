package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikebot.bot.question.AnswerKind;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.QuestionReader;

final class AnswerSignsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER   | how many left in 2016 | In 2016 nobody left.                    | false",
        "NUMBER   | how many left in 2016 | In 2016 forty people left.              | true",
        "MONEY    | what was the fine     | The fine was £500.                      | true",
        "MONEY    | what was the fine     | The fine was set by 500 guardians.      | false",
        "DURATION | how long was the call | The call took 20 minutes.               | true",
        "DURATION | how long was the call | The call ended without agreement.       | false",
        "TIME     | what time was it      | It began at 8am.                        | true",
        "DATE     | when in May was it    | It was in May.                          | false",
        "DATE     | when in May was it    | It was on Monday.                       | true",
        "NAMES    | names of the founders | It was founded by five doctors.         | false",
        "NAMES    | names of the founders | It was founded by Ann Smith.            | true",
        "NAMES    | names of the founders | The High Court and NHS England met.     | false",
        "PERSON   | who said it           | A spokesman called it wrong.            | true",
        "SHARE    | what share            | Some 57% agreed.                        | true",
      })
  void the_thing_asked_for_is_told_by_its_form(
      AnswerKind kind, String question, String text, boolean there) {
    assertEquals(there, !new AnswerSigns().places(kind, text, part(question)).isEmpty());
  }

  @Test
  void what_one_question_has_is_still_told_to_another() {
    AnswerSigns signs = new AnswerSigns();
    String text = "It was in May.";

    for (int turn = 0; turn < 2; turn++) {
      assertEquals(List.of(), signs.places(AnswerKind.DATE, text, part("when in May was it")));
      assertEquals(List.of(10), signs.places(AnswerKind.DATE, text, part("when was it")));
    }
  }

  private static QuestionAnalysis.Part part(String question) {
    return new QuestionReader().read(question).parts().getFirst();
  }
}
