package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class StrikeQuestionsTest {

  @TempDir Path folder;

  @Test
  void readsQuestionsAndPassesOverNotes() throws IOException {
    Path file =
        write(
            """
            # ---- fact
            - id: a
              question: "how many?"
              kind: fact
              outcome: answered
              documents: ["report"]
              contains: [["12", "twelve"], ["strike"]]
              must_not: ["13"]
              note: "for people"
              history: ["when?"]
            - id: b
              question: "how much?"
              kind: near-miss
              outcome: not-in-sources
            """);

    assertEquals(
        List.of(
            new StrikeQuestion(
                "a",
                "how many?",
                "fact",
                StrikeQuestion.Outcome.ANSWERED,
                List.of("report"),
                List.of(List.of("12", "twelve"), List.of("strike")),
                List.of("13"),
                List.of("when?")),
            new StrikeQuestion(
                "b",
                "how much?",
                "near-miss",
                StrikeQuestion.Outcome.NOT_IN_SOURCES,
                List.of(),
                List.of(),
                List.of(),
                List.of())),
        new StrikeQuestions().read(file));
  }

  @Test
  void aMissingKeyIsNamedWithItsQuestionAndFile() throws IOException {
    Path file = write("- {id: a, kind: fact, outcome: answered}\n");

    String message = messageOf(() -> new StrikeQuestions().read(file));

    assertTrue(message.contains("'question'") && message.contains(" a"), message);
    assertTrue(message.startsWith(file.toString()), message);
  }

  @Test
  void anUnknownOutcomeIsAnErrorNamingTheKnownOnes() throws IOException {
    Path file = write("- {id: a, question: q, kind: fact, outcome: maybe}\n");

    String message = messageOf(() -> new StrikeQuestions().read(file));

    assertTrue(message.contains("maybe") && message.contains("not-in-sources"), message);
  }

  @Test
  void anIdTwiceIsAnError() throws IOException {
    Path file =
        write(
            """
            - {id: a, question: q, kind: fact, outcome: answered}
            - {id: a, question: r, kind: fact, outcome: answered}
            """);

    String message = messageOf(() -> new StrikeQuestions().read(file));

    assertTrue(message.contains("found a twice"), message);
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.yaml");

    assertThrows(NoSuchFileException.class, () -> new StrikeQuestions().read(file));
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("questions.yaml"), yaml);
  }

  private static String messageOf(Executable action) {
    return String.valueOf(assertThrows(IOException.class, action).getMessage());
  }
}
