package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** All that a library's documents report somebody to have said. Immutable. */
public final class Statements {

  /** In order of day, undated ones last; then by document and place. */
  private static final Comparator<Statement> IN_TIME =
      Comparator.comparing(Statement::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(statement -> statement.document().document().id())
          .thenComparing(statement -> statement.quotation().span());

  private final People people;
  private final List<Statement> all;

  /** The statements of these documents. */
  public Statements(List<IndexedDocument> documents) {
    this(documents, PeopleEdits.NONE);
  }

  /** The statements of these documents, with what was put right in the list of people. */
  public Statements(List<IndexedDocument> documents, PeopleEdits edits) {
    this.people = People.of(documents, edits);
    List<Statement> statements = new ArrayList<>();
    for (IndexedDocument document : documents) {
      for (Quotation quotation : document.quotations()) {
        Span sentence = around(document, quotation.span());
        statements.add(
            new Statement(
                document,
                quotation,
                people.shown(document, quotation),
                people.side(document, quotation),
                sentence,
                Words.set(sentence.of(document.document().text()))));
      }
    }
    statements.sort(IN_TIME);
    this.all = List.copyOf(statements);
  }

  public People people() {
    return people;
  }

  /** Every statement, oldest first. */
  public List<Statement> all() {
    return all;
  }

  /**
   * The statements that fit, oldest first.
   *
   * @param speaker a name, surname or role, or null for anybody
   * @param topic words of whose weight a statement's sentence must hold half, or null
   * @param from the first day, or null
   * @param to the last day, or null
   */
  public List<Statement> find(
      @Nullable String speaker,
      @Nullable String topic,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    String wanted =
        speaker == null ? null : people.find(speaker).map(Person::name).orElse(speaker.strip());
    Topic about = topic == null || topic.isBlank() ? null : topic(topic);
    return all.stream()
        .filter(statement -> wanted == null || saidBy(statement, wanted))
        .filter(statement -> about == null || about.in(statement.stems()))
        .filter(statement -> within(statement, from, to))
        .toList();
  }

  private static boolean saidBy(Statement statement, String wanted) {
    String name = statement.speaker();
    return name != null && name.equalsIgnoreCase(wanted);
  }

  /** The topic of {@code words} among all statements. */
  Topic topic(String words) {
    return Topic.of(words, all.stream().map(Statement::stems).toList());
  }

  /** The names and descriptions of all speakers, those who say most first. */
  public List<String> speakers() {
    Map<String, Long> counts =
        all.stream()
            .flatMap(statement -> Stream.ofNullable(statement.speaker()))
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean within(
      Statement statement, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate day = statement.date();
    if (from == null && to == null) {
      return true;
    }
    return day != null
        && (from == null || !day.isBefore(Objects.requireNonNull(from)))
        && (to == null || !day.isAfter(Objects.requireNonNull(to)));
  }

  private static Span around(IndexedDocument document, Span words) {
    int start = words.start();
    int end = words.end();
    for (Span sentence : document.sentences()) {
      if (sentence.overlaps(words)) {
        start = Math.min(start, sentence.start());
        end = Math.max(end, sentence.end());
      }
    }
    return new Span(start, end);
  }
}
