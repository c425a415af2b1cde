package org.strikebot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.strikebot.index.embedding.BgeEmbedder;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.store.EmbeddedDocument;

/** The same passages in an index of their words alone, asked by BM25 as Lucene has it. */
@State(Scope.Benchmark)
public class PlainLucene {

  private static final String TEXT = "text";

  @Param({"1000", "10000", "100000", "1000000"})
  private int passages;

  private final Analyzer analyser = new EnglishAnalyzer();
  private @Nullable IndexSearcher searcher;
  private @Nullable Sample sample;
  private long asked;

  /** Makes the index where there is none, opens it, and notes its sizes. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Place place = new Place();
    Path folder = place.folder("lucene-" + passages);
    Directory directory = FSDirectory.open(folder);
    try (BgeEmbedder embedder = BgeEmbedder.load(place.folder("model"))) {
      Sample made = new Sample(embedder);
      sample = made;
      if (!DirectoryReader.indexExists(directory)) {
        make(directory, made);
      }
      double before = Place.heapMegabytes();
      long begun = System.nanoTime();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      search(question());
      place.note("lucene.reopen", passages, (System.nanoTime() - begun) / 1e9);
      place.note("lucene.heap", passages, Place.heapMegabytes() - before);
      place.note("lucene.disk", passages, Place.diskMegabytes(folder));
    }
  }

  private void make(Directory directory, Sample made) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyser))) {
      for (int i = 0; i < passages / Sample.PASSAGES_OF_DOCUMENT; i++) {
        EmbeddedDocument document = made.document(i, passages);
        for (Passage passage : document.document().passages()) {
          Document entry = new Document();
          String text = passage.span().of(document.document().document().text());
          entry.add(new TextField(TEXT, text, Field.Store.YES));
          writer.addDocument(entry);
        }
      }
    }
  }

  /** The texts of the ten best passages. */
  List<String> search(String question) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream words = analyser.tokenStream(TEXT, question)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        query.add(new TermQuery(new Term(TEXT, word.toString())), BooleanClause.Occur.SHOULD);
      }
      words.end();
    }
    IndexSearcher open = Objects.requireNonNull(searcher);
    StoredFields fields = open.storedFields();
    List<String> found = new ArrayList<>();
    for (ScoreDoc hit : open.search(query.build(), 10).scoreDocs) {
      found.add(fields.document(hit.doc).get(TEXT));
    }
    return found;
  }

  /** A question that was not asked before. */
  String question() {
    return Objects.requireNonNull(sample).question(asked++);
  }
}
