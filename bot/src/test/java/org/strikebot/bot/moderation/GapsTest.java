package org.strikebot.bot.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GapsTest {

  private static final Map<String, float[]> VECTORS =
      Map.of(
          "How much did it cost?", new float[] {1, 0},
          "What was the cost?", new float[] {.96f, .28f},
          "Who is the Queen?", new float[] {0, 1});

  private final Gaps gaps = new Gaps(texts -> texts.stream().map(VECTORS::get).toList());

  @Test
  void wordings_of_one_meaning_stand_together_the_most_asked_first() {
    List<Gaps.Gap> found =
        gaps.group(
            List.of(
                "Who is the Queen?",
                "How much did it cost?",
                "What was the cost?",
                "How much did it cost?"));
    assertEquals(
        List.of(
            new Gaps.Gap(3, List.of("How much did it cost?", "What was the cost?")),
            new Gaps.Gap(1, List.of("Who is the Queen?"))),
        found);
  }

  @Test
  void nothing_asked_is_no_gap() {
    assertEquals(List.of(), gaps.group(List.of()));
  }
}
