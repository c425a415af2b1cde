package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.WordBags;
import org.strikebot.index.search.Evidence;

final class SpellingTest {

  private final Spelling spelling = new Spelling(new WordBags());
  private final Evidence evidence =
      Samples.evidence("strike", Samples.plain("one", "The strike of the carbon makers ended."));

  @Test
  void a_slip_is_mended_after_the_evidence() {
    assertEquals("was the strike long", spelling.mended("was the stirke long", evidence));
  }

  @Test
  void english_words_and_words_of_the_evidence_are_left_alone() {
    assertEquals("was the stride long", spelling.mended("was the stride long", evidence));
  }

  @Test
  void a_name_that_is_far_from_every_word_stays() {
    assertEquals("corbyn on pay", spelling.mended("corbyn on pay", Samples.evidence("x")));
  }

  @Test
  void swapped_neighbours_are_one_slip() {
    assertEquals(1, Spelling.slips("stirke", "strike"));
    assertEquals(1, Spelling.slips("balot", "ballot"));
    assertEquals(0, Spelling.slips("same", "same"));
    assertEquals(4, Spelling.slips("", "four"));
  }
}
