package org.strikebot.bot.attribution;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * One sentence of a source with what a claim is held against.
 *
 * @param stems the sentence's own words
 * @param near the words of its paragraph and of the document's title
 * @param dates the dates in the sentence
 * @param nearDates the dates in its paragraph
 * @param statements what the sentence reports somebody to have said
 */
record SourceSentence(
    IndexedDocument document,
    Span span,
    Set<String> stems,
    Set<String> near,
    List<Figure> figures,
    List<DatedWords> dates,
    List<DatedWords> nearDates,
    List<Statement> statements) {

  private static final Pattern PRONOUN = Pattern.compile("^(?:He|She|It|They)\\b");

  /** The document's id. */
  String id() {
    return document.document().id();
  }

  /** Whether both are the same sentence of the same document. */
  boolean at(SourceSentence other) {
    return id().equals(other.id()) && span.equals(other.span());
  }

  /** Whether the sentence has a figure of the same value. */
  boolean has(Figure figure) {
    return figures.stream().anyMatch(each -> each.value().equals(figure.value()));
  }

  /** The dates that stand in {@code clause}, a part of the sentence. */
  List<DatedWords> datesIn(String clause) {
    int at = text().indexOf(clause);
    Span part = new Span(span.start() + at, span.start() + at + clause.length());
    return dates.stream().filter(date -> part.overlaps(date.span())).toList();
  }

  String text() {
    return span.of(document.document().text());
  }

  /** Its words with its speaker's name in the place of "he" or "it" at the head. */
  String told() {
    String speaker = speaker();
    return speaker == null
        ? text()
        : PRONOUN.matcher(text()).replaceFirst(Matcher.quoteReplacement(speaker));
  }

  Quote quote() {
    return new Quote(
        document, span, statements.isEmpty() ? null : statements.getFirst().quotation());
  }

  /** The speaker of the statements in this sentence, if they all have the same one. */
  @Nullable String speaker() {
    List<String> speakers =
        statements.stream()
            .map(statement -> statement.speaker() == null ? "" : statement.speaker())
            .distinct()
            .toList();
    return speakers.size() == 1 && !speakers.getFirst().isEmpty() ? speakers.getFirst() : null;
  }
}
