package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.question.Question;

final class CanardEvaluationTest {

  @TempDir Path folder;

  @Test
  void words_that_are_needed_and_brought_are_counted() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("canard.json"),
            """
            [{"History": ["Ann Smith", "Career"], "Question": "What did she win?",
              "Rewrite": "What did Ann Smith win?"},
             {"History": ["Ann Smith", "Career", "What did she win?", "A medal."],
              "Question": "When did Leeds honour that?", "Rewrite": "When did Leeds honour the medal?"},
             {"History": ["Ann Smith", "Career"], "Question": "Who is Ann Smith?",
              "Rewrite": "Who is Ann Smith?"}]
            """);

    CanardEvaluation.Report report =
        new CanardEvaluation(asked -> asked.text() + " Ann Smith of Hull")
            .evaluate(Canard.read(file).items());

    assertEquals(3, report.items());
    assertEquals(2, report.leaning());
    assertEquals(2 / 3.0, report.whole());
    assertEquals(1 / 3.0, report.wholeBefore());
    assertEquals(2 / 3.0, report.brought(), "ann and smith of ann, smith and medal");
    assertEquals(2 / 7.0, report.fitting(), "ann and smith of all that was added");
  }

  @Test
  void turns_are_read_in_pairs_with_the_title_first() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("canard.json"),
            """
            [{"History": ["Ann Smith", "Career", "Who?", "She."], "Question": "Why?", "Rewrite": "x"}]
            """);

    Question asked = Canard.read(file).items().getFirst().asked();

    assertEquals(new Question.Turn("Ann Smith", "Career"), asked.before().getFirst());
    assertEquals(new Question.Turn("Who?", "She."), asked.before().getLast());
  }

  @Test
  void a_file_of_another_form_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "{}");

    String message =
        String.valueOf(assertThrows(IOException.class, () -> Canard.read(file)).getMessage());
    assertTrue(message.contains("other.json") && message.contains("History"), message);
  }
}
