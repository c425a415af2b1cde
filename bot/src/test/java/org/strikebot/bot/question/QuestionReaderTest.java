package org.strikebot.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionReaderTest {

  private final QuestionReader reader = new QuestionReader();

  @ParameterizedTest
  @CsvSource({
    "how many beds were closed, NUMBER",
    "how much money did it cost, MONEY",
    "what percentage voted yes, SHARE",
    "when was the ballot, DATE",
    "what time did it start, TIME",
    "how long did the talks last, DURATION",
    "who chaired the talks, PERSON",
    "what are the names of the founders, NAMES",
    "where did they march, PLACE",
    "why was it cancelled, REASON",
    "what does furlough mean, DEFINITION",
    "did the union agree, YES_NO",
    "what do both sides say, BOTH_SIDES",
    "what did the minister say about pay, STATEMENT",
    "who took the photo, PICTURE",
    "I have seen different figures for this, CONFLICT",
  })
  void the_kind_of_answer_is_read_from_the_wording(String question, AnswerKind kind) {
    assertTrue(reader.read(question).asks(kind), reader.read(question).kinds().toString());
  }

  @Test
  void a_relative_clause_asks_for_nobody() {
    assertFalse(reader.read("how much was paid to patients who waited").asks(AnswerKind.PERSON));
    assertFalse(reader.read("which show was he on when he said so").asks(AnswerKind.DATE));
  }

  @Test
  void two_questions_in_one_sentence_are_two_parts() {
    QuestionAnalysis analysis =
        reader.read("how many beds were closed in May, and who closed the wards in June?");

    assertEquals(
        List.of("how many beds were closed in May", "who closed the wards in June?"),
        analysis.parts().stream().map(QuestionAnalysis.Part::text).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did the RSPB say of owls, and what did it say of wrens? | what did RSPB say of wrens?",
        "why was Hall there, and when did he see the wards? | when did Hall see the wards?",
        "what did Hall want, and why was it Weir who won votes? | why was it Weir who won votes?",
        "what did the mayor want, and when did he reopen the wards? | when did he reopen the wards?",
      })
  void whom_a_later_part_means_is_named_in_it(String question, String later) {
    assertEquals(later, reader.read(question).parts().getLast().text());
  }

  @Test
  void a_second_thing_asked_of_the_same_is_no_part_of_its_own() {
    QuestionAnalysis analysis = reader.read("what time was the march and on which days");

    assertEquals(1, analysis.parts().size());
    assertTrue(analysis.parts().getFirst().asks(AnswerKind.DATE));
    assertTrue(analysis.parts().getFirst().asks(AnswerKind.TIME));
  }

  @Test
  void whose_words_are_asked_for_without_a_topic_said_it_of_the_topic_before() {
    QuestionAnalysis analysis =
        reader.read("was the bridge closed in May? what did the mayor say and what did Hall say?");

    assertEquals(
        List.of(
            "was the bridge closed in May?",
            "what did the mayor say was the bridge closed in May?",
            "what did Hall say? was the bridge closed in May?"),
        analysis.parts().stream().map(QuestionAnalysis.Part::text).toList());
    assertEquals(
        "what did Hall say of the mayor?",
        reader
            .read("was the bridge closed in May? what did Hall say of the mayor?")
            .parts()
            .getLast()
            .text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arguments for and against closing the old bridge?",
        "What were the main arguments for and against closing the old bridge?",
        "so, pros and cons of closing the old bridge?",
        "the case on both sides about closing the old bridge?",
        "give me both sides of the argument over closing the old bridge?"
      })
  void what_both_sides_are_asked_of_is_searched_for_alone(String question) {
    QuestionAnalysis analysis = reader.read(question);

    assertEquals("closing the old bridge?", analysis.whole().text());
    assertEquals("closing the old bridge?", analysis.parts().getFirst().text());
    assertTrue(analysis.asks(AnswerKind.BOTH_SIDES));
    assertEquals(question, analysis.text());
  }

  @Test
  void where_nothing_else_is_asked_the_arguments_are_searched_for() {
    assertEquals(
        "arguments for and against strikes?",
        reader.read("arguments for and against strikes?").whole().text());
  }

  @Test
  void a_long_story_is_cut_to_what_it_asks() {
    QuestionAnalysis analysis =
        reader.read(
            "so my sister works at a hospital up north and we argued about this all through dinner"
                + " yesterday. did the surgeons join the march?");

    assertEquals("did the surgeons join the march?", analysis.text());
  }

  @Test
  void shorthand_becomes_plain_english() {
    assertEquals(
        "how many people told the government about operations",
        reader.read("how many ppl told the govt about ops").text());
    assertEquals("what is a tribunal", reader.read("wtf is a tribunal lol").text());
  }

  @Test
  void names_are_told_by_capitals_inside_the_sentence() {
    List<String> names =
        reader.read("Which BMA leader met Smith on Monday?").parts().getFirst().names().stream()
            .map(Word::text)
            .toList();

    assertEquals(List.of("BMA", "Smith", "Monday"), names);
  }

  @Test
  void reading_what_was_read_changes_nothing() {
    String once = reader.read("whats the govt say abt ops?? the article confuses me").text();

    assertEquals(once, reader.read(once).text());
  }
}
