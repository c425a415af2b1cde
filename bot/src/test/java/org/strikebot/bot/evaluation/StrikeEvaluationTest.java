package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Claim;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.store.IndexedDocument;

final class StrikeEvaluationTest {

  private static final String TEXT = "Some 125,000 operations were called off. It cost £5.";

  private final IndexedDocument document = Samples.plain("figures", TEXT);
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>(Map.of("figures", TEXT));
  private final List<Question> asked = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void anAnswerIsRightWhenItShowsWhatItMustInAnyCase() {
    answers.put("how many?", Samples.answered(0.9, extract("Some 125,000 operations")));

    StrikeReport report = evaluate(question("a", "how many?", "OPERATIONS", "£"));

    assertEquals(new StrikeReport.Answerable(1, 1, 0, 0), report.answerable());
    assertEquals(Map.of("fact", new StrikeReport.Kind(1, 1)), report.kinds());
    assertEquals(List.of("figures"), report.items().getFirst().documents());
    assertEquals(0.9, report.items().getFirst().sufficiency());
  }

  @Test
  void anAnswerWithoutWhatItMustShowIsWrong() {
    answers.put("how many?", Samples.answered(0.9, extract("It cost £5.")));

    StrikeReport report = evaluate(question("a", "how many?", "125,000", "nothing"));

    assertEquals(new StrikeReport.Answerable(1, 0, 1, 0), report.answerable());
    assertEquals(0, report.violations());
  }

  @Test
  void whatMustNotBeShownMakesARightAnswerWrong() {
    answers.put("how many?", Samples.answered(0.9, extract(TEXT)));

    StrikeReport report = evaluate(question("a", "how many?", "125,000", "£"));

    assertEquals(new StrikeReport.Answerable(1, 0, 1, 0), report.answerable());
    assertEquals(1, report.violations());
  }

  @Test
  void decliningIsRightOnlyWhereTheSourcesDoNotAnswer() {
    answers.put("how many?", Samples.notInSources(0.1));
    answers.put("how tall?", Samples.notInSources(0.1));
    answers.put("!!", new Answer.Declined("Ask a question."));
    answers.put("how old?", Samples.answered(0.9, extract(TEXT)));

    StrikeReport report =
        evaluate(
            question("a", "how many?", "125,000", "£"),
            unanswerable("b", "how tall?", List.of()),
            unanswerable("c", "!!", List.of()),
            unanswerable("d", "how old?", List.of()));

    assertEquals(new StrikeReport.Answerable(1, 0, 0, 1), report.answerable());
    assertEquals(new StrikeReport.Unanswerable(3, 2, 1), report.unanswerable());
    assertEquals(new StrikeReport.Kind(3, 2), report.kinds().get("near-miss"));
  }

  @Test
  void whatIsOnlyOfferedAsClosestMayNotHoldWhatMustNotBeShownEither() {
    answers.put("cost?", Samples.notInSources(0.1, Samples.quote(document, "It cost £5.")));

    StrikeReport report = evaluate(unanswerable("a", "cost?", List.of("£")));

    assertEquals(1, report.violations());
    assertEquals(false, report.items().getFirst().right());
  }

  @Test
  void whatBrokeIsNeverRight() {
    answers.put("how many?", new Answer.Failed("broken", false));
    answers.put("how tall?", new Answer.Failed("broken", false));

    StrikeReport report =
        evaluate(
            question("a", "how many?", "broken", "£"), unanswerable("b", "how tall?", List.of()));

    assertEquals(new StrikeReport.Answerable(1, 0, 1, 0), report.answerable());
    assertEquals(new StrikeReport.Unanswerable(1, 0, 0), report.unanswerable());
  }

  @Test
  void aQuoteThatIsNotTheLibrarysTextIsCounted() {
    texts.put("figures", TEXT.replace("125,000", "925,000"));
    answers.put("how many?", Samples.answered(0.9, extract("Some 125,000 operations")));

    assertEquals(1, evaluate(question("a", "how many?", "125,000", "£")).unverbatim());
  }

  @Test
  void evidenceIsTheBestTenPassagesTogether() {
    IndexedDocument last = Samples.plain("last", "125,000");
    IndexedDocument[] ten = new IndexedDocument[11];
    Arrays.fill(ten, Samples.plain("other", "nothing"));
    ten[9] = last;
    evidence.put("tenth", Samples.evidence("tenth", ten));
    IndexedDocument[] eleven = ten.clone();
    eleven[9] = eleven[0];
    eleven[10] = last;
    evidence.put("eleventh", Samples.evidence("eleventh", eleven));

    StrikeReport report =
        evaluate(question("a", "tenth", "125,000", "£"), question("b", "eleventh", "125,000", "£"));

    assertEquals(0.5, report.evidence());
  }

  @Test
  void aFollowUpIsAskedAfterItsConversationWithTheRepliesGiven() {
    answers.put("how many?", Samples.answered(0.9, extract("Some 125,000 operations")));
    StrikeQuestion followUp =
        new StrikeQuestion(
            "a",
            "and the cost?",
            "follow-up",
            StrikeQuestion.Outcome.NOT_IN_SOURCES,
            List.of(),
            List.of(),
            List.of(),
            List.of("how many?"));

    evaluate(followUp);

    Question.Turn turn = asked.getLast().before().getFirst();
    assertEquals("how many?", turn.question());
    assertEquals("“Some 125,000 operations” — Publisher, 26 April 2016 [1]", turn.answer());
  }

  @Test
  void jsonHasTheStableShape() {
    answers.put("how many?", Samples.answered(0.9, extract("Some 125,000 operations")));

    JsonNode json =
        new ObjectMapper().valueToTree(evaluate(question("a", "how many?", "125,000", "£")));

    assertEquals(
        List.of(
            "answerable",
            "unanswerable",
            "evidence@10",
            "violations",
            "unverbatim",
            "kinds",
            "millis",
            "items",
            "sufficiency"),
        names(json));
    assertEquals(
        List.of("auc", "ece", "brier", "aurc", "aurcBest", "bins", "riskCoverage"),
        names(json.get("sufficiency")));
    assertEquals(
        List.of("coverage", "sufficiency", "risk"), names(json.at("/sufficiency/riskCoverage/0")));
    assertEquals(List.of("asked", "right", "wrong", "declined"), names(json.get("answerable")));
    assertEquals(List.of("asked", "declined", "answered"), names(json.get("unanswerable")));
    assertEquals(List.of("asked", "right"), names(json.at("/kinds/fact")));
    assertEquals(List.of("p50", "p99"), names(json.get("millis")));
    assertEquals(2.5, json.at("/millis/p50").asDouble());
    assertEquals(
        List.of("id", "kind", "outcome", "right", "sufficiency", "answer", "documents"),
        names(json.at("/items/0")));
  }

  private StrikeReport evaluate(StrikeQuestion... questions) {
    return new StrikeEvaluation(new Fake(), nanos::get).evaluate(List.of(questions), (d, a) -> {});
  }

  private Claim extract(String words) {
    return Samples.extract(document, words);
  }

  private static StrikeQuestion question(String id, String text, String contains, String mustNot) {
    return new StrikeQuestion(
        id,
        text,
        "fact",
        StrikeQuestion.Outcome.ANSWERED,
        List.of(),
        List.of(List.of("no such words", contains)),
        List.of(mustNot),
        List.of());
  }

  private static StrikeQuestion unanswerable(String id, String text, List<String> mustNot) {
    return new StrikeQuestion(
        id,
        text,
        "near-miss",
        StrikeQuestion.Outcome.NOT_IN_SOURCES,
        List.of(),
        List.of(),
        mustNot,
        List.of());
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private final class Fake implements MeasuredBot {

    @Override
    public Answer answer(Question question) {
      asked.add(question);
      nanos.addAndGet(2_500_000);
      return answers.getOrDefault(question.text(), Samples.notInSources(0));
    }

    @Override
    public Evidence evidence(Question question, int limit) {
      assertEquals(10, limit);
      return evidence.getOrDefault(question.text(), Samples.evidence(question.text()));
    }

    @Override
    public Optional<String> text(String id) {
      return Optional.ofNullable(texts.get(id));
    }
  }
}
