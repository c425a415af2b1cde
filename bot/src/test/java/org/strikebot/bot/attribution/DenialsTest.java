package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DenialsTest {

  private final Denials denials = new Denials();

  private boolean agree(String claim, String source) {
    return denials.agree(claim, source, word -> 1);
  }

  @Test
  void what_one_takes_away_and_the_other_keeps_is_at_odds() {
    assertFalse(agree("The shop kept the night trains.", "The shop cancelled the night trains."));
    assertFalse(
        agree("The court backed the union's claim.", "The court dismissed the union's claim."));
  }

  @Test
  void other_words_for_taking_away_are_not() {
    assertTrue(
        agree("The court threw out the union's claim.", "The court dismissed the union's claim."));
    assertTrue(agree("The night trains were called off.", "They cancelled the night trains."));
  }
}
