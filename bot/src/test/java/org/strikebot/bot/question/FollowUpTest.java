package org.strikebot.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FollowUpTest {

  private final FollowUp followUp = new FollowUp();

  @Test
  void a_question_without_turns_before_it_stays_as_it_is() {
    assertEquals("why did he quit", followUp.standalone(Question.of("why did he quit")));
  }

  @Test
  void a_question_that_stands_on_its_own_is_left_alone() {
    String question = "How many surgeons attended the conference in Leeds?";

    assertEquals(question, after(question, "who closed the wards?", "Ann Smith closed them."));
  }

  @Test
  void he_becomes_the_person_of_the_answer_before() {
    String standalone =
        after("why did he quit", "who chaired the committee?", "Sam Jones chaired it until June.");

    assertTrue(standalone.startsWith("why did Sam Jones quit"), standalone);
  }

  @Test
  void a_day_takes_the_place_of_the_day_before() {
    String standalone =
        after("and for the one in feb?", "how many came in on 12 january 2016?", "39%");

    assertTrue(standalone.contains("how many came in"), standalone);
    assertTrue(standalone.contains("feb"), standalone);
    assertFalse(standalone.contains("january"), standalone);
  }

  @Test
  void that_brings_the_question_before_along() {
    String standalone =
        after("what did the union say to that?", "what did the minister promise?", "More pay.");

    assertTrue(standalone.contains("minister promise"), standalone);
  }

  @Test
  void he_is_whom_the_asker_spoke_of_last_and_not_whoever_an_answer_names() {
    String standalone =
        followUp.standalone(
            new Question(
                "and what did he do after that walkout in the spring?",
                List.of(
                    new Question.Turn("What did Ann Smith want?", "Ann Smith wanted more pay."),
                    new Question.Turn(
                        "Who met Sam Jones in Leeds?", "Carla West met Sam Jones in Leeds."))));

    assertTrue(standalone.contains("Sam Jones"), standalone);
    assertFalse(standalone.contains("Carla"), standalone);
    assertFalse(standalone.contains("Ann"), standalone);
  }

  @Test
  void names_typed_in_small_letters_are_known_from_the_answers() {
    String standalone =
        after(
            "was she ever asked about the weekend rota?",
            "what did ann smith tell the house",
            "The minister, Ann Smith, told MPs that Tom Hale had agreed.");

    assertEquals("was Ann Smith ever asked about the weekend rota?", standalone);
  }

  @Test
  void a_bare_name_says_what_the_conversation_is_about() {
    String standalone =
        followUp.standalone(
            new Question(
                "what did they ask for?",
                List.of(
                    new Question.Turn("Harbour Union", "A union of dockers, founded in Hull."),
                    new Question.Turn("when was it founded?", "In 1911, by Tom Hale."))));

    assertTrue(standalone.contains("Harbour Union"), standalone);
  }

  @Test
  void a_bare_question_word_brings_the_question_before_along() {
    String standalone =
        after("why?", "Did the Harbour Union call off the march?", "It did, on 3 May.");

    assertTrue(standalone.contains("call off the march"), standalone);
  }

  @Test
  void a_chain_of_leaning_questions_reaches_back() {
    String standalone =
        followUp.standalone(
            new Question(
                "so why did those get binned",
                List.of(
                    new Question.Turn("Did the union plan marches for autumn?", "Yes."),
                    new Question.Turn("what about the december ones?", "They were planned."))));

    assertTrue(standalone.contains("december"), standalone);
    assertTrue(standalone.contains("marches"), standalone);
  }

  private String after(String question, String before, String answer) {
    return followUp.standalone(new Question(question, List.of(new Question.Turn(before, answer))));
  }
}
