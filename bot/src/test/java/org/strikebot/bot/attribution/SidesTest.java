package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

final class SidesTest {

  private static final List<IndexedDocument> DOCUMENTS = ShippedDocuments.read();
  private static final Statements STATEMENTS = new Statements(DOCUMENTS);
  private static final Sides SIDES = new Sides(STATEMENTS);

  private static List<String> names(List<Sides.Position> positions) {
    return positions.stream().map(Sides.Position::side).toList();
  }

  @Test
  void whom_an_answer_quotes_is_left_out_and_every_other_party_is_there() {
    List<String> all = STATEMENTS.people().sides();
    List<String> others = names(SIDES.beside("imposing the contract", Set.of("BMA"), List.of()));
    assertEquals(all.stream().filter(side -> !side.equals("BMA")).toList(), others);
    assertEquals(List.of(), SIDES.beside("imposing the contract", all, List.of()));
  }

  @Test
  void each_statement_is_its_partys_own_and_a_silent_party_is_named() {
    for (Sides.Position position :
        SIDES.beside("What does the BMA say on imposing the contract?", Set.of("BMA"), List.of())) {
      assertTrue(position.statements().size() <= 3);
      assertEquals(position.statements().isEmpty(), !position.absence().isEmpty());
      for (Statement statement : position.statements()) {
        assertEquals(position.side(), statement.side());
        boolean direct = statement.quotation().type() == Quotation.Type.DIRECT;
        assertEquals(direct ? statement.words() : statement.context(), statement.quote().text());
      }
    }
  }

  @Test
  void whom_a_question_names_is_no_part_of_its_topic() {
    List<Sides.Position> named =
        SIDES.beside("What did Johann Malawana say on imposing the contract?", Set.of(), List.of());
    assertEquals(SIDES.beside("imposing the contract", Set.of(), List.of()), named);
    assertTrue(named.stream().filter(position -> !position.statements().isEmpty()).count() >= 2);
  }

  @Test
  void a_statement_near_in_meaning_needs_fewer_of_the_words() {
    String said = "Ruth Orme, the ports minister, said: \"The harbour needs more pilots.\"";
    DocumentFacts facts =
        new DocumentFacts(
            "Ports",
            "statement",
            null,
            "Ruth Orme",
            null,
            "Government",
            null,
            null,
            List.of(),
            "verbatim");
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, said.length()));
    IndexedDocument port =
        ShippedDocuments.ANALYSIS.analyse(new Document("port", facts, said, List.of(block)));
    Statements statements = new Statements(List.of(port));
    Statements among = new Statements(Stream.concat(Stream.of(port), DOCUMENTS.stream()).toList());
    String question = "Does the ballot on weekend pay and the contract close the harbour?";
    Sides sides = new Sides(among);
    Statement one = statements.all().getFirst();
    Quote passage = new Quote(port, new Span(0, said.length()), null);

    assertFalse(has(sides.beside(question, Set.of(), List.of()), one));
    assertTrue(has(sides.beside(question, Set.of(), List.of(passage)), one));
    assertFalse(
        has(sides.beside("Who won the ballot?", Set.of(), List.of(passage)), one),
        "near, but not on it");
  }

  private static boolean has(List<Sides.Position> positions, Statement wanted) {
    return positions.stream()
        .anyMatch(
            position ->
                position.statements().stream()
                    .anyMatch(statement -> statement.words().equals(wanted.words())));
  }
}
