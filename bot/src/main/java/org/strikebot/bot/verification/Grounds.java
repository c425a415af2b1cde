package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** What a claim rests on: its passages and the facts of their documents, read for checking. */
final class Grounds {

  /** One passage. */
  record Ground(Hit hit, Reading reading, Wording wording) {

    IndexedDocument document() {
      return hit.document();
    }

    /** The quotations that share words with the passage. */
    List<Quotation> quotations() {
      return document().quotations().stream()
          .filter(quotation -> quotation.span().overlaps(hit.passage().span()))
          .toList();
    }
  }

  private final List<Ground> passages;
  private final List<Reading> facts;
  private final Set<String> lowers = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> factStems = new HashSet<>();

  private Grounds(List<Ground> passages, List<Reading> facts) {
    this.passages = passages;
    this.facts = facts;
    passages.forEach(passage -> passage.reading().words().forEach(this::learn));
    facts.forEach(
        fact ->
            fact.words()
                .forEach(
                    word -> {
                      learn(word);
                      factStems.add(word.stem());
                    }));
  }

  static Grounds of(List<Hit> hits) {
    List<Ground> passages = new ArrayList<>();
    Map<String, IndexedDocument> documents = new LinkedHashMap<>();
    for (Hit hit : hits) {
      String text = hit.document().document().text();
      passages.add(
          new Ground(
              hit,
              Reading.of(text, hit.passage().sentences()),
              Wording.of(text, hit.passage().span())));
      documents.put(hit.document().document().id(), hit.document());
    }
    List<Reading> facts = new ArrayList<>();
    for (IndexedDocument document : documents.values()) {
      facts(document.document().facts()).map(Reading::of).forEach(facts::add);
    }
    for (Ground passage : passages) {
      passage.quotations().stream()
          .map(quotation -> quotation.speaker() == null ? null : quotation.speaker().name())
          .filter(Objects::nonNull)
          .distinct()
          .map(Reading::of)
          .forEach(facts::add);
    }
    return new Grounds(List.copyOf(passages), List.copyOf(facts));
  }

  private static Stream<String> facts(DocumentFacts facts) {
    return Stream.<@Nullable String>of(
            facts.title(),
            facts.kind(),
            facts.publisher(),
            facts.speaker(),
            facts.role(),
            facts.side())
        .filter(Objects::nonNull);
  }

  private void learn(Word word) {
    lowers.add(word.lower());
    stems.add(word.stem());
  }

  List<Ground> passages() {
    return passages;
  }

  /** Passages first, then the facts. */
  Stream<Reading> readings() {
    return Stream.concat(passages.stream().map(Ground::reading), facts.stream());
  }

  /** Whether a passage or a fact has the word, in this or another form of it. */
  boolean has(Word word) {
    return lowers.contains(word.lower()) || stems.contains(word.stem());
  }

  boolean inFacts(Word word) {
    return factStems.contains(word.stem());
  }

  /** Finds {@code words} in the passages; the first that has them. */
  @Nullable Quote find(String words) {
    for (Ground passage : passages) {
      Span span = passage.wording().find(words).orElse(null);
      if (span != null) {
        return quote(passage.document(), span);
      }
    }
    return null;
  }

  /**
   * The words of {@code span} with the quotation that they are part of or hold, if there is one.
   */
  static Quote quote(IndexedDocument document, Span span) {
    Quotation best = null;
    for (Quotation quotation : document.quotationsIn(span)) {
      if (best == null || shared(quotation, span) > shared(best, span)) {
        best = quotation;
      }
    }
    return new Quote(document, span, best);
  }

  private static int shared(Quotation quotation, Span span) {
    return Math.min(quotation.span().end(), span.end())
        - Math.max(quotation.span().start(), span.start());
  }
}
