package org.strikebot.bot.terminal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.source.Document;

/** Prints an answer for a person to read. */
final class AnswerText {

  private static final String INDENT = "    ";

  private final Screen screen;

  AnswerText(Screen screen) {
    this.screen = screen;
  }

  /** Prints {@code answer} to standard output. */
  void print(Answer answer) {
    switch (answer) {
      case Answer.Answered answered -> answered(answered);
      case Answer.NotInSources none -> notInSources(none);
      case Answer.Declined declined -> paragraph(declined.message());
      case Answer.Failed failed -> paragraph(failed.message());
    }
    screen.out().flush();
  }

  private void answered(Answer.Answered answered) {
    note(answered);
    CitedAnswer cited = CitedAnswer.of(answered);
    cited.claims().forEach(this::claim);
    end(answered, cited);
  }

  /** Prints what is left of an answer whose first {@code printed} claims were printed before. */
  void printRest(Answer.Answered answered, int printed) {
    CitedAnswer cited = CitedAnswer.of(answered);
    cited.claims().subList(printed, cited.claims().size()).forEach(this::claim);
    note(answered);
    end(answered, cited);
    screen.out().flush();
  }

  private void note(Answer.Answered answered) {
    if (!answered.note().isBlank()) {
      paragraph(answered.note());
      line("");
    }
  }

  private void end(Answer.Answered answered, CitedAnswer cited) {
    line(screen.bold("Sources"));
    for (CitedAnswer.Source source : cited.sources()) {
      source("[" + source.mark() + "] ", source.document());
    }
    line("");
    basis(answered.basis());
  }

  /** Prints one claim with its marks and the words it rests on, and an empty line. */
  void claim(CitedAnswer.CitedClaim claim) {
    if (claim.extract()) {
      for (Quote quote : claim.claim().quotes()) {
        paragraph("“" + quote.text() + "”");
        attribution(quote, " " + claim.marks());
      }
    } else {
      paragraph(claim.claim().text() + " " + claim.marks());
      checked(claim);
      claim.claim().quotes().forEach(this::quote);
    }
    line("");
  }

  private void checked(CitedAnswer.CitedClaim claim) {
    String english = claim.claim().english();
    if (english != null) {
      line(wrapped("(checked as: " + english + ")", INDENT, INDENT));
    }
  }

  /** Prints words of a document with who said them. */
  void quote(Quote quote) {
    line(wrapped("“" + quote.text() + "”", INDENT, INDENT));
    attribution(quote, "");
  }

  private void attribution(Quote quote, String marks) {
    String line =
        wrapped(Attribution.of(quote).lineWithDays() + marks, INDENT + "— ", INDENT + "  ");
    line(line.lines().map(screen::faint).collect(Collectors.joining("\n")));
  }

  private void notInSources(Answer.NotInSources none) {
    paragraph(none.message());
    if (!none.closest().isEmpty()) {
      line("");
      line(screen.bold("Closest passages"));
      for (Quote quote : none.closest()) {
        quote(quote);
      }
    }
    line("");
    basis(none.basis());
  }

  /** Prints a document's title, publisher, date and link. */
  void source(String mark, Document document) {
    String rest = " ".repeat(mark.length());
    var facts = document.facts();
    String published = facts.published() == null ? null : Attribution.day(facts.published());
    String made =
        Stream.of(facts.publisher(), published)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    line(wrapped(facts.title() + (made.isEmpty() ? "" : ". " + made), mark, rest));
    if (facts.url() != null) {
      line(rest + screen.faint(SafeText.of(facts.url().toString())));
    }
  }

  private void basis(Answer.Basis basis) {
    line(
        screen.faint(
            "%s · revision %d · sufficiency %.2f · %.0f ms"
                .formatted(
                    basis.composer().equals("quotes") ? "verbatim extracts" : basis.composer(),
                    basis.revision(),
                    basis.sufficiency(),
                    basis.millis().total())
                .toLowerCase(Locale.ROOT)));
  }

  private void paragraph(String text) {
    line(wrapped(text, "", ""));
  }

  private String wrapped(String text, String first, String rest) {
    return Wrapping.wrap(SafeText.of(text), screen.width(), first, rest);
  }

  private void line(String text) {
    screen.out().println(text);
  }
}
