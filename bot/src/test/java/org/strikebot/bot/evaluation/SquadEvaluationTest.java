package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.Samples;
import org.strikebot.bot.answer.Answer;
import org.strikebot.index.store.IndexedDocument;

final class SquadEvaluationTest {

  private static final String FILE =
      """
      {"version": "v2.0", "data": [
        {"title": "Oil_crisis", "paragraphs": [
          {"context": "It began in October 1973.", "qas": [
            {"question": "When?", "id": "1", "is_impossible": false,
             "answers": [{"text": "October 1973", "answer_start": 12}]},
            {"question": "Why?", "id": "2", "is_impossible": true, "answers": [],
             "plausible_answers": [{"text": "October", "answer_start": 12}]}]},
          {"context": "Prices rose.", "qas": []}]}]}
      """;

  @TempDir Path folder;

  @Test
  void everyParagraphIsReadAndPlausibleAnswersAreNone() throws IOException {
    Squad squad = Squad.read(Files.writeString(folder.resolve("squad.json"), FILE));

    assertEquals(
        List.of(
            new Squad.Paragraph("squad-000-000", "Oil crisis", "It began in October 1973."),
            new Squad.Paragraph("squad-000-001", "Oil crisis", "Prices rose.")),
        squad.paragraphs());
    assertEquals(
        List.of(
            new Squad.Asked("squad-000-000", "When?", List.of("October 1973")),
            new Squad.Asked("squad-000-000", "Why?", List.of())),
        squad.questions());
  }

  @Test
  void aFileOfAnotherFormIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "{\"rows\": []}");

    String message = messageOf(() -> Squad.read(file));

    assertTrue(message.startsWith(file.toString()), message);
  }

  @Test
  void sharesAndAreaAreOfWhatIsShown() {
    IndexedDocument document = Samples.plain("d", "It began in October 1973.");
    Map<String, Answer> answers =
        Map.of(
            "hit", Samples.answered(0.8, Samples.extract(document, "in October 1973")),
            "miss", Samples.answered(0.6, Samples.extract(document, "It began")),
            "declined", Samples.notInSources(0.2, Samples.quote(document, "in October 1973")),
            "rightly declined", Samples.notInSources(0.1),
            "wrongly answered", Samples.answered(0.6, Samples.extract(document, "It began")));
    List<String> known = List.of("october 1973");

    SquadEvaluation.Report report =
        new SquadEvaluation(question -> Objects.requireNonNull(answers.get(question.text())))
            .evaluate(
                List.of(
                    new Squad.Asked("squad-000-000", "hit", known),
                    new Squad.Asked("squad-000-000", "miss", known),
                    new Squad.Asked("squad-000-000", "declined", known),
                    new Squad.Asked("squad-000-000", "rightly declined", List.of()),
                    new Squad.Asked("squad-000-000", "wrongly answered", List.of())),
                (done, all) -> {});

    assertEquals(3, report.answerable());
    assertEquals(1 / 3.0, report.contained());
    assertEquals(2, report.unanswerable());
    assertEquals(0.5, report.declined());
    assertEquals(4.5 / 6, report.auc(), 1e-12);
    // Of the three surest, the first is right; the fourth offers the answer without giving it.
    assertEquals(2 / 3.0, report.sufficiency().riskCoverage().get(5).risk(), 1e-12);
    assertEquals(2 / 4.0, report.sufficiency().riskCoverage().get(7).risk(), 1e-12);
    assertEquals(
        "[answerable, contained, unanswerable, declined, auc, sufficiency]",
        new ObjectMapper().convertValue(report, Map.class).keySet().toString());
  }

  private static String messageOf(Executable action) {
    return String.valueOf(assertThrows(IOException.class, action).getMessage());
  }
}
