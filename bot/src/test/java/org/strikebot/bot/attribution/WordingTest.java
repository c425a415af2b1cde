package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordingTest {

  private static final List<String> TEXTS =
      List.of(
          "On Monday the National Pigeon Society (NPS) met. A bird of Smith's won in March.",
          "In her view the Society was national. Then Green Party Members left, and Great Post Men.");

  private final Initials initials = new Initials(TEXTS);
  private final Wording wording = new Wording(TEXTS, initials);

  @Test
  void names_are_written_as_the_library_writes_them() {
    assertEquals(
        "the NPS met in March", wording.recorded("the national pigeon society met in march"));
    assertEquals("Smith's bird won", wording.recorded("lol smiths bird won"));
  }

  @Test
  void not_one_is_none() {
    assertEquals(
        "the birds met but none had won",
        wording.recorded("the birds met but not one of them had won"));
    assertEquals("not one bird won", wording.recorded("not one bird won"));
  }

  @Test
  void the_teller_comes_first() {
    assertEquals("Smith said the bird won", wording.recorded("it was smith who said the bird won"));
  }

  @Test
  void what_is_said_to_the_reader_tells_nothing() {
    assertEquals("the bird won", wording.recorded("the bird won, go on, check it yourself"));
    assertEquals("the bird won", wording.recorded("can we stop pretending, the bird won"));
  }

  @Test
  void an_argument_is_what_somebody_said_and_an_hour_is_told_as_the_record_tells_it() {
    assertEquals(
        "Smith said that the bird won by 9pm",
        wording.recorded("smith's whole argument was that the bird won by 9 at night"));
  }

  @Test
  void initials_stand_for_a_name_only_where_no_other_name_has_them() {
    assertEquals("National Pigeon Society", initials.name("NPS"));
    assertTrue(initials.same("NPS", "Pigeon Society"));
    assertNull(
        new Initials(List.of("We saw Great Post Men. Then came Good Pan Makers.")).name("GPM"));
  }
}
