package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.index.quotation.Quotations.find;
import static org.strikebot.index.quotation.Quotations.name;
import static org.strikebot.index.quotation.Quotations.names;
import static org.strikebot.index.quotation.Quotations.only;
import static org.strikebot.index.quotation.Quotations.words;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where words between marks begin and end, over paragraphs and within each other. */
final class QuotationMarksTest {

  @Test
  void british_single_marks_are_told_from_apostrophes() {
    String text =
        "The porters' leader, Jim Shaw, said: 'It's the doctors' decision and it isn't ours.'";
    Quotation found = only(text);
    assertEquals("It's the doctors' decision and it isn't ours.", found.span().of(text));
    assertEquals("Jim Shaw", name(found));
  }

  @Test
  void a_term_between_marks_is_no_quotation_without_a_speaker() {
    assertEquals(List.of(), find("The so-called \"tea tax\" starts in April."));
  }

  @Test
  void words_over_several_paragraphs_are_one_quotation() {
    String text =
        "Ms Grant said: \"The first day was hard.\n\n\"The second was harder still.\"\n\nShe left.";
    Quotation found = only(text);
    assertEquals(
        "The first day was hard.\n\n\"The second was harder still.", found.span().of(text));
    assertEquals("Grant", name(found));
  }

  @Test
  void a_cue_behind_the_last_of_several_paragraphs_tells_who_said_them_all() {
    for (String text :
        List.of(
            "“The first day was hard.\n\n“The second was harder,” said Ann Grant.",
            "‘The first day was hard.\n\n‘The second was harder,’ said Ann Grant.",
            "\"The first day was hard.\n\n\"The second was harder,\" said Ann Grant.",
            "'The first day was hard.\n\n'The second was harder,' said Ann Grant.")) {
      Quotation found = only(text);
      assertEquals(text.substring(1, text.indexOf("said") - 2), found.span().of(text));
      assertEquals("Ann Grant", name(found));
    }
  }

  @Test
  void a_possessive_in_one_of_several_paragraphs_closes_nothing() {
    String words = "We can’t stop.\n\n‘The doctors’ case is clear.\n\n‘It won’t go away.";
    String text = "Jane Roe said: ‘" + words + "’";
    assertEquals(words, only(text).span().of(text));
  }

  @Test
  void a_term_that_ends_like_a_possessive_does_not_run_into_the_next_paragraph() {
    String text = "She hailed 'the nurses' as heroes.\n\n'They are good,' said Ann Lee.";
    assertEquals("They are good,", find(text).getLast().span().of(text));
  }

  @Test
  void words_over_several_paragraphs_go_on_behind_a_cue() {
    String text =
        "Ann Lee said: \"It was hard.\n\n\"Then it was harder,\" she added, \"and then worst.\"";
    List<Quotation> found = find(text);
    assertEquals(
        List.of("It was hard.\n\n\"Then it was harder,", "and then worst."), words(found, text));
    assertEquals(List.of("Ann Lee", "Ann Lee"), names(found));
  }

  @Test
  void a_quotation_may_hold_another_with_a_speaker_of_its_own() {
    for (String text :
        List.of(
            "“Mr Dunn told me, ‘Go home,’ and I went,” said Mary Nunn.",
            "‘Mr Dunn told me, “Go home,” and I went,’ said Mary Nunn.",
            "\"Mr Dunn told me, 'Go home,' and I went,\" said Mary Nunn.",
            "'Mr Dunn told me, \"Go home,\" and I went,' said Mary Nunn.")) {
      List<Quotation> found = find(text);
      assertEquals(
          List.of(text.substring(1, text.indexOf("said") - 2), "Go home,"), words(found, text));
      assertEquals(List.of("Mary Nunn", "Dunn"), names(found));
      assertTrue(found.get(1).quotedWithin(found.get(0)));
    }
  }

  @Test
  void a_quotation_within_another_may_stand_at_either_end_of_it() {
    String front = "\"'Go home,' Mr Dunn told me,\" said Mary Nunn.";
    assertEquals(List.of("'Go home,' Mr Dunn told me,", "Go home,"), words(find(front), front));
    String back = "\"Mr Dunn told me 'go home'\", Mary Nunn said.";
    assertEquals(List.of("Mr Dunn told me 'go home'", "go home"), words(find(back), back));
    assertEquals("Mary Nunn", name(find(back).getFirst()));
  }

  @Test
  void a_quotation_within_another_may_run_over_its_paragraphs() {
    String text =
        "Mary Nunn said: “Mr Dunn said: ‘We stay.\n\n“‘We will never move.’ And he did not.”";
    assertEquals(
        List.of(
            "Mr Dunn said: ‘We stay.\n\n“‘We will never move.’ And he did not.",
            "We stay.\n\n“‘We will never move."),
        words(find(text), text));
    assertEquals(List.of("Mary Nunn", "Dunn"), names(text));
  }
}
