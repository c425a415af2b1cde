package org.strikebot.bot.terminal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Preview;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;

/** Prints a source as it would stand in the library. */
final class PreviewText {

  private static final int FIRST_WORDS = 500;
  private static final int MOST_QUOTATIONS = 5;

  private final Screen screen;

  PreviewText(Screen screen) {
    this.screen = screen;
  }

  void print(Preview preview) {
    IndexedDocument found = preview.found();
    DocumentFacts facts = found.document().facts();
    fact("id", preview.id() + (preview.replaces() == null ? "" : " (replaces what is there)"));
    fact("title", facts.title());
    fact("kind", facts.kind());
    fact("published", Objects.requireNonNullElse(facts.published(), "not known"));
    fact("publisher", facts.publisher());
    fact("author", preview.author());
    fact("speaker", facts.speaker());
    fact("side", Objects.requireNonNullElse(facts.side(), "not given"));
    fact("url", facts.url());
    fact(
        "holds",
        "%,d characters, %d sentences, %d passages, %d quotations"
            .formatted(
                found.document().text().length(),
                found.sentences().size(),
                found.passages().size(),
                found.quotations().size()));
    preview
        .nearest()
        .ifPresent(
            near ->
                fact(
                    "almost",
                    "the same as %s (%.0f %% of the words); the two count as one witness"
                        .formatted(near.document(), near.share() * 100)));
    preview.warnings().forEach(warning -> fact("warning", warning));
    screen.out().println();
    wrapped(preview.firstWords(FIRST_WORDS), "");
    List<Quotation> quotations = found.quotations();
    if (!quotations.isEmpty()) {
      screen.out().println();
      screen.out().println(screen.bold("Quotations found"));
      quotations.stream().limit(MOST_QUOTATIONS).forEach(said -> quotation(found, said));
      if (quotations.size() > MOST_QUOTATIONS) {
        wrapped("and %d more".formatted(quotations.size() - MOST_QUOTATIONS), "  ");
      }
    }
    screen.out().println();
    screen.out().flush();
  }

  private void quotation(IndexedDocument found, Quotation said) {
    String speaker =
        said.speaker() == null || said.speaker().name() == null
            ? "speaker not named in the source"
            : said.speaker().name();
    wrapped("“" + said.span().of(found.document().text()) + "” — " + speaker, "  ");
  }

  private void fact(String name, @Nullable Object value) {
    if (value != null) {
      screen
          .out()
          .println(
              Wrapping.wrap(
                  SafeText.of(value.toString()),
                  screen.width(),
                  screen.faint("%-10s".formatted(name)) + " ",
                  " ".repeat(11)));
    }
  }

  private void wrapped(String text, String indent) {
    screen.out().println(Wrapping.wrap(SafeText.of(text), screen.width(), indent, indent));
  }
}
