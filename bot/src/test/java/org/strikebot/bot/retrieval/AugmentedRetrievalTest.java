package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.Samples;
import org.strikebot.bot.WordBags;
import org.strikebot.bot.question.FollowUp;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.search.Hit;
import org.strikebot.index.search.PassageSearch;
import org.strikebot.index.store.LibraryIndex;

/**
 * Retrieval over a real index with LangChain4j's augmentor; only the model's words are scripted.
 */
final class AugmentedRetrievalTest {

  @TempDir Path data;

  private final WordBags embedder = new WordBags();
  private final PassageSearch search = new PassageSearch(embedder, () -> 0);
  private final Retrieval plain =
      new Retrieval(
          new FollowUp(),
          new QuestionReader(),
          new Spelling(embedder),
          search,
          EvidenceReader.shipped(new WordFit(embedder)));
  private LibraryIndex index;

  @BeforeEach
  void ingest() {
    index = LibraryIndex.open(data.resolve("library"), embedder.model(), 3);
    new Ingest(
            new DocumentAnalysis((document, sentences, dates) -> List.of(), DocumentAnalysis.SIZES),
            SentenceTexts.EACH,
            new CachedPassages(
                embedder, new EmbeddingCache(data, embedder.model(), embedder.dimension())),
            () -> Instant.EPOCH)
        .ingest(
            index,
            List.of(
                Samples.plain("wards", "The hospital closed 40 beds in two wards.").document(),
                Samples.plain("pay", "The union wanted higher pay for weekends.").document(),
                Samples.plain("march", "About 900 doctors joined a march in Leeds.").document()),
            "strikebot",
            (done, all) -> {});
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void what_other_words_find_comes_before_what_only_the_questions_own_words_find() {
    Question slang = Question.of("how many folk turned up at the hospital demo up north");
    int before = documents(plain.retrieve(index, slang)).indexOf("march");
    assertTrue(before > 0, "own words lead astray");

    Retrieved found =
        augmented(new Words("", "doctors joined a march in Leeds")).retrieve(index, slang);

    assertTrue(documents(found).indexOf("march") < before, documents(found).toString());
    assertTrue(documents(found).containsAll(documents(plain.retrieve(index, slang))));
    assertEquals(slang.text(), found.evidence().question(), "what is answered stays as asked");
  }

  @Test
  void a_model_that_brings_nothing_leaves_the_plain_search_as_it_is() {
    Question question = Question.of("How many beds were closed in the wards?");

    Retrieved found = augmented(new Words("", "")).retrieve(index, question);

    assertEquals(documents(plain.retrieve(index, question)), documents(found));
    assertEquals(
        plain.retrieve(index, question).reading().sufficiency(), found.reading().sufficiency());
  }

  @Test
  void a_model_that_breaks_in_any_step_costs_nothing_but_its_gain() {
    Rewording broken =
        new Rewording() {
          @Override
          public Optional<String> standalone(Question question) {
            throw new IllegalStateException("for the test");
          }

          @Override
          public Optional<String> asReported(String question) {
            throw new IllegalStateException("for the test");
          }

          @Override
          public Optional<String> inEnglish(Question question) {
            throw new IllegalStateException("for the test");
          }
        };
    Question followUp =
        new Question(
            "and what about the beds?",
            List.of(new Question.Turn("What did the hospital close?", "Two wards.")));

    Retrieved found = augmented(broken).retrieve(index, followUp);

    Retrieved expected = plain.retrieve(index, followUp);
    assertEquals(expected.evidence().question(), found.evidence().question());
    assertEquals(documents(expected), documents(found));
    assertEquals(Optional.empty(), augmented(broken).inEnglish(Question.of("Warum?")));
  }

  @Test
  void a_follow_up_is_searched_for_as_the_model_puts_it_and_by_rule_where_it_does_not() {
    Question followUp =
        new Question(
            "and what about the beds?",
            List.of(new Question.Turn("What did the hospital close?", "Two wards.")));
    Words words = new Words("How many beds did the hospital close?", "");

    assertEquals(
        "How many beds did the hospital close?",
        augmented(words).retrieve(index, followUp).evidence().question());
    assertEquals(
        plain.retrieve(index, followUp).evidence().question(),
        augmented(new Words("", "")).retrieve(index, followUp).evidence().question());
  }

  @Test
  void a_question_that_stands_alone_costs_no_call_for_a_follow_up() {
    Words words = new Words("Something else?", "");
    Question alone =
        new Question(
            "How many doctors joined the march in Leeds on Monday?",
            List.of(new Question.Turn("What did the hospital close?", "Two wards.")));

    augmented(words).retrieve(index, alone);

    assertEquals(List.of(), words.asked);
  }

  private AugmentedRetrieval augmented(Rewording words) {
    return new AugmentedRetrieval(
        plain, search, new FollowUp(), words, true, task -> Thread.ofVirtual().start(task));
  }

  private static List<String> documents(Retrieved found) {
    return found.evidence().hits().stream()
        .map(Hit::document)
        .map(document -> document.document().id())
        .toList();
  }

  /** What a model might say. */
  private static final class Words implements Rewording {

    private final String standalone;
    private final String reported;
    private final List<Question> asked = Collections.synchronizedList(new ArrayList<>());

    Words(String standalone, String reported) {
      this.standalone = standalone;
      this.reported = reported;
    }

    @Override
    public Optional<String> standalone(Question question) {
      asked.add(question);
      return standalone.isEmpty() ? Optional.empty() : Optional.of(standalone);
    }

    @Override
    public Optional<String> asReported(String question) {
      return reported.isEmpty() ? Optional.empty() : Optional.of(reported);
    }

    @Override
    public Optional<String> inEnglish(Question question) {
      return Optional.empty();
    }
  }
}
