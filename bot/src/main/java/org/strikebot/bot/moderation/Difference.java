package org.strikebot.bot.moderation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/**
 * What is different between two revisions, for people to read.
 *
 * @param documents the documents that differ, by id
 */
public record Difference(List<OfDocument> documents) {

  /** How a document differs. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One document's difference.
   *
   * @param facts facts that differ, a line each
   * @param added sentences that are only in the later one, in reading order
   * @param removed sentences that are only in the earlier one, in reading order
   */
  public record OfDocument(
      String id,
      String title,
      Kind kind,
      List<String> facts,
      List<String> added,
      List<String> removed) {

    public OfDocument {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(kind, "kind");
      facts = List.copyOf(facts);
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  public Difference {
    documents = List.copyOf(documents);
  }

  /** From {@code earlier} to {@code later}. */
  public static Difference between(Snapshot earlier, Snapshot later) {
    var before = earlier.fingerprints();
    var after = later.fingerprints();
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<OfDocument> documents = new ArrayList<>();
    for (String id : ids) {
      String one = before.get(id);
      String other = after.get(id);
      if (one == null && other != null) {
        later.document(id).ifPresent(added -> documents.add(whole(added, Kind.ADDED)));
      } else if (one != null && other == null) {
        earlier.document(id).ifPresent(removed -> documents.add(whole(removed, Kind.REMOVED)));
      } else if (!Objects.equals(one, other)) {
        documents.add(
            between(earlier.document(id).orElseThrow(), later.document(id).orElseThrow()));
      }
    }
    return new Difference(documents);
  }

  private static OfDocument whole(IndexedDocument document, Kind kind) {
    List<String> sentences = List.copyOf(sentences(document));
    return new OfDocument(
        document.document().id(),
        document.document().facts().title(),
        kind,
        List.of(),
        kind == Kind.ADDED ? sentences : List.of(),
        kind == Kind.REMOVED ? sentences : List.of());
  }

  /** From {@code earlier} to {@code later}, two versions of one document. */
  static OfDocument between(IndexedDocument earlier, IndexedDocument later) {
    Set<String> before = sentences(earlier);
    Set<String> after = sentences(later);
    return new OfDocument(
        later.document().id(),
        later.document().facts().title(),
        Kind.CHANGED,
        facts(earlier.document().facts(), later.document().facts()),
        after.stream().filter(sentence -> !before.contains(sentence)).toList(),
        before.stream().filter(sentence -> !after.contains(sentence)).toList());
  }

  private static Set<String> sentences(IndexedDocument document) {
    Set<String> sentences = new LinkedHashSet<>();
    document.sentences().forEach(span -> sentences.add(span.of(document.document().text())));
    return sentences;
  }

  private static List<String> facts(DocumentFacts before, DocumentFacts after) {
    return Stream.of(
            fact("title", before.title(), after.title()),
            fact("kind", before.kind(), after.kind()),
            fact("published", before.published(), after.published()),
            fact("publisher", before.publisher(), after.publisher()),
            fact("speaker", before.speaker(), after.speaker()),
            fact("side", before.side(), after.side()),
            fact("url", before.url(), after.url()),
            fact("copy of", before.copyOf(), after.copyOf()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> fact(
      String name,
      @org.jspecify.annotations.Nullable Object before,
      @org.jspecify.annotations.Nullable Object after) {
    return Objects.equals(before, after)
        ? List.of()
        : List.of(
            name
                + ": "
                + Objects.requireNonNullElse(before, "none")
                + " → "
                + Objects.requireNonNullElse(after, "none"));
  }
}
