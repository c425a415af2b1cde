package org.strikebot.bot.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.question.FollowUp;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** What one hears and says in a chat, line by line. */
final class ConversationTest {

  private static final String BEFORE = "The day began quietly.";
  private static final String SAID = "The wards were closed on 3 May 2016.";
  private static final String AFTER = "They opened again on 9 May.";

  @TempDir Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Script bot = new Script(wards());
  private Conversation conversation = conversation();

  @BeforeEach
  void begin() {
    conversation = conversation();
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void a_follow_up_is_asked_with_the_turns_before_it_and_shows_how_it_was_read() {
    say("When were the wards of Ann Smith closed?");
    assertFalse(told().contains("read as"), "a first question is searched for as it is");
    say("and why did she do it?");

    Question second = bot.asked.getLast();
    assertEquals("When were the wards of Ann Smith closed?", second.before().getFirst().question());
    assertTrue(second.before().getFirst().answer().contains(SAID));
    assertTrue(told().contains("read as: and why did Ann Smith do it"), told());
  }

  @Test
  void quotes_show_the_words_between_their_neighbours_and_what_was_searched_for() {
    say("When were the wards of Ann Smith closed?");
    say("and why did she do it?");
    forgetOutput();
    say("/quotes");

    String shown = told();
    assertTrue(shown.contains("Searched for: and why did Ann Smith do it"), shown);
    assertTrue(shown.indexOf(BEFORE) < shown.indexOf("“" + SAID + "”"), shown);
    assertTrue(shown.indexOf("“" + SAID + "”") < shown.indexOf(AFTER), shown);
  }

  @Test
  void sources_are_those_behind_the_last_answer() {
    say("When were the wards closed?");
    forgetOutput();
    say("/sources");

    assertTrue(told().contains("[1] The wards. Paper"), told());
  }

  @Test
  void before_any_answer_there_are_no_quotes_and_it_says_what_to_do() {
    say("/quotes");

    assertTrue(told().contains("Ask something first"), told());
  }

  @Test
  void what_the_sources_do_not_say_still_shows_the_closest_words() {
    say("Who lives on the moon?");
    forgetOutput();
    say("/quotes");

    assertTrue(told().contains("“" + SAID + "”"), told());
  }

  @Test
  void new_forgets_the_turns() {
    say("When were the wards closed?");
    say("/new");
    say("why?");

    assertEquals(List.of(), bot.asked.getLast().before());
  }

  @Test
  void only_the_last_turns_are_remembered() {
    for (int turn = 0; turn < 12; turn++) {
      say("When were the wards of house " + turn + " closed?");
    }

    assertEquals(8, bot.asked.getLast().before().size());
    assertTrue(bot.asked.getLast().before().getLast().question().contains("house 10"));
  }

  @Test
  void help_names_every_command_and_an_unknown_one_is_told_what_there_is() {
    say("/help");
    for (String command : List.of("/quotes", "/sources", "/new", "/help", "/quit")) {
      assertTrue(told().contains(command), told());
    }
    forgetOutput();
    say("/quote");
    assertTrue(told().contains("no command /quote") && told().contains("/quotes"), told());
  }

  @Test
  void quit_leaves_and_an_empty_line_does_nothing() {
    assertTrue(conversation.hear("   "));
    assertEquals("", told());
    assertFalse(conversation.hear("/quit"));
    assertFalse(conversation.hear("/EXIT"));
  }

  @Test
  void statements_that_come_one_by_one_are_each_shown_once() {
    say("slowly: when were the wards closed?");

    String shown = told();
    assertEquals(shown.indexOf(SAID), shown.lastIndexOf(SAID), shown);
    assertTrue(shown.indexOf(SAID) < shown.indexOf("Sources"), shown);
  }

  private static IndexedDocument wards() {
    String text = BEFORE + " " + SAID + " " + AFTER;
    List<Span> sentences = new ArrayList<>();
    for (String sentence : List.of(BEFORE, SAID, AFTER)) {
      int start = text.indexOf(sentence);
      sentences.add(new Span(start, start + sentence.length()));
    }
    DocumentFacts facts =
        new DocumentFacts(
            "The wards", "article", "Paper", null, null, null, null, null, List.of(), null);
    Block all = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    return new IndexedDocument(
        new Document("wards", facts, text, List.of(all)),
        sentences,
        List.of(),
        List.of(),
        List.of());
  }

  private Conversation conversation() {
    Screen screen = Screen.of(new PrintWriter(out), new PrintWriter(err), Map.of(), false);
    return new Conversation(bot, screen, new Notices(screen));
  }

  private void say(String line) {
    assertTrue(conversation.hear(line));
  }

  private String told() {
    return out.toString();
  }

  private void forgetOutput() {
    out.getBuffer().setLength(0);
  }

  /** Answers everything with the same words, having read follow-ups as the real one does. */
  private static final class Script implements Bot {

    private final List<Question> asked = new ArrayList<>();
    private final IndexedDocument document;

    Script(IndexedDocument document) {
      this.document = document;
    }

    @Override
    public Answer answer(Question question, Audience audience) {
      asked.add(question);
      Answer.Basis basis =
          new Answer.Basis(
              new FollowUp().standalone(question),
              "quotes",
              0.9,
              1,
              new Answer.Millis(1, 1, 1, 1, 4));
      int start = document.document().text().indexOf(SAID);
      Quote quote = new Quote(document, new Span(start, start + SAID.length()), null);
      if (question.text().contains("moon")) {
        return new Answer.NotInSources("The sources do not say.", List.of(quote), basis);
      }
      Claim claim = new Claim(SAID, List.of(quote));
      if (question.text().startsWith("slowly")) {
        audience.claim(claim);
      }
      return new Answer.Answered(List.of(claim), "", basis);
    }

    @Override
    public Evidence evidence(Question question, int most) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Retrieved retrieved(Question question) {
      throw new AssertionError("not asked for");
    }

    @Override
    public EvidenceReader reader() {
      throw new AssertionError("not asked for");
    }

    @Override
    public Evidence search(String words, int most) {
      throw new AssertionError("not asked for");
    }

    @Override
    public OpenLibrary library() {
      throw new AssertionError("not asked for");
    }

    @Override
    public Curator curator() {
      throw new AssertionError("not asked for");
    }

    @Override
    public Dossier dossier() {
      throw new AssertionError("not asked for");
    }

    @Override
    public String composer() {
      return "quotes";
    }

    @Override
    public void close() {}
  }
}
