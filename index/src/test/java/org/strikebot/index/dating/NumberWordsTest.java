package org.strikebot.index.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NumberWordsTest {

  @Test
  void each_word_stands_for_its_number() {
    assertEquals(0, NumberWords.VALUES.get("zero"));
    assertEquals(12, NumberWords.VALUES.get("twelve"));
    assertEquals(19, NumberWords.VALUES.get("nineteen"));
    assertEquals(20, NumberWords.VALUES.get("twenty"));
    assertEquals(90, NumberWords.VALUES.get("ninety"));
    assertNull(NumberWords.VALUES.get("hundred"));
  }

  @Test
  void words_between_two_numbers_ascend() {
    assertEquals(List.of("eighteen", "nineteen", "twenty", "thirty"), NumberWords.between(18, 30));
  }
}
