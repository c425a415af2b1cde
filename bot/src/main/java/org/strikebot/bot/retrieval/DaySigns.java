package org.strikebot.bot.retrieval;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.strikebot.bot.question.AskedDay;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Measures how well a sentence fits the days that a question names. Pure. */
final class DaySigns {

  private final List<AskedDay> asked;

  DaySigns(List<AskedDay> asked) {
    this.asked = asked;
  }

  /** Puts what is measured on {@code sentence} into {@code signals}. */
  void measure(Sentence sentence, Signals signals) {
    if (asked.isEmpty()) {
      for (Signal signal : List.of(Signal.DAYS_PRESENT, Signal.DAYS_NEAR, Signal.DAYS_AROUND)) {
        signals.put(signal, 1);
      }
      return;
    }
    IndexedDocument document = sentence.hit().document();
    Span span = sentence.span();
    List<DatedWords> own = told(document, span);
    List<DatedWords> before = told(document, new Span(paragraph(document, span), span.start()));
    LocalDate published = document.document().facts().published();
    Predicate<AskedDay> byPublication =
        day -> published != null && day.within(published, published);
    Predicate<AskedDay> present = day -> told(own, day);
    Predicate<AskedDay> earlier = day -> told(before, day);
    signals.put(Signal.DAYS_PRESENT, share(present));
    signals.put(
        Signal.DAYS_NEAR,
        share(!own.isEmpty() ? present : !before.isEmpty() ? earlier : byPublication));
    signals.put(Signal.DAYS_AROUND, share(earlier.or(byPublication)));
  }

  private double share(Predicate<AskedDay> met) {
    return (double) asked.stream().filter(met).count() / asked.size();
  }

  private static boolean told(List<DatedWords> told, AskedDay day) {
    return told.stream().anyMatch(words -> day.within(words.from(), words.to()));
  }

  private static List<DatedWords> told(IndexedDocument document, Span within) {
    return document.dates().stream().filter(words -> within.contains(words.span())).toList();
  }

  /** Where the paragraph that holds {@code sentence} begins. */
  private static int paragraph(IndexedDocument document, Span sentence) {
    Stream<Span> blocks = document.document().blocks().stream().map(Block::span);
    return blocks
        .filter(block -> block.contains(sentence))
        .mapToInt(Span::start)
        .findFirst()
        .orElse(sentence.start());
  }
}
