package org.strikebot.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordWordsTest {

  private final RecordWords words =
      new RecordWords(
          List.of(
              "# what people say",
              "",
              "the board = the bosses | the bosses' club",
              "lay off = sack",
              "chair of the board = boss | head of the bosses"));

  @Test
  void the_longest_phrase_wins_in_any_case() {
    assertEquals("did the board meet", words.of("did The Bosses' Club meet"));
    assertEquals("the chair of the board", words.of("the head of the bosses"));
  }

  @Test
  void only_whole_words_are_read() {
    assertEquals("a sackful of bossy emboss", words.of("a sackful of bossy emboss"));
    assertEquals("the boss's", words.of("the boss's"));
    assertEquals("lay off?", words.of("sack?"));
  }

  @Test
  void an_apostrophe_may_be_curly_or_left_out() {
    assertEquals("the board", words.of("the bosses’ club"));
    assertEquals("the board", words.of("the bosses club"));
  }

  @Test
  void a_line_of_another_form_is_named() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> new RecordWords(List.of("the board, bosses")));
    assertTrue(String.valueOf(thrown.getMessage()).contains("the board, bosses"));
  }

  @Test
  void what_ships_is_read_and_never_leads_in_a_circle() {
    RecordWords shipped = RecordWords.shipped();
    for (String text : List.of("the trainees on the picket", "clocked in", "the pollsters")) {
      String once = shipped.of(text);
      assertEquals(once, shipped.of(once));
    }
  }
}
