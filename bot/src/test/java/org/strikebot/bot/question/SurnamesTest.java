package org.strikebot.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SurnamesTest {

  private static final List<String> NAMES =
      List.of("Anna Hall", "Ivo Bell", "Harbour Council", "Sir Tom Weir", "Weir");

  private static QuestionAnalysis.Part part(String question) {
    return new QuestionReader().read(question).parts().getFirst();
  }

  @Test
  void somebody_named_in_full_is_asked_for_by_surname() {
    QuestionAnalysis.Part part =
        Surnames.of(part("what did anna hall tell Ivo Bell of the ferry?"), NAMES);

    assertEquals("what did hall tell Bell of the ferry?", part.text());
    assertEquals(
        List.of("hall", "bell", "ferry"), part.content().stream().map(Word::lower).toList());
    assertEquals(List.of("Bell"), part.names().stream().map(Word::text).toList());
  }

  @Test
  void others_and_bodies_are_left_as_they_are() {
    for (String question :
        List.of(
            "what did Anna Weir say of the ferry?",
            "what did the Harbour Council say of the ferry?",
            "what did Anna say in the hall?")) {
      QuestionAnalysis.Part part = part(question);
      assertSame(part, Surnames.of(part, NAMES), question);
    }
  }
}
