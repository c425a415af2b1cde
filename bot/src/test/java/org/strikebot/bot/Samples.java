package org.strikebot.bot;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Small documents and answers made by hand, for tests that need no index. */
public final class Samples {

  public static final String REPORT =
      "Doctors began a strike today.\n\nMr Hunt said: \"Talks go on.\" He added: \"We listen.\"";

  private Samples() {}

  /** A news report of 26 April 2016 with a named, an unnamed quotation and a relative day. */
  public static IndexedDocument report() {
    Span talks = span(REPORT, "Talks go on.");
    Span listen = span(REPORT, "We listen.");
    Span hunt = span(REPORT, "Mr Hunt");
    Span said = span(REPORT, "said");
    Span today = span(REPORT, "today");
    return indexed(
        "report",
        facts("The strike begins", "News Shopper", "verbatim"),
        REPORT,
        List.of(
            new Quotation(
                talks,
                Quotation.Type.DIRECT,
                said,
                new Quotation.Speaker(hunt, "Jeremy Hunt", "Government"),
                LocalDate.of(2016, 4, 25),
                null),
            new Quotation(
                listen,
                Quotation.Type.DIRECT,
                null,
                new Quotation.Speaker(span(REPORT, "He"), null, null),
                null,
                null)),
        List.of(
            new DatedWords(
                today, LocalDate.of(2016, 4, 26), LocalDate.of(2016, 4, 26), true, null)));
  }

  public static DocumentFacts facts(String title, @Nullable String publisher, String wording) {
    return new DocumentFacts(
        title,
        "article",
        publisher,
        null,
        null,
        null,
        LocalDate.of(2016, 4, 26),
        URI.create("https://example.org/strike"),
        List.of(),
        wording);
  }

  public static IndexedDocument plain(String id, String text) {
    return indexed(
        id, facts("Title of " + id, "Publisher", "verbatim"), text, List.of(), List.of());
  }

  public static IndexedDocument indexed(
      String id,
      DocumentFacts facts,
      String text,
      List<Quotation> quotations,
      List<DatedWords> dates) {
    Span all = new Span(0, text.length());
    return new IndexedDocument(
        new Document(id, facts, text, List.of(new Block(Block.Kind.PARAGRAPH, all))),
        List.of(all),
        List.of(new Passage(id, 0, all, List.of(all), Block.Kind.PARAGRAPH)),
        quotations,
        dates);
  }

  /** The first place of {@code words} in {@code text}. */
  public static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** {@code words} of {@code document}, with the quotation they hold, if any. */
  public static Quote quote(IndexedDocument document, String words) {
    Span span = span(document.document().text(), words);
    return new Quote(
        document,
        span,
        document.quotations().stream()
            .filter(quotation -> span.contains(quotation.span()))
            .findFirst()
            .orElse(null));
  }

  /** A claim that is an extract. */
  public static Claim extract(IndexedDocument document, String words) {
    return new Claim(words, List.of(quote(document, words)));
  }

  public static Answer.Answered answered(double sufficiency, Claim... claims) {
    return new Answer.Answered(List.of(claims), "", basis(sufficiency));
  }

  public static Answer.NotInSources notInSources(double sufficiency, Quote... closest) {
    return new Answer.NotInSources("The sources don't say.", List.of(closest), basis(sufficiency));
  }

  public static Answer.Basis basis(double sufficiency) {
    return new Answer.Basis(
        "searched", "quotes", sufficiency, 7, new Answer.Millis(1.25, 2, 3, 4, 10.25));
  }

  public static Evidence evidence(String question, IndexedDocument... documents) {
    return new Evidence(7, question, List.of(documents).stream().map(Samples::hit).toList());
  }

  /** The first passage of {@code document}, as found. */
  public static Hit hit(IndexedDocument document) {
    return new Hit(document, document.passages().getFirst(), 1, 1, 1, List.of());
  }
}
