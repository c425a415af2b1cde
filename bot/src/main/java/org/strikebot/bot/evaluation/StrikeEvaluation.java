package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;

/** Asks questions with known answers, one after another, and judges what is shown. */
public final class StrikeEvaluation {

  private static final int EVIDENCE = 10;

  private final MeasuredBot bot;
  private final LongSupplier nanoTime;

  /**
   * @param bot what is measured
   * @param nanoTime a clock for measuring, in nanoseconds from any origin
   */
  public StrikeEvaluation(MeasuredBot bot, LongSupplier nanoTime) {
    this.bot = Objects.requireNonNull(bot, "bot");
    this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
  }

  /** The report on {@code questions}; {@code progress} is told after each how many are done. */
  public StrikeReport evaluate(List<StrikeQuestion> questions, Progress progress) {
    List<Judged> judged = new ArrayList<>();
    for (StrikeQuestion question : questions) {
      judged.add(judge(question));
      progress.done(judged.size(), questions.size());
    }
    return report(judged);
  }

  private Judged judge(StrikeQuestion expected) {
    Question question = question(expected);
    long start = nanoTime.getAsLong();
    Answer answer = bot.answer(question);
    double millis = (nanoTime.getAsLong() - start) / 1e6;

    String shown = Shown.text(answer);
    boolean violated = expected.violatedBy(shown);
    boolean asExpected =
        switch (answer) {
          case Answer.Answered _ ->
              expected.outcome() == StrikeQuestion.Outcome.ANSWERED && expected.metBy(shown);
          case Answer.NotInSources _, Answer.Declined _ ->
              expected.outcome() == StrikeQuestion.Outcome.NOT_IN_SOURCES;
          case Answer.Failed _ -> false;
        };
    CitedAnswer cited = CitedAnswer.of(answer);
    StrikeReport.Item item =
        new StrikeReport.Item(
            expected.id(),
            expected.kind(),
            Shown.outcome(answer),
            asExpected && !violated,
            Shown.sufficiency(answer),
            cited.text(),
            cited.sources().stream().map(source -> source.document().id()).toList());
    return new Judged(
        expected,
        item,
        violated,
        unverbatim(answer),
        evidenceMeets(expected, question),
        expected.outcome() == StrikeQuestion.Outcome.ANSWERED && expected.metBy(shown) && !violated,
        millis);
  }

  /**
   * The question after its conversation: the earlier questions are put to the bot in turn, because
   * a follow-up leans on what was replied as much as on what was asked.
   */
  private Question question(StrikeQuestion expected) {
    List<Question.Turn> before = new ArrayList<>();
    for (String earlier : expected.history()) {
      Answer answer = bot.answer(new Question(earlier, before));
      before.add(new Question.Turn(earlier, CitedAnswer.of(answer).text()));
    }
    return new Question(expected.question(), before);
  }

  private boolean evidenceMeets(StrikeQuestion expected, Question question) {
    if (expected.outcome() != StrikeQuestion.Outcome.ANSWERED) {
      return false;
    }
    Evidence evidence = bot.evidence(question, EVIDENCE);
    return expected.metBy(
        evidence.hits().stream().limit(EVIDENCE).map(Hit::text).collect(Collectors.joining("\n")));
  }

  private int unverbatim(Answer answer) {
    int wrong = 0;
    for (Quote quote : Shown.quotes(answer)) {
      boolean verbatim =
          bot.text(quote.document().document().id())
              .filter(text -> quote.span().end() <= text.length())
              .filter(text -> quote.span().of(text).equals(quote.text()))
              .isPresent();
      wrong += verbatim ? 0 : 1;
    }
    return wrong;
  }

  private static StrikeReport report(List<Judged> judged) {
    List<Judged> answerable =
        judged.stream().filter(j -> j.expects(StrikeQuestion.Outcome.ANSWERED)).toList();
    List<Judged> unanswerable =
        judged.stream().filter(j -> j.expects(StrikeQuestion.Outcome.NOT_IN_SOURCES)).toList();
    int right = count(answerable.stream().filter(j -> j.item().right()));
    int declined = count(answerable.stream().filter(Judged::declined));
    Map<String, StrikeReport.Kind> kinds = new LinkedHashMap<>();
    for (Judged one : judged) {
      kinds.merge(
          one.item().kind(),
          new StrikeReport.Kind(1, one.item().right() ? 1 : 0),
          (a, b) -> new StrikeReport.Kind(a.asked() + b.asked(), a.right() + b.right()));
    }
    return new StrikeReport(
        new StrikeReport.Answerable(
            answerable.size(), right, answerable.size() - right - declined, declined),
        new StrikeReport.Unanswerable(
            unanswerable.size(),
            count(unanswerable.stream().filter(Judged::declined)),
            count(unanswerable.stream().filter(j -> j.item().outcome().equals("answered")))),
        answerable.isEmpty()
            ? 0
            : (double) count(answerable.stream().filter(Judged::evidenceMeets)) / answerable.size(),
        count(judged.stream().filter(Judged::violated)),
        judged.stream().mapToInt(Judged::unverbatim).sum(),
        kinds,
        Percentiles.of(judged.stream().map(Judged::millis).toList()),
        judged.stream().map(Judged::item).toList(),
        Calibration.of(judged.stream().map(Judged::calibrated).toList()));
  }

  private static int count(Stream<Judged> some) {
    return Math.toIntExact(some.count());
  }

  private record Judged(
      StrikeQuestion expected,
      StrikeReport.Item item,
      boolean violated,
      int unverbatim,
      boolean evidenceMeets,
      boolean holdsAnswer,
      double millis) {

    boolean expects(StrikeQuestion.Outcome outcome) {
      return expected.outcome() == outcome;
    }

    Calibration.Asked calibrated() {
      return new Calibration.Asked(
          item.sufficiency(), expects(StrikeQuestion.Outcome.ANSWERED), holdsAnswer);
    }

    boolean declined() {
      return item.outcome().equals("not-in-sources") || item.outcome().equals("declined");
    }
  }
}
