package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.strikebot.index.quotation.Quotations.NOBODY;
import static org.strikebot.index.quotation.Quotations.names;
import static org.strikebot.index.quotation.Quotations.words;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which clause of a sentence a verb belongs to, and so whose it is and what it reports. */
final class ClausesTest {

  @Test
  void a_participle_behind_a_recipient_is_the_writers() {
    String text =
        "Masters of six ships wrote to Ruth Orme, the ports minister, asking her to step in.";
    assertEquals(List.of("her to step in"), words(text));
    assertEquals(List.of(NOBODY), names(text));
    assertEquals(
        List.of("Ann Lee"), names("Ann Lee wrote to Mark Dunn, the minister, asking him to go."));
  }

  @Test
  void an_amount_behind_a_participle_is_still_what_was_said() {
    assertEquals(
        List.of("the offer was fair, raising pay by 5% while cutting hours"),
        words("Ann Lee said the offer was fair, raising pay by 5% while cutting hours."));
  }

  @Test
  void clauses_joined_by_that_are_one_report() {
    String text =
        "Ann Lee said the offer hurt women and carers, and that Dunn wanted more work for less.";
    assertEquals(List.of("Ann Lee"), names(text));
    assertEquals(
        List.of("the offer hurt women and carers, and that Dunn wanted more work for less"),
        words(text));
  }

  @Test
  void a_relative_clause_reports_nothing_but_its_quoted_words() {
    assertEquals(
        List.of(),
        words("The version that Ann Lee planned to impose, and that crews opposed, failed."));
    assertEquals(List.of(), words("The terms the minister set out in March would help."));
    assertEquals(
        List.of(), words("That is less than the 5% in the offer Lee had planned to make."));
    assertEquals(List.of("a disgrace"), words("It was a deal that Ann Lee called \"a disgrace\"."));
    assertEquals(
        List.of("Ann Lee"), names("Pay was left, which Ann Lee said the crews would discuss."));
  }

  @Test
  void a_clause_behind_a_semicolon_has_its_own_subject_and_a_denied_report_is_none() {
    assertEquals(
        List.of("Daily Echo"),
        names(
            "The Daily Echo reported that six voted for it; chair Ann Lee did not confirm or deny"
                + " the count."));
  }

  @Test
  void when_something_was_said_is_not_what_was_said() {
    String text =
        "After the strike ended in May, Ann Lee of the Sailors' Union wrote to Mark Dunn, the"
            + " ports minister, again asking him not to close the port.";
    assertEquals(List.of("him not to close the port"), words(text));
    assertEquals(List.of("Ann Lee"), names(text));
    assertEquals(
        List.of("If the port closed", "the strike would go on"),
        words("If the port closed, Ann Lee wrote, the strike would go on."));
    assertEquals(
        List.of("After some trouble, the port was open"),
        words("After some trouble, the port was open, Ann Lee said."));
  }

  @Test
  void what_was_expected_of_somebody_is_nothing_they_said() {
    assertEquals(List.of(), words("The ferries were full but expected to be late."));
    assertEquals(List.of(), words("Crews were told and asked to leave."));
    assertEquals(
        List.of(),
        words("Passengers should ask and, if the day was near, confirm plans with the port."));
    assertEquals(List.of(), words("In letters reported on Monday the ships were named."));
    assertEquals(List.of(), words("The survey questioned 861 adults."));
    assertEquals(List.of(), words("Mr Dunn agreed on 5 May to a pause if the crews would talk."));
  }

  @Test
  void a_subject_and_its_apposition_are_nothing_that_the_object_said() {
    assertEquals(
        List.of("Hale"),
        names("Mr Hale, the chair, said the port, which had been a wreck, must close."));
    assertEquals(
        List.of("Hale"),
        names("Mr Hale, arguing for speed, said the port, which had been a wreck, must close."));
  }

  @Test
  void a_source_between_a_verb_and_its_clause_does_not_part_them() {
    String text = "The High Court found, according to the Echo, that the port was safe.";
    assertEquals(List.of("High Court"), names(text));
    assertEquals(List.of("that the port was safe"), words(text));
  }

  @Test
  void a_verb_that_looks_like_a_noun_reports() {
    assertEquals(
        List.of("Harbour News"), names("Harbour News adds that all night work was then paid."));
    assertEquals(
        List.of(NOBODY),
        names("A Poller UK poll for Harbour News, published today, found that few agreed."));
    assertEquals(
        List.of("they would go"),
        words("It was close: in that poll, of 869 adults, only 44% said they would go."));
  }
}
