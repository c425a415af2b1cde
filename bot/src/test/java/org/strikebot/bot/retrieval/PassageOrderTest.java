package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.index.search.Hit;

final class PassageOrderTest {

  private final Hit first = Samples.hit(Samples.plain("first", "The wards closed."));
  private final Hit second = Samples.hit(Samples.plain("second", "The march was long."));
  private final Hit third = Samples.hit(Samples.plain("third", "Rain fell."));

  private static ScoredSentence scored(Hit hit, double chance) {
    return new ScoredSentence(Sentence.of(hit, 0, new KnownWords()), chance, new Signals());
  }

  private static Reading reading(ScoredSentence... sentences) {
    QuestionAnalysis analysis = new QuestionReader().read("what happened?");
    return new Reading(
        analysis,
        List.of(
            new Reading.PartReading(
                analysis.parts().getFirst(),
                List.of(sentences),
                1,
                Map.of(),
                List.of(),
                List.of())),
        1);
  }

  private List<String> order(Reading reading, Hit... hits) {
    return PassageOrder.of(List.of(hits), reading).stream()
        .map(hit -> hit.document().document().id())
        .toList();
  }

  @Test
  void what_is_likeliest_to_answer_comes_first() {
    Reading reading = reading(scored(third, 0.6), scored(second, 0.3), scored(first, 0.1));

    assertEquals(List.of("third", "second", "first"), order(reading, first, second, third));
  }

  @Test
  void what_adds_nothing_comes_after_what_does() {
    Hit again = Samples.hit(Samples.plain("third", "Rain fell."));
    Reading reading = reading(scored(third, 0.6), scored(second, 0.4));

    assertEquals(
        List.of("third", "second", "third"),
        order(reading, third, again, second),
        "the same sentence counts once");
  }

  @Test
  void what_adds_alike_stays_as_found() {
    assertEquals(List.of("second", "first", "third"), order(reading(), second, first, third));
    assertEquals(
        Stream.of(third, first).map(hit -> hit.document().document().id()).toList(),
        order(reading(), third, first));
  }
}
