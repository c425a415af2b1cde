package org.strikebot.index.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.DocumentFacts;

/** A document as Lucene keeps it: one entry with everything, and one for each passage to search. */
final class LuceneDocuments {

  private LuceneDocuments() {}

  static List<org.apache.lucene.document.Document> of(EmbeddedDocument embedded)
      throws IOException {
    IndexedDocument document = embedded.document();
    String id = document.document().id();
    List<org.apache.lucene.document.Document> all = new ArrayList<>();
    for (int i = 0; i < document.passages().size(); i++) {
      all.add(
          passage(
              document,
              document.passages().get(i),
              embedded.passages().get(i),
              embedded.sentences().get(i)));
    }
    // Last: a passage's document is the next that follows it.
    var entry = new org.apache.lucene.document.Document();
    entry.add(new StringField(Fields.PART_OF, id, Field.Store.NO));
    entry.add(new StringField(Fields.ENTRY, id, Field.Store.NO));
    entry.add(new BinaryDocValuesField(Fields.FINGERPRINT, new BytesRef(embedded.fingerprint())));
    entry.add(new BinaryDocValuesField(Fields.CONTENT, DocumentCodec.encode(document)));
    all.add(entry);
    return all;
  }

  private static org.apache.lucene.document.Document passage(
      IndexedDocument document, Passage passage, float[] vector, List<float[]> sentences) {
    String id = document.document().id();
    DocumentFacts facts = document.document().facts();
    var entry = new org.apache.lucene.document.Document();
    entry.add(new StringField(Fields.PART_OF, id, Field.Store.NO));
    entry.add(new SortedDocValuesField(Fields.DOCUMENT, new BytesRef(id)));
    entry.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    entry.add(
        new TextField(Fields.TEXT, passage.span().of(document.document().text()), Field.Store.NO));
    entry.add(new TextField(Fields.TITLE, facts.title(), Field.Store.NO));
    entry.add(new TextField(Fields.SPEAKER, speaker(facts), Field.Store.NO));
    entry.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    if (!sentences.isEmpty()) {
      entry.add(new BinaryDocValuesField(Fields.SENTENCES, SentenceVectors.encode(sentences)));
    }
    return entry;
  }

  private static String speaker(DocumentFacts facts) {
    return Stream.of(facts.speaker(), facts.role(), facts.side())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(". "));
  }
}
