package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.composition.Draft;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * Holds extracts to their sources: a claim may be shown if it is made of nothing but words of
 * documents that were found, each from the start of a sentence to the end of one. Claims that are
 * worded otherwise are refused. Safe for use by several threads.
 */
public final class ExtractCheck implements ClaimCheck {

  @Override
  public Verdict check(Draft.Claim claim, Evidence evidence) {
    List<Problem> problems = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (Draft.Quoted quoted : claim.quotes()) {
      switch (quoted) {
        case Draft.Quoted.Worded _ ->
            problems.add(
                new Problem(
                    Problem.Kind.QUOTE_INVENTED,
                    "expected words given by their place in a document, found loose words"));
        case Draft.Quoted.Placed placed ->
            place(placed, evidence)
                .ifPresentOrElse(
                    problems::add,
                    () ->
                        quotes.add(
                            new Quote(
                                placed.hit().document(),
                                placed.span(),
                                quotation(placed.hit().document(), placed.span()))));
      }
    }
    if (problems.isEmpty() && quotes.isEmpty()) {
      problems.add(
          new Problem(Problem.Kind.NO_PASSAGE, "expected at least one extract, found none"));
    }
    String words = quotes.stream().map(Quote::text).collect(Collectors.joining(" "));
    if (problems.isEmpty() && !words.equals(claim.text())) {
      problems.add(
          new Problem(
              Problem.Kind.UNSUPPORTED,
              "expected the extract's own words as the claim, found other words"));
    }
    return problems.isEmpty()
        ? new Verdict.Supported(new Claim(claim.text(), quotes))
        : new Verdict.Unsupported(problems);
  }

  private static Optional<Problem> place(Draft.Quoted.Placed placed, Evidence evidence) {
    IndexedDocument document = placed.hit().document();
    Span span = placed.span();
    boolean found =
        evidence.hits().stream()
            .anyMatch(
                hit ->
                    hit.document().document().id().equals(document.document().id())
                        && hit.document().document().text().equals(document.document().text()));
    if (!found) {
      return Optional.of(
          new Problem(
              Problem.Kind.QUOTE_ELSEWHERE,
              "expected a document of the evidence, found " + document.document().id()));
    }
    boolean starts = document.sentences().stream().anyMatch(s -> s.start() == span.start());
    boolean ends = document.sentences().stream().anyMatch(s -> s.end() == span.end());
    return starts && ends && span.length() > 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Problem.Kind.QUOTE_STITCHED,
                "expected whole sentences of "
                    + document.document().id()
                    + ", found characters "
                    + span.start()
                    + " to "
                    + span.end()));
  }

  /**
   * The quotation that an extract holds, or {@code null}. Of several by different speakers none is
   * named, because the extract's words are then not one person's; an unnamed one is always told.
   */
  public static @Nullable Quotation quotation(IndexedDocument document, Span span) {
    List<Quotation> held = document.quotationsIn(span);
    Optional<Quotation> unnamed =
        held.stream()
            .filter(q -> q.type() == Quotation.Type.DIRECT)
            .filter(q -> q.speaker() == null || q.speaker().name() == null)
            .findFirst();
    if (unnamed.isPresent()) {
      return unnamed.get();
    }
    if (held.isEmpty()) {
      return null;
    }
    String first = speaker(held.getFirst());
    return held.stream().allMatch(q -> speaker(q).equals(first)) ? held.getFirst() : null;
  }

  private static String speaker(Quotation quotation) {
    Quotation.Speaker speaker = quotation.speaker();
    return speaker == null || speaker.name() == null ? "" : speaker.name();
  }
}
