package org.strikebot.bot.terminal;

import java.time.LocalDate;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/** A statement in plain text: its words, then who, when, where, and in what source. */
final class StatementText {

  private StatementText() {}

  static String of(Statement statement) {
    DocumentFacts facts = statement.document().document().facts();
    String text = statement.document().document().text();
    StringBuilder line = new StringBuilder();
    boolean direct = statement.quotation().type() == Quotation.Type.DIRECT;
    // Reported words are shown in their sentence, so that nobody takes them for the speaker's own.
    line.append(direct ? "“" + statement.words() + "”" : statement.context());
    line.append(System.lineSeparator()).append("  — ");
    line.append(
        statement.speaker() == null
            ? "speaker not named in the source"
            : statement.speaker().replaceAll("\\s+", " "));
    if (statement.side() != null) {
      line.append(" (").append(statement.side()).append(')');
    }
    LocalDate day = statement.date();
    if (day != null) {
      line.append(", ").append(day);
      line.append(statement.quotation().said() == null ? " (published)" : "");
    }
    Span place = statement.quotation().place();
    if (place != null) {
      line.append(", ").append(place.of(text));
    }
    line.append(". ").append(facts.publisher() == null ? facts.title() : facts.publisher());
    if (facts.url() != null) {
      line.append(", ").append(facts.url());
    }
    return line.toString();
  }
}
