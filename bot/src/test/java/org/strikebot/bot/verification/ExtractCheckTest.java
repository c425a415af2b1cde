package org.strikebot.bot.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.composition.Draft;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

final class ExtractCheckTest {

  private final IndexedDocument report = Samples.report();
  private final Hit hit = hit(report);
  private final Evidence evidence = new Evidence(1, "strike", List.of(hit));
  private final ExtractCheck check = new ExtractCheck();

  @Test
  void whole_sentences_pass_word_for_word() {
    Span sentence = report.sentences().getFirst();

    Verdict.Supported passed =
        assertInstanceOf(Verdict.Supported.class, check.check(extract(hit, sentence), evidence));

    assertEquals(sentence.of(report.document().text()), passed.claim().quotes().getFirst().text());
  }

  @Test
  void half_a_sentence_is_refused() {
    Span sentence = report.sentences().getFirst();
    Span half = new Span(sentence.start(), sentence.end() - 5);

    assertProblem(Problem.Kind.QUOTE_STITCHED, extract(hit, half));
  }

  @Test
  void words_that_differ_from_their_place_are_refused() {
    Span sentence = report.sentences().getFirst();

    assertProblem(
        Problem.Kind.UNSUPPORTED,
        new Draft.Claim(
            "Doctors ended a strike today.",
            List.of(hit),
            List.of(new Draft.Quoted.Placed(hit, sentence))));
  }

  @Test
  void a_document_that_was_not_found_is_refused() {
    IndexedDocument other = Samples.plain("other", "Nurses began a strike.");

    assertProblem(Problem.Kind.QUOTE_ELSEWHERE, extract(hit(other), other.sentences().getFirst()));
  }

  @Test
  void loose_words_and_claims_without_words_are_refused() {
    assertProblem(
        Problem.Kind.QUOTE_INVENTED,
        new Draft.Claim(
            "Talks go on.", List.of(hit), List.of(new Draft.Quoted.Worded("Talks go on."))));
    assertProblem(
        Problem.Kind.NO_PASSAGE, new Draft.Claim("Talks go on.", List.of(hit), List.of()));
  }

  @Test
  void an_extract_with_an_unnamed_speaker_carries_that_quotation() {
    Span last = report.sentences().getLast();

    Verdict.Supported passed =
        assertInstanceOf(Verdict.Supported.class, check.check(extract(hit, last), evidence));

    assertNotNull(passed.claim().quotes().getFirst().quotation());
  }

  private void assertProblem(Problem.Kind kind, Draft.Claim claim) {
    Verdict.Unsupported refused =
        assertInstanceOf(Verdict.Unsupported.class, check.check(claim, evidence));
    assertEquals(kind, refused.problems().getFirst().kind());
  }

  private static Draft.Claim extract(Hit hit, Span span) {
    return new Draft.Claim(
        span.of(hit.document().document().text()),
        List.of(hit),
        List.of(new Draft.Quoted.Placed(hit, span)));
  }

  private static Hit hit(IndexedDocument document) {
    return new Hit(document, document.passages().getFirst(), 1, 1, 0.8, List.of());
  }
}
