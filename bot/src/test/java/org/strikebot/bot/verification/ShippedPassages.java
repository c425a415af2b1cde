package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.strikebot.index.dating.DateFinder;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.passage.PassageSizes;
import org.strikebot.index.passage.PassageSplitter;
import org.strikebot.index.passage.SentenceSplitter;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.LibraryReader;
import org.strikebot.index.source.ShippedLibrary;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** The shipped library, read and split as for the index, with a plain way to pick passages. */
public final class ShippedPassages {

  private static final PassageSizes SIZES = new PassageSizes(200, 4, 700, 1);

  private final List<IndexedDocument> documents = new ArrayList<>();

  public ShippedPassages() {
    SentenceSplitter sentences = new SentenceSplitter();
    PassageSplitter passages = new PassageSplitter(SIZES);
    DateFinder dates = new DateFinder();
    try (ShippedLibrary library = ShippedLibrary.open()) {
      for (Document document : new LibraryReader().read(library.folder()).documents()) {
        List<Span> spans = sentences.split(document);
        documents.add(
            new IndexedDocument(
                document, spans, passages.split(document, spans), List.of(), dates.find(document)));
      }
    }
  }

  public List<IndexedDocument> documents() {
    return documents;
  }

  /** The {@code most} passages of all documents that share most words with {@code text}. */
  public Evidence evidence(String text, int most) {
    return evidence(documents.stream(), text, most);
  }

  /** The same of one document. */
  public Evidence evidence(String document, String text, int most) {
    return evidence(
        documents.stream().filter(one -> one.document().id().equals(document)), text, most);
  }

  private static Evidence evidence(Stream<IndexedDocument> documents, String text, int most) {
    Set<String> wanted = stems(text);
    List<Hit> hits =
        documents
            .flatMap(
                document ->
                    document.passages().stream().map(passage -> hit(document, passage, wanted)))
            .sorted(
                Comparator.comparingDouble(Hit::score)
                    .reversed()
                    .thenComparing(hit -> hit.document().document().id())
                    .thenComparingInt(hit -> hit.passage().ordinal()))
            .limit(most)
            .toList();
    return new Evidence(1, text, hits);
  }

  private static Hit hit(IndexedDocument document, Passage passage, Set<String> wanted) {
    Set<String> stems = stems(passage.span().of(document.document().text()));
    stems.retainAll(wanted);
    return new Hit(document, passage, stems.size(), stems.size(), 0.5, List.of());
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    new Words().of(text).stream().filter(Word::content).forEach(word -> stems.add(word.stem()));
    return stems;
  }
}
