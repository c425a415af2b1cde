package org.strikebot.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedSpeakersTest {

  @ParameterizedTest
  @CsvSource({
    "What did Ann Hall say about roads?, Ann Hall",
    "why does the Road Union think so, the Road Union",
    "Did Hall ever promise a bridge?, Hall",
    "What did Dr Hall actually write to members?, Dr Hall",
    "What did Hall say and what has Lane replied?, Hall|Lane",
    "What was Ann Hall's first reaction?, Ann Hall",
    "Was there a statement from the Guild of Carters?, the Guild of Carters",
    "how many carts according to the RGC?, the RGC",
  })
  void those_whose_words_are_asked_for_are_found(String question, String names) {
    assertEquals(List.of(names.split("\\|")), AskedSpeakers.of(question));
  }

  @ParameterizedTest
  @CsvSource({
    "What happened to Ann Hall?",
    "What did the chair say about roads?",
    "What did Hall build in May?",
    "How many carts according to Hall's driver?",
    "Was there a reaction to Ann Hall?",
    "What did he say on Monday?",
    "''",
  })
  void nobody_is_found_where_no_name_is_asked_for_words(String question) {
    assertEquals(List.of(), AskedSpeakers.of(question));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Hall, Hall",
    "Hall, Ann Hall",
    "Mr Hall, Ann Hall",
    "the Road Union, 'Road Union, as reported by the Mail'",
    "the RGC, Royal Guild of Carters",
    "the Royal Guild of Carters, RGC",
  })
  void a_name_is_known_in_part_and_by_its_initials(String asked, String name) {
    assertTrue(AskedSpeakers.among(asked, List.of(name), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "the Carters Association, Royal Road Association",
    "Ann Hall, Ann Lane",
    "the RGC, Road Union",
    "Hall, ''",
  })
  void another_name_is_not_taken_for_it(String asked, String name) {
    assertFalse(AskedSpeakers.among(asked, List.of(name), List.of()));
  }

  @Test
  void a_name_in_running_text_is_found_even_where_it_begins_a_sentence() {
    assertTrue(
        AskedSpeakers.among("Ann Hall", List.of(), List.of("Nobody saw Hall leave the room.")));
    assertTrue(AskedSpeakers.among("Hall", List.of(), List.of("Hall left the room.")));
    assertFalse(AskedSpeakers.among("Ann Hall", List.of(), List.of("Lane left the room.")));
  }
}
