package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.store.Fields;
import org.strikebot.index.store.Snapshot;

/**
 * Finds documents with almost the same words as another. Word search brings the candidates, so that
 * a large library costs no more than a small one; then runs of words are compared (shingles: Broder
 * 1997, "On the resemblance and containment of documents"). Safe for use by several threads.
 */
public final class NearCopies {

  /**
   * Long enough that two reports of one event share few by chance, short enough for edited copy.
   */
  private static final int RUN = 4;

  /**
   * The share of the shorter text's runs that makes it a copy. Articles that quote one statement at
   * length share up to a third; agency copy with its head and every fifth sentence rewritten shares
   * two thirds.
   */
  static final double ALMOST_THE_SAME = 0.6;

  private static final int PARTS_SEARCHED = 8;
  private static final int FOUND_FOR_EACH = 5;

  private final WordQuery words = new WordQuery(Map.of(Fields.TEXT, 1f));

  /**
   * A document that another one is almost the same as.
   *
   * @param document its id
   * @param share the share of the shorter text's runs of words that are in both, 0 to 1
   */
  public record Near(String document, double share) {}

  /** The documents of one revision that have almost the same words, most alike first. */
  public List<Near> of(Snapshot snapshot, Document document) {
    Set<String> own = runs(document.text());
    List<Near> near = new ArrayList<>();
    for (String id : candidates(snapshot.searcher(), document)) {
      if (!id.equals(document.id())) {
        snapshot
            .document(id)
            .map(other -> share(own, runs(other.document().text())))
            .filter(share -> share >= ALMOST_THE_SAME)
            .ifPresent(share -> near.add(new Near(id, share)));
      }
    }
    near.sort(Comparator.comparingDouble(Near::share).reversed().thenComparing(Near::document));
    return List.copyOf(near);
  }

  private Set<String> candidates(IndexSearcher searcher, Document document) {
    List<Block> longest =
        document.blocks().stream()
            .sorted(Comparator.comparingInt((Block block) -> -block.span().length()))
            .limit(PARTS_SEARCHED)
            .toList();
    Set<String> candidates = new LinkedHashSet<>();
    try {
      for (Block block : longest) {
        var query = words.of(block.span().of(document.text()), searcher);
        for (int entry : Words.best(searcher, query, FOUND_FOR_EACH).keySet()) {
          candidates.add(document(searcher, entry));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be searched", e);
    }
    return candidates;
  }

  private static String document(IndexSearcher searcher, int entry) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
    SortedDocValues documents = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
    return documents.advanceExact(entry - leaf.docBase)
        ? documents.lookupOrd(documents.ordValue()).utf8ToString()
        : "";
  }

  private static double share(Set<String> one, Set<String> other) {
    int shorter = Math.min(one.size(), other.size());
    long both = one.stream().filter(other::contains).count();
    return shorter == 0 ? 0 : both / (double) shorter;
  }

  private static Set<String> runs(String text) {
    String[] all = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    List<String> plain = new ArrayList<>();
    for (String word : all) {
      if (!word.isEmpty()) {
        plain.add(word);
      }
    }
    // Texts of a few words are compared by the words they have.
    int length = Math.min(RUN, Math.max(1, plain.size()));
    Set<String> runs = HashSet.newHashSet(plain.size());
    for (int from = 0; from + length <= plain.size(); from++) {
      runs.add(String.join(" ", plain.subList(from, from + length)));
    }
    return runs;
  }
}
