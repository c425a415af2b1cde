package org.strikebot.bot.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.strikebot.bot.attribution.Disagreement;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;

/** Prints words of sources with who said them, when, and where, wrapped and safe to print. */
final class Said {

  /** More differences than these hide what was asked for. */
  private static final int MOST = 3;

  private final Screen screen;

  Said(Screen screen) {
    this.screen = screen;
  }

  /** Prints a statement: its words, then who, when, where, and the source's link. */
  void statement(Statement statement, String indent) {
    boolean direct = statement.quotation().type() == Quotation.Type.DIRECT;
    String words = statement.shown().of(statement.document().document().text());
    paragraph(direct ? "“" + words + "”" : words, indent, indent);
    by(Attribution.of(statement), indent);
  }

  /** Prints words that a finding rests on. */
  void quote(Quote quote, String indent) {
    paragraph("“" + quote.text() + "”", indent, indent);
    by(Attribution.of(quote), indent);
  }

  /** Prints where the sources differ, if they do. */
  void differences(List<Disagreement> differences) {
    if (differences.isEmpty()) {
      return;
    }
    screen.out().println(screen.bold("Where the sources differ; neither is chosen"));
    for (Disagreement each : differences.subList(0, Math.min(MOST, differences.size()))) {
      paragraph(each.note(), "  ", "  ");
      each.tellings().forEach(quote -> quote(quote, "    "));
    }
    screen.out().println();
  }

  /** Prints a line of our own. */
  void paragraph(String text, String first, String rest) {
    screen.out().println(Wrapping.wrap(SafeText.of(text), screen.width(), first, rest));
  }

  private void by(Attribution attribution, String indent) {
    faint(attribution.lineWithDays(), indent + "  — ", indent + "    ");
    DocumentFacts facts = attribution.facts();
    if (facts.url() != null) {
      faint(facts.url().toString(), indent + "    ", indent + "    ");
    }
  }

  /** Prints a line set back behind what matters more. */
  void faint(String text, String first, String rest) {
    String wrapped = Wrapping.wrap(SafeText.of(text), screen.width(), first, rest);
    screen.out().println(wrapped.lines().map(screen::faint).collect(Collectors.joining("\n")));
  }
}
