package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

final class StatementsTest {

  private static final List<IndexedDocument> DOCUMENTS = ShippedDocuments.read();
  private static final Statements STATEMENTS = new Statements(DOCUMENTS);

  @Test
  void the_article_leaves_its_last_quotation_without_a_speaker() {
    Statement last =
        STATEMENTS.all().stream()
            .filter(statement -> statement.words().contains("throw mud at the junior doctors"))
            .findFirst()
            .orElseThrow();
    assertEquals("nobody", Objects.requireNonNullElse(last.speaker(), "nobody"));
  }

  @Test
  void what_another_says_in_the_same_sentence_is_not_shown_as_the_speakers() {
    String text =
        "Told of Hall's claim that roads were safe, he said: \"Hall throws mud.\" \"Nobody drives,\""
            + " said Lane of Hall's hope that carts would come.";
    Span first = new Span(0, text.indexOf(" \"Nobody"));
    Span second = new Span(first.end() + 1, text.length());

    assertEquals(
        "Told of Hall's claim that roads were safe",
        shown(text, first, "roads were safe", null, "Hall throws mud."));
    assertEquals(
        "said Lane of Hall's hope that carts would come.",
        shown(text, second, "carts would come", "Lane", "Nobody drives,"));
    assertEquals(first.of(text), shown(text, first, "roads were safe", "Hall", "Hall throws mud."));
  }

  /** What is shown of Hall's reported {@code words}, beside those between quotation marks. */
  private static String shown(
      String text, Span sentence, String words, @Nullable String other, String marked) {
    Quotation own = quotation(text, words, Quotation.Type.INDIRECT, "Hall");
    Quotation theirs = quotation(text, marked, Quotation.Type.DIRECT, other);
    DocumentFacts facts =
        new DocumentFacts("roads", "article", null, null, null, null, null, null, List.of(), null);
    IndexedDocument document =
        new IndexedDocument(
            new Document("roads", facts, text, List.of()),
            List.of(sentence),
            List.of(),
            List.of(own, theirs),
            List.of());
    return new Statement(document, own, "Hall", null, sentence, Set.of()).shown().of(text);
  }

  private static Quotation quotation(
      String text, String words, Quotation.Type type, @Nullable String speaker) {
    int at = text.indexOf(words);
    Span span = new Span(at, at + words.length());
    Quotation.Speaker by =
        speaker == null ? null : new Quotation.Speaker(new Span(0, 1), speaker, null);
    return new Quotation(span, type, null, by, null, null);
  }

  @Test
  void a_role_in_one_document_is_the_person_whom_another_document_gives_it() {
    assertTrue(
        STATEMENTS.find("Jeremy Hunt", null, null, null).stream()
            .anyMatch(
                statement ->
                    statement.document().document().id().equals("article")
                        && statement.words().startsWith("It was the first page")));
  }

  @Test
  void statements_are_found_by_surname_topic_and_day() {
    List<Statement> found =
        STATEMENTS.find("Malawana", "strike", LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 31));
    assertFalse(found.isEmpty());
    for (Statement statement : found) {
      assertEquals("Johann Malawana", statement.speaker());
      assertEquals("BMA", statement.side());
    }
  }

  @Test
  void sides_are_roles_in_the_dispute() {
    assertEquals("Government", STATEMENTS.people().find("Hunt").orElseThrow().side());
    assertEquals("BMA", STATEMENTS.people().find("Ellen McCourt").orElseThrow().side());
    assertEquals("Parliament", STATEMENTS.people().find("Heidi Alexander").orElseThrow().side());
  }

  @Test
  void every_side_gets_the_same_room_and_a_silent_one_is_named() {
    List<Sides.Position> positions = new Sides(STATEMENTS).on("imposing the contract");
    assertEquals(
        STATEMENTS.people().sides(), positions.stream().map(Sides.Position::side).toList());
    for (Sides.Position position : positions) {
      assertTrue(position.statements().size() <= 3);
      assertEquals(position.statements().isEmpty(), !position.absence().isEmpty());
    }
    assertTrue(positions.stream().filter(p -> !p.statements().isEmpty()).count() >= 2);
  }

  @Test
  void the_timeline_is_in_order_and_holds_to_as_of() {
    Timeline timeline = new Timeline(DOCUMENTS);
    List<Timeline.Entry> entries = timeline.of("strike", null, null, null);
    assertFalse(entries.isEmpty());
    for (int i = 1; i < entries.size(); i++) {
      assertFalse(entries.get(i).from().isBefore(entries.get(i - 1).from()));
    }
    LocalDate day = LocalDate.of(2016, 3, 1);
    assertTrue(
        timeline.of(null, null, null, day).stream()
            .allMatch(
                entry ->
                    !Objects.requireNonNull(entry.document().document().facts().published())
                        .isAfter(day)));
  }

  @Test
  void what_a_record_was_added_to_later_was_not_known_and_what_was_announced_was() {
    Timeline timeline = new Timeline(DOCUMENTS);
    LocalDate day = LocalDate.of(2016, 5, 1);

    List<String> court = texts(timeline.of("High Court dismissed", null, null, null));
    assertTrue(court.stream().anyMatch(text -> text.contains("28 September 2016")), "" + court);
    assertEquals(
        List.of(),
        texts(timeline.of("High Court dismissed", null, null, day)).stream()
            .filter(text -> text.contains("28 September 2016"))
            .toList());
    assertFalse(
        texts(timeline.of("strike April", null, null, LocalDate.of(2016, 3, 25))).stream()
            .filter(text -> text.contains("26 and 27 April"))
            .toList()
            .isEmpty());
  }

  private static List<String> texts(List<Timeline.Entry> entries) {
    return entries.stream().map(Timeline.Entry::text).toList();
  }

  @Test
  void a_share_of_those_asked_is_nobody() {
    assertEquals(
        List.of(),
        STATEMENTS.people().all().stream()
            .map(Person::name)
            .filter(name -> name.codePoints().noneMatch(Character::isLetter))
            .toList());
  }
}
