package org.strikebot.index.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/** Reads what {@link DocumentPacker} wrote. For one document. */
final class DocumentUnpacker {

  private final byte[] bytes;
  private final ByteArrayDataInput in;

  DocumentUnpacker(BytesRef packed) {
    this.bytes = packed.bytes;
    this.in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
  }

  /** Reads one thing. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  IndexedDocument indexed() throws IOException {
    IndexedDocument indexed =
        new IndexedDocument(
            document(),
            list(this::span),
            list(this::passage),
            list(this::quotation),
            list(this::dated));
    if (!in.eof()) {
      throw damaged("expected its end at " + in.length() + ", found it at " + in.getPosition());
    }
    return indexed;
  }

  private Document document() throws IOException {
    return new Document(words(), facts(), words(), list(this::block));
  }

  private DocumentFacts facts() throws IOException {
    return new DocumentFacts(
        words(),
        words(),
        perhaps(this::words),
        perhaps(this::words),
        perhaps(this::words),
        perhaps(this::words),
        perhaps(this::day),
        perhaps(this::page),
        list(this::page),
        perhaps(this::words),
        perhaps(this::words));
  }

  private Block block() throws IOException {
    return new Block(Block.Kind.valueOf(words()), span());
  }

  private Passage passage() throws IOException {
    return new Passage(
        words(), in.readVInt(), span(), list(this::span), Block.Kind.valueOf(words()));
  }

  private Quotation quotation() throws IOException {
    return new Quotation(
        span(),
        Quotation.Type.valueOf(words()),
        perhaps(this::span),
        perhaps(this::speaker),
        perhaps(this::day),
        perhaps(this::span));
  }

  private Quotation.Speaker speaker() throws IOException {
    return new Quotation.Speaker(span(), perhaps(this::words), perhaps(this::words));
  }

  private DatedWords dated() throws IOException {
    return new DatedWords(span(), day(), day(), flag(), perhaps(this::words));
  }

  private Span span() {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }

  private LocalDate day() throws IOException {
    return LocalDate.ofEpochDay(in.readZLong());
  }

  private URI page() throws IOException {
    return URI.create(words());
  }

  private String words() throws IOException {
    int length = count();
    String words = new String(bytes, in.getPosition(), length, StandardCharsets.UTF_8);
    in.skipBytes(length);
    return words;
  }

  private boolean flag() {
    return in.readByte() != 0;
  }

  private <T> @Nullable T perhaps(Reading<T> reading) throws IOException {
    return flag() ? reading.read() : null;
  }

  private <T> List<T> list(Reading<T> reading) throws IOException {
    int size = count();
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(reading.read());
    }
    return all;
  }

  /** How many bytes or things follow, each of which has a byte at least. */
  private int count() throws IOException {
    int count = in.readVInt();
    int left = in.length() - in.getPosition();
    if (count < 0 || count > left) {
      throw damaged("expected at most " + left + " more, found " + count);
    }
    return count;
  }

  private static CorruptIndexException damaged(String found) {
    return new CorruptIndexException(found, "a document's entry");
  }
}
