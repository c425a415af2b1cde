package org.strikebot.index.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

final class QuotationFinderTest {

  private static final DocumentFacts UNKNOWN =
      new DocumentFacts("A page", "article", null, null, null, null, null, null, List.of(), null);

  /** What the tests write for a speaker whom the text does not name. */
  private static final String NOBODY = "nobody";

  private final QuotationFinder finder = new QuotationFinder();

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
    assertEquals(List.of("Lane", "Lane"), found.stream().map(QuotationFinderTest::name).toList());
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
  void british_single_marks_are_told_from_apostrophes() {
    String text =
        "The porters' leader, Jim Shaw, said: 'It's the doctors' decision and it isn't ours.'";
    Quotation found = only(text);
    assertEquals("It's the doctors' decision and it isn't ours.", found.span().of(text));
    assertEquals("Jim Shaw", name(found));
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
    assertEquals(
        List.of("Ann Lee", "Ann Lee"), found.stream().map(QuotationFinderTest::name).toList());
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
      assertEquals(
          List.of("Mary Nunn", "Dunn"), found.stream().map(QuotationFinderTest::name).toList());
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
  void who_quotes_themselves_is_the_speaker_of_both_and_another_pronoun_is_nobody() {
    assertEquals(
        List.of("Mary Nunn", "Mary Nunn"),
        names("“I told him, ‘You must stop this now,’” Mary Nunn said."));
    assertEquals(
        List.of("Mary Nunn", NOBODY),
        names("Mr Dunn left. “He told me, ‘You must stop this now,’” Mary Nunn said."));
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
    String text = "Laura Pike said the plan was sound. He added that it was cheap.";
    assertEquals(List.of("Laura Pike", NOBODY), names(text));
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
  void a_term_between_marks_is_no_quotation_without_a_speaker() {
    assertEquals(List.of(), find("The so-called \"tea tax\" starts in April."));
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
    Document document = document(text, UNKNOWN);
    Quotation found = finder.find(document, sentences(document), dates).getFirst();
    assertEquals(LocalDate.of(2016, 5, 4), found.said());
    assertNotNull(found.place());
    assertEquals("on BBC Breakfast", found.place().of(text));
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
    Document document = document(text, facts);
    List<Quotation> found = finder.find(document, sentences(document), List.of());
    assertEquals("Government", speaker(found.get(0)).side());
    assertEquals("Ruth Orme", name(found.get(0)));
    assertNull(speaker(found.get(1)).side());
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

  private Quotation only(String text) {
    List<Quotation> found = find(text);
    assertEquals(1, found.size(), () -> "found " + words(found, text));
    return found.getFirst();
  }

  private List<Quotation> find(String text) {
    Document document = document(text, UNKNOWN);
    return finder.find(document, sentences(document), List.of());
  }

  private List<String> words(String text) {
    return words(find(text), text);
  }

  private List<String> names(String text) {
    return find(text).stream().map(QuotationFinderTest::name).toList();
  }

  private static List<String> words(List<Quotation> found, String text) {
    return found.stream().map(quotation -> quotation.span().of(text)).toList();
  }

  private static String cue(Quotation quotation, String text) {
    Span cue = quotation.cue();
    assertNotNull(cue);
    return cue.of(text);
  }

  private static Speaker speaker(Quotation quotation) {
    Speaker speaker = quotation.speaker();
    assertNotNull(speaker);
    return speaker;
  }

  private static String name(Quotation quotation) {
    String name = speaker(quotation).name();
    return name == null ? NOBODY : name;
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static List<Span> sentences(Document document) {
    return new SentenceSplitter().split(document);
  }

  private static Document document(String text, DocumentFacts facts) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf("\n\n", from);
      int until = end < 0 ? text.length() : end;
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(from, until)));
      from = end < 0 ? text.length() : end + 2;
    }
    return new Document("page", facts, text, blocks);
  }
}
