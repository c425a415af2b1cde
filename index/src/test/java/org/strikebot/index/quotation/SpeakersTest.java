package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.strikebot.index.quotation.Quotations.NOBODY;
import static org.strikebot.index.quotation.Quotations.document;
import static org.strikebot.index.quotation.Quotations.find;
import static org.strikebot.index.quotation.Quotations.name;
import static org.strikebot.index.quotation.Quotations.names;
import static org.strikebot.index.quotation.Quotations.only;
import static org.strikebot.index.quotation.Quotations.speaker;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.index.source.DocumentFacts;

/** Whom a mention stands for. */
final class SpeakersTest {

  @Test
  void whoever_holds_an_office_is_never_called_by_the_place_of_it() {
    for (String speaker :
        List.of(
            "The Mayor of Lewes",
            "The mayor of Lewes",
            "Mayor of Lewes",
            "The Bishop of Durham",
            "The Duke of Kent",
            "The MP for Lewes",
            "A spokesman for NHS England",
            "A spokesman for Jeremy Hunt",
            "A friend of Mr Hunt",
            "The Chair of the BMA",
            "The Director of Nursing at Guy's",
            "The Secretary of State for Health",
            "The sister of Jane Roe",
            "Lawyers for Lewes Hospital",
            "Members of the BMA")) {
      assertEquals(List.of(NOBODY), names(speaker + " said the plan was poor."), speaker);
    }
    assertEquals(List.of(NOBODY), names("The Mayor of Lewes had thanked the nurses."));
  }

  @Test
  void whoever_holds_an_office_is_called_by_the_name_beside_it() {
    assertEquals(
        List.of("Ann Lee", "Ann Lee"),
        names("The Mayor of Lewes, Ann Lee, said the plan was poor. She added that it was late."));
    assertEquals(
        List.of("Mark Porter"), names("The chair of the BMA, Mark Porter, said it was poor."));
    assertEquals(
        List.of("Clare Marx", "Clare Marx"),
        names(
            "President of the Royal College of Surgeons Clare Marx said patients lose. Marx added"
                + " that nobody wins."));
    assertEquals(
        List.of("Tahir Nawaz"), names("Tahir Nawaz of Leeds General Infirmary said it was poor."));
    assertEquals(
        List.of("Maureen Baker"), names("Maureen Baker of Hull Royal Infirmary said it was poor."));
  }

  @Test
  void a_body_is_called_by_its_whole_name() {
    for (String body :
        List.of(
            "Department of Health",
            "Royal College of Surgeons",
            "Bank of England",
            "University of Leeds")) {
      assertEquals(List.of(body), names("The " + body + " said the plan was poor."));
    }
    assertEquals(
        List.of("Justice for Health"), names("Justice for Health said the plan was poor."));
  }

  @Test
  void a_surname_a_title_and_an_acronym_stand_for_the_full_name() {
    String text =
        "Peter Vance met the Harbour Workers Union (HWU) yesterday.\n\n"
            + "Mr Vance said the talks were over. The HWU said it would strike.";
    assertEquals(List.of("Peter Vance", "Harbour Workers Union"), names(text));
  }

  @Test
  void a_role_stands_for_the_person_whom_the_text_gives_it() {
    String text =
        "Peter Vance, the ports minister, flew home. The ports minister said the talks were over.";
    assertEquals(List.of("Peter Vance"), names(text));
  }

  @Test
  void a_pronoun_stands_for_the_person_who_spoke_last() {
    String text = "Laura Pike said the plan was sound. She added that it was also cheap.";
    assertEquals(List.of("Laura Pike", "Laura Pike"), names(text));
  }

  @Test
  void a_pronoun_never_stands_for_somebody_of_the_other_sex() {
    for (String woman : List.of("Laura Pike", "Sue Pell", "Philippa Rowe")) {
      String text = woman + " said the plan was sound. He added that it was cheap.";
      assertEquals(List.of(woman, NOBODY), names(text));
    }
  }

  @Test
  void a_pronoun_never_stands_for_the_one_who_is_being_answered() {
    String text =
        "Mr Dunn said fares were fair.\n\n"
            + "Responding to Mr Dunn's claim, he added: \"That is plainly nonsense.\"";
    Quotation last = find(text).getLast();
    assertEquals("That is plainly nonsense.", last.span().of(text));
    assertEquals(NOBODY, name(last));
  }

  @Test
  void a_pronoun_after_another_had_the_floor_stands_for_nobody() {
    String text =
        "Mr Dunn said fares were fair. The Rail Union said they were not. "
            + "\"Nobody asked us,\" he added.";
    assertEquals(NOBODY, name(find(text).getLast()));
  }

  @Test
  void who_quotes_themselves_is_the_speaker_of_both_and_another_pronoun_is_nobody() {
    assertEquals(
        List.of("Mary Nunn", "Mary Nunn"),
        names("“I told him, ‘You must stop this now,’” Mary Nunn said."));
    assertEquals(
        List.of("Mary Nunn", NOBODY),
        names("Mr Dunn left. “He told me, ‘You must stop this now,’” Mary Nunn said."));
  }

  @Test
  void the_side_comes_from_the_facts_for_the_documents_own_speaker_only() {
    DocumentFacts facts =
        new DocumentFacts(
            "A speech",
            "statement",
            null,
            "Ruth Orme",
            "Ports minister",
            "Government",
            null,
            null,
            List.of(),
            null);
    String text = "Orme said the port would stay. Mr Dunn said it would not.";
    List<Quotation> found = find(document(text, facts), List.of());
    assertEquals("Government", speaker(found.get(0)).side());
    assertEquals("Ruth Orme", name(found.get(0)));
    assertNull(speaker(found.get(1)).side());
  }

  @Test
  void a_name_at_the_head_of_a_sentence_keeps_its_first_word() {
    String text =
        "Heidi Marsh, Labour's ports spokeswoman, replied that it was late. She called it mad.";
    List<Quotation> found = find(text);
    assertEquals("Heidi Marsh", name(found.getFirst()));
    assertEquals("Heidi Marsh", name(found.getLast()));
    assertEquals(
        "Heidi Marsh, Labour's ports spokeswoman", speaker(found.getFirst()).mention().of(text));
    String report = "HarbourPost UK's report of 4 May 2016 says that the talks ended.";
    assertEquals("HarbourPost UK", name(find(report).getFirst()));
    assertEquals(
        "HarbourPost UK's report of 4 May 2016",
        speaker(find(report).getFirst()).mention().of(report));
    assertEquals(List.of("Nuala O'Brien"), names("Nuala O'Brien said the plan was poor."));
  }

  @Test
  void a_bodys_name_is_not_cut_as_if_it_were_a_person_or_an_owner() {
    for (String body :
        List.of(
            "General Dental Council",
            "Queen's Fund",
            "King's College Hospital",
            "Justice Department",
            "Sailors' Union")) {
      assertEquals(List.of(body), names("The " + body + " said the plan was poor."));
    }
    assertEquals(List.of("12HPL"), names("A summary by 12HPL, the lawyers, says it was poor."));
    assertEquals(
        List.of("St George's Hospital"), names("St George's Hospital said the plan was poor."));
    assertEquals(List.of("NHS"), names("England's NHS said the plan was poor."));
  }

  @Test
  void a_place_before_an_office_is_no_part_of_its_holders_name() {
    assertEquals(
        List.of("John Roe", "John Roe"),
        names("Ohio Governor John Roe said the plan was poor. Roe added that it was late."));
  }

  @Test
  void a_common_noun_is_no_name_for_the_capital_of_its_sentence() {
    for (String speaker : List.of("Sources", "Ministers", "Critics")) {
      assertEquals(List.of(NOBODY), names(speaker + " say the plan was poor."), speaker);
    }
    assertEquals(List.of("Rogers"), names("Rogers says the plan was poor."));
  }

  @Test
  void he_is_neither_a_newspaper_nor_whoever_is_only_cited() {
    String text =
        "Mark Dunn was on the radio. Asked about pilots, he said they had no choice, according to"
            + " the Spectator. He added that the minister wanted a quarrel.";
    Quotation last = find(text).getLast();
    assertEquals("that the minister wanted a quarrel", last.span().of(text));
    assertEquals("Mark Dunn", name(last));
    for (String paper : List.of("The Spectator", "Pulse", "The Evening Standard")) {
      assertEquals(
          NOBODY,
          name(find(paper + " said the port was shut. He added that it was late.").getLast()));
    }
  }

  @Test
  void whoever_speaks_for_a_body_goes_on() {
    assertEquals(
        List.of("Harbour Employers", "Chris Lamb"),
        names(
            "Harbour Employers said on 4 May through its chief executive Chris Lamb that the row"
                + " had to end. His members wanted a fair offer, he said."));
    assertEquals(
        List.of("Royal Ports Authority", "Dan Marsh"),
        names(
            "The Royal Ports Authority, through its spokesman Dan Marsh, said it was sorry. He added"
                + " that ships would sail."));
  }

  @Test
  void it_is_the_body_that_acts_in_the_same_sentence_but_not_whose_view_it_reports() {
    assertEquals(
        List.of("Harbour Union", "Harbour Union"),
        names("The Harbour Union announced new strikes, and the next day it confirmed the form."));
    assertEquals(
        List.of("Harbour Council", "Harbour Council", "Daily Echo"),
        names(
            "The Harbour Council said it would wait. The Daily Echo reported its view that strikes"
                + " were wrong, and that nobody had warned it."));
  }

  @Test
  void a_date_before_the_speaker_is_no_part_of_the_mention() {
    String text = "On 4 May 2016 Ruth Orme, the ports minister, said that the port would stay.";
    assertEquals(
        "Ruth Orme, the ports minister", speaker(find(text).getFirst()).mention().of(text));
    String late = "After the first strike in May 2016 Ruth Orme, the ports minister, said it hurt.";
    assertEquals("Ruth Orme", name(find(late).getFirst()));
  }

  @Test
  void whoever_a_speaker_hangs_on_does_not_speak() {
    for (String speaker :
        List.of(
            "A source close to the mayor, Ivo Bell,",
            "Someone who works for Ivo Bell",
            "Officials working for Ivo Bell",
            "A spokesman for the union led by Ivo Bell",
            "Campaigners opposed to Ivo Bell")) {
      String text = speaker + " said: \"He is furious with all of them.\"";
      assertEquals(NOBODY, name(only(text)), speaker);
    }
    assertEquals(
        "Ivo Bell",
        name(only("The head of the union, Ivo Bell, said: \"I am furious with them.\"")));
  }
}
