package org.strikebot.bot.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.answer.Answer;
import org.strikebot.index.store.IndexedDocument;

final class AnswerJsonTest {

  private static final List<String> QUOTE =
      List.of("text", "document", "start", "end", "speaker", "date");

  private final IndexedDocument report = Samples.report();

  @Test
  void anAnswerHasTheStableShape() throws IOException {
    JsonNode json =
        json(Samples.answered(0.75, Samples.extract(report, "Mr Hunt said: \"Talks go on.\"")));

    assertEquals(
        List.of(
            "question",
            "outcome",
            "answer",
            "composer",
            "sufficiency",
            "revision",
            "claims",
            "sources",
            "searched",
            "millis"),
        names(json));
    assertEquals("answered", json.path("outcome").asText());
    assertEquals("quotes", json.path("composer").asText());
    assertEquals(0.75, json.path("sufficiency").asDouble());
    assertEquals(7, json.path("revision").asInt());
    assertTrue(json.path("answer").asText().endsWith(" [1]"), json.path("answer").asText());
    assertEquals(List.of("text", "citations", "quotes"), names(json.at("/claims/0")));
    assertEquals("[1]", json.at("/claims/0/citations").toString());
    assertEquals(
        List.of("mark", "document", "title", "publisher", "published", "speaker", "side", "url"),
        names(json.at("/sources/0")));
    assertEquals(
        List.of("embed", "search", "compose", "verify", "total"), names(json.at("/millis")));
  }

  @Test
  void aQuotesOffsetsCountInTheDocumentsText() throws IOException {
    JsonNode quote =
        json(Samples.answered(1, Samples.extract(report, "\"Talks go on.\"")))
            .at("/claims/0/quotes/0");

    assertEquals(QUOTE, names(quote));
    assertEquals(
        quote.path("text").asText(),
        Samples.REPORT.substring(quote.path("start").asInt(), quote.path("end").asInt()));
    assertEquals("Jeremy Hunt", quote.path("speaker").asText());
    assertEquals("2016-04-25", quote.path("date").asText());
  }

  @Test
  void aSpeakerTheSourceDoesNotNameIsNull() throws IOException {
    JsonNode quote =
        json(Samples.answered(1, Samples.extract(report, "\"We listen.\"")))
            .at("/claims/0/quotes/0");

    assertTrue(quote.path("speaker").isNull());
    assertEquals("2016-04-26", quote.path("date").asText());
  }

  @Test
  void theClosestPassagesAreThereOnlyWhenTheSourcesDoNotSay() throws IOException {
    JsonNode none = json(Samples.notInSources(0.1, Samples.quote(report, "Talks go on.")));

    assertEquals("not-in-sources", none.path("outcome").asText());
    assertEquals(QUOTE, names(none.at("/closest/0")));
    assertEquals(0, none.path("claims").size());
    assertFalse(json(new Answer.Declined("Ask a question.")).has("closest"));
  }

  @Test
  void aDeclinedQuestionKeepsTheShape() throws IOException {
    JsonNode json = json(new Answer.Declined("Ask a question."));

    assertEquals("declined", json.path("outcome").asText());
    assertEquals("Ask a question.", json.path("answer").asText());
    assertEquals("quotes", json.path("composer").asText());
    assertEquals(3, json.path("revision").asInt());
  }

  private static JsonNode json(Answer answer) throws IOException {
    return new ObjectMapper().readTree(new AnswerJson().of("why?", answer, "quotes", 3));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
