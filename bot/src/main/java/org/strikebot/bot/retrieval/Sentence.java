package org.strikebot.bot.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strikebot.bot.question.Word;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;

/** A sentence of the evidence. Immutable. */
public final class Sentence {

  private final Hit hit;
  private final int index;
  private final String text;
  private final KnownWords.Read read;
  private final List<KnownWords.Read> around;

  private Sentence(
      Hit hit, int index, String text, KnownWords.Read read, List<KnownWords.Read> around) {
    this.hit = hit;
    this.index = index;
    this.text = text;
    this.read = read;
    this.around = List.copyOf(around);
  }

  /**
   * @param known reads the words of a text, or knows them already
   */
  static Sentence of(Hit hit, int index, KnownWords known) {
    String text = hit.document().document().text();
    List<Span> sentences = hit.passage().sentences();
    String own = sentences.get(index).of(text);
    List<KnownWords.Read> around = new ArrayList<>();
    if (index > 0) {
      around.add(known.of(sentences.get(index - 1).of(text)));
    }
    if (index + 1 < sentences.size()) {
      around.add(known.of(sentences.get(index + 1).of(text)));
    }
    around.add(known.of(hit.document().document().facts().title()));
    return new Sentence(hit, index, own, known.of(own), around);
  }

  /** The best passage that holds it. */
  public Hit hit() {
    return hit;
  }

  /** Its place among the passage's sentences, from 0. */
  public int index() {
    return index;
  }

  /** Its words, verbatim. */
  public String text() {
    return text;
  }

  /** Its words. */
  List<Word> words() {
    return read.words();
  }

  /** The stems of its words. */
  Set<String> stems() {
    return read.stems();
  }

  /** Whether it has a word of {@code stem}. */
  boolean has(String stem) {
    return read.stems().contains(stem);
  }

  /** Whether it denies something. */
  boolean denies() {
    return read.denies();
  }

  /** Whether it, its neighbours in the passage or the document's title have one. */
  boolean hasNear(String stem) {
    return has(stem) || around.stream().anyMatch(other -> other.stems().contains(stem));
  }

  /** Where it stands in its document. */
  public Span span() {
    return hit.passage().sentences().get(index);
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
    all.add(text);
    return all;
  }

  String documentId() {
    return hit.document().document().id();
  }
}
