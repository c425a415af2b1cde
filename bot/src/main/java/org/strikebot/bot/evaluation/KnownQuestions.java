package org.strikebot.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.bot.retrieval.ScoredSentence;

/** Questions whose answers are known, with what is found for each. Grows while they are added. */
public final class KnownQuestions {

  /**
   * A question, what was found for it, and which sentences answer it.
   *
   * @param onTopic whether it was put to the library that ships
   * @param source the kind of questions it is of, for what is reported
   * @param group the questions that are held out together under cross-validation: those on one
   *     article, or those of one writer
   */
  record Known(
      Retrieved found,
      boolean answerable,
      Predicate<ScoredSentence> answers,
      double weight,
      boolean onTopic,
      String source,
      String group) {}

  private final Screening screening = new Screening();
  private final List<Known> all = new ArrayList<>();

  /**
   * Adds questions of a SQuAD file.
   *
   * @param retrieval what is found for a question where every paragraph is a document
   * @param every one question of so many is taken
   * @param weight how much each counts
   */
  public void add(Squad squad, Function<Question, Retrieved> retrieval, int every, double weight) {
    for (int at = 0; at < squad.questions().size(); at += every) {
      Squad.Asked asked = squad.questions().get(at);
      add(
          asked.question(),
          !asked.answers().isEmpty(),
          scored ->
              asked.paragraph().equals(scored.sentence().hit().document().document().id())
                  && holdsAny(scored, asked.answers()),
          retrieval,
          weight,
          false,
          "SQuAD",
          article(asked.paragraph()));
    }
  }

  /** A paragraph's id without its own number. */
  private static String article(String paragraph) {
    return paragraph.substring(0, paragraph.lastIndexOf('-'));
  }

  /** Adds questions of a SQuAD file that are put to another library, which cannot answer them. */
  public void addForeign(
      Squad squad, Function<Question, Retrieved> retrieval, int every, double weight) {
    for (int at = 0; at < squad.questions().size(); at += every) {
      Squad.Asked asked = squad.questions().get(at);
      add(
          asked.question(),
          false,
          _ -> false,
          retrieval,
          weight,
          true,
          "SQuAD, put to the other library",
          article(asked.paragraph()));
    }
  }

  /**
   * Adds questions without turns before them.
   *
   * @param writer who wrote them; held out together under cross-validation
   * @param retrieval what is found for a question in their library
   * @param weight how much each counts
   */
  public void add(
      String writer,
      List<StrikeQuestion> questions,
      Function<Question, Retrieved> retrieval,
      double weight) {
    for (StrikeQuestion question : questions) {
      if (question.history().isEmpty()) {
        List<String> wanted = question.contains().stream().flatMap(List::stream).toList();
        add(
            question.question(),
            question.outcome() == StrikeQuestion.Outcome.ANSWERED,
            scored ->
                holdsAny(scored, wanted)
                    && (question.documents().isEmpty()
                        || question
                            .documents()
                            .contains(scored.sentence().hit().document().document().id())),
            retrieval,
            weight,
            true,
            "the library's own",
            writer);
      }
    }
  }

  private static boolean holdsAny(ScoredSentence scored, List<String> wanted) {
    String text = scored.sentence().text().toLowerCase(Locale.ROOT);
    return wanted.stream().anyMatch(one -> text.contains(one.toLowerCase(Locale.ROOT)));
  }

  private void add(
      String text,
      boolean answerable,
      Predicate<ScoredSentence> answers,
      Function<Question, Retrieved> retrieval,
      double weight,
      boolean onTopic,
      String source,
      String group) {
    if (screening.screen(text) instanceof Screening.Screened.Admitted admitted) {
      Retrieved found = retrieval.apply(Question.of(admitted.question()));
      if (!found.evidence().hits().isEmpty()) {
        all.add(new Known(found, answerable, answers, weight, onTopic, source, group));
      }
    }
  }

  /** All that were added, in that order. */
  List<Known> all() {
    return List.copyOf(all);
  }
}
