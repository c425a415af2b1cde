package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.index.quotation.Quotations.NOBODY;
import static org.strikebot.index.quotation.Quotations.UNKNOWN;
import static org.strikebot.index.quotation.Quotations.cue;
import static org.strikebot.index.quotation.Quotations.document;
import static org.strikebot.index.quotation.Quotations.find;
import static org.strikebot.index.quotation.Quotations.name;
import static org.strikebot.index.quotation.Quotations.names;
import static org.strikebot.index.quotation.Quotations.only;
import static org.strikebot.index.quotation.Quotations.speaker;
import static org.strikebot.index.quotation.Quotations.words;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Span;

/** Which words somebody is reported to have said, and with which cue. */
final class QuotationFinderTest {

  @Test
  void a_direct_quotation_has_its_words_without_marks_its_cue_and_its_speaker() {
    String text = "Anna Reed, a nurse in Hull, said: \"We will not be moved by threats.\"";
    Quotation found = only(text);
    assertEquals(Quotation.Type.DIRECT, found.type());
    assertEquals("We will not be moved by threats.", found.span().of(text));
    assertEquals("said", cue(found, text));
    assertEquals("Anna Reed", name(found));
    assertEquals("Anna Reed, a nurse in Hull", speaker(found).mention().of(text));
  }

  @Test
  void a_speaker_may_stand_behind_the_cue() {
    String text = "“The rota was never safe,” said Dr Tom Hale, a registrar.";
    Quotation found = only(text);
    assertEquals("The rota was never safe,", found.span().of(text));
    assertEquals("Tom Hale", name(found));
  }

  @Test
  void words_broken_by_the_cue_are_two_quotations_of_one_speaker() {
    String text = "‘It was late,’ Mrs Lane told the inquiry, ‘and nobody came.’";
    List<Quotation> found = find(text);
    assertEquals(List.of("It was late,", "and nobody came."), words(found, text));
    assertEquals(List.of("Lane", "Lane"), names(found));
  }

  @Test
  void whatever_describes_a_speaker_behind_the_cue_belongs_to_the_mention_and_is_no_quotation() {
    for (String speaker :
        List.of(
            "Anna Reed, a professor in Hull who has studied rotas",
            "Anna Reed, who works in Hull",
            "Anna Reed, 27, a nurse in Hull",
            "Anna Reed, the former secretary of the union, a nurse, and first lady",
            "a porter who works in Hull")) {
      String text = "\"The rota was never safe,\" said " + speaker + ". \"It never will be.\"";
      List<Quotation> found = find(text);
      assertEquals(
          List.of("The rota was never safe,", "It never will be."), words(found, text), speaker);
      assertEquals(speaker, speaker(found.get(0)).mention().of(text));
      assertEquals(speaker, speaker(found.get(1)).mention().of(text));
    }
  }

  @Test
  void an_age_or_a_clause_between_speaker_and_cue_is_neither_speaker_nor_words() {
    for (String speaker :
        List.of(
            "Anna Reed, 51, a porter,",
            "Anna Reed, 34, from Hull,",
            "Anna Reed, who asked not to be filmed,",
            "Anna Reed, who warned in May that the ward would close,",
            "Anna Reed – a porter –")) {
      String text = speaker + " said: \"We are tired of waiting for them.\"";
      Quotation found = find(text).getLast();
      assertEquals("We are tired of waiting for them.", found.span().of(text), speaker);
      assertEquals("Anna Reed", name(found), speaker);
      assertTrue(
          find(text).stream().noneMatch(each -> each.type() == Quotation.Type.MIXED), speaker);
    }
  }

  @Test
  void words_alone_are_nobodys_where_somebody_else_came_between() {
    String text = "“The rota works,” said Ivo Bell. Anna Reed laughed. “It is a work of fiction.”";
    List<Quotation> found = find(text);
    assertEquals(List.of("The rota works,", "It is a work of fiction."), words(found, text));
    assertEquals("Ivo Bell", name(found.getFirst()));
    assertNull(found.getLast().speaker());

    String same = "“The rota works,” said Ivo Bell. Mr Bell laughed. “It is a work of art.”";
    assertEquals(List.of("Ivo Bell", "Ivo Bell"), names(find(same)));
  }

  @Test
  void words_are_not_whoever_acts_behind_the_speaker() {
    String text = "\"We wait,\" said Anna Reed, asking for patience. \"It will come.\"";
    assertEquals("Anna Reed", name(find(text).getLast()));
  }

  @Test
  void any_word_between_a_quotation_and_its_speaker_is_the_cue() {
    for (String cue : List.of("she shrugged", "reacted Trump", "Viguerie adds", "he went on")) {
      String text = "“We lost it all,” " + cue + ".";
      assertEquals("We lost it all,", only(text).span().of(text), cue);
      assertNotNull(only(text).cue(), cue);
    }
    assertEquals(List.of(), find("\"Tea parties\" he visited."));
  }

  @Test
  void a_question_is_asked_by_whoever_stands_behind_it() {
    String text = "“Are they small hands?” Trump said. “They are not.”";
    assertEquals(List.of("Trump", "Trump"), names(text));
  }

  @Test
  void a_lower_case_quotation_behind_said_and_a_comma_is_direct() {
    String text = "Instead, Axelrod said, \"she started as the favourite of all.\"";
    assertEquals(Quotation.Type.DIRECT, only(text).type());
    assertEquals("Axelrod", name(only(text)));
  }

  @Test
  void a_report_may_stand_in_the_midst_of_its_words() {
    assertEquals(
        List.of("The contrast with last year", "would be clear"),
        words("The contrast with last year, said Jim Doyle, would be clear."));
    assertEquals(
        List.of("it means that the rota is full"),
        words("Instead, Ms Lee said, it means that the rota is full."));
    assertEquals(List.of("would fail"), words("It was a plan that Mr Dunn said would fail."));
  }

  @Test
  void a_noun_that_a_tagger_takes_for_a_preposition_begins_what_is_said() {
    assertEquals(
        List.of("foundation trusts were free in law"),
        words("Mr Hunt said foundation trusts were free in law."));
  }

  @Test
  void quoted_words_inside_the_reporters_sentence_are_mixed() {
    String text = "Ms Cole said the offer was \"an insult\" to every ward in the country.";
    Quotation found = only(text);
    assertEquals(Quotation.Type.MIXED, found.type());
    assertEquals("the offer was \"an insult\" to every ward in the country", found.span().of(text));
    assertEquals("Cole", name(found));
  }

  @Test
  void a_rendering_without_marks_is_indirect() {
    String text = "The minister for ports told MPs that the harbour would close in May.";
    Quotation found = only(text);
    assertEquals(Quotation.Type.INDIRECT, found.type());
    assertEquals("that the harbour would close in May", found.span().of(text));
    assertEquals("The minister for ports", speaker(found).mention().of(text));
    assertEquals(NOBODY, name(found), "the text never names the minister");
  }

  @Test
  void according_to_reports_what_stands_before_or_after_it() {
    assertEquals(
        List.of("Half the trains were late"),
        words("Half the trains were late, according to Rail Watch."));
    assertEquals(
        List.of("half the trains were late"),
        words("According to Rail Watch, half the trains were late."));
  }

  @Test
  void what_somebody_did_not_say_is_no_quotation() {
    assertEquals(List.of(), find("Ms Orme did not say that the bridge was safe."));
    assertEquals(List.of(), find("Ms Orme might say that the bridge is safe."));
  }

  @Test
  void place_and_day_are_taken_from_the_report_and_not_from_the_words() {
    String text =
        "Speaking on BBC Breakfast on 4 May 2016, Ms Orme said: \"I resign on 9 May 2016.\"";
    List<DatedWords> dates =
        List.of(
            new DatedWords(
                span(text, "4 May 2016"),
                LocalDate.of(2016, 5, 4),
                LocalDate.of(2016, 5, 4),
                false,
                null),
            new DatedWords(
                span(text, "9 May 2016"),
                LocalDate.of(2016, 5, 9),
                LocalDate.of(2016, 5, 9),
                false,
                null));
    Quotation found = find(document(text, UNKNOWN), dates).getFirst();
    assertEquals(LocalDate.of(2016, 5, 4), found.said());
    assertNotNull(found.place());
    assertEquals("on BBC Breakfast", found.place().of(text));
  }

  @Test
  void any_text_is_read_to_its_end_and_every_offset_lies_within_it() {
    List<String> odd =
        List.of(
            "",
            "\"",
            "'''' '' \" “ ” ‘ ’ «",
            "said said said: \"\" \"\" said earlier earlier last this",
            "He said earlier this \"x\" last later, earlier. said \"\n\n\"\n\n\" said",
            "(((((, said ) Mr , who said (",
            "🙂 said “🙂🙂 🙂” 🙂 told ’s ’s ’ that");
    for (String text : odd) {
      for (Quotation quotation : find(text)) {
        assertTrue(quotation.span().end() <= text.length());
      }
    }
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
