package org.strikebot.bot.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strikebot.bot.question.Word;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;

/**
 * A sentence of the evidence.
 *
 * @param hit the best passage that holds it
 * @param index its place among the passage's sentences, from 0
 * @param words its words
 * @param stems the stems of its words
 * @param nearStems the stems of its own words, its neighbours' in the passage, and the title's
 */
public record Sentence(
    Hit hit, int index, List<Word> words, Set<String> stems, Set<String> nearStems) {

  public Sentence {
    Objects.requireNonNull(hit, "hit");
    words = List.copyOf(words);
    stems = Set.copyOf(stems);
    nearStems = Set.copyOf(nearStems);
  }

  /**
   * @param known reads the words of a text, or knows them already
   */
  static Sentence of(Hit hit, int index, KnownWords known) {
    String text = hit.document().document().text();
    List<Span> sentences = hit.passage().sentences();
    KnownWords.Read read = known.of(sentences.get(index).of(text));
    Set<String> near = new HashSet<>(read.stems());
    if (index > 0) {
      near.addAll(known.of(sentences.get(index - 1).of(text)).stems());
    }
    if (index + 1 < sentences.size()) {
      near.addAll(known.of(sentences.get(index + 1).of(text)).stems());
    }
    near.addAll(known.of(hit.document().document().facts().title()).stems());
    return new Sentence(hit, index, read.words(), read.stems(), near);
  }

  /** Where it stands in its document. */
  public Span span() {
    return hit.passage().sentences().get(index);
  }

  /** Its words, verbatim. */
  public String text() {
    return span().of(hit.document().document().text());
  }

  /** The words of it and its neighbours in the passage. */
  String nearText() {
    List<Span> sentences = hit.passage().sentences();
    Span first = sentences.get(Math.max(0, index - 1));
    Span last = sentences.get(Math.min(sentences.size() - 1, index + 1));
    return hit.document().document().text().substring(first.start(), last.end());
  }

  /** The sentences right before and after it in the passage, verbatim. */
  List<String> beside() {
    String text = hit.document().document().text();
    List<Span> sentences = hit.passage().sentences();
    List<String> beside = new ArrayList<>();
    if (index > 0) {
      beside.add(sentences.get(index - 1).of(text));
    }
    if (index + 1 < sentences.size()) {
      beside.add(sentences.get(index + 1).of(text));
    }
    return beside;
  }

  /** Itself and the sentences right before and after it, verbatim. */
  List<String> withBeside() {
    List<String> all = new ArrayList<>(beside());
    all.add(text());
    return all;
  }

  String documentId() {
    return hit.document().document().id();
  }
}
