package org.strikebot.index.store;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/**
 * Packs a document. Each method has its counterpart of the same name in {@link DocumentUnpacker}.
 * For one document.
 */
final class DocumentPacker {

  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

  /** Writes one thing. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T one) throws IOException;
  }

  void indexed(IndexedDocument indexed) throws IOException {
    document(indexed.document());
    list(indexed.sentences(), this::span);
    list(indexed.passages(), this::passage);
    list(indexed.quotations(), this::quotation);
    list(indexed.dates(), this::dated);
  }

  private void document(Document document) throws IOException {
    words(document.id());
    facts(document.facts());
    words(document.text());
    list(document.blocks(), this::block);
  }

  private void facts(DocumentFacts facts) throws IOException {
    words(facts.title());
    words(facts.kind());
    perhaps(facts.publisher(), this::words);
    perhaps(facts.speaker(), this::words);
    perhaps(facts.role(), this::words);
    perhaps(facts.side(), this::words);
    perhaps(facts.published(), this::day);
    perhaps(facts.url(), this::page);
    list(facts.also(), this::page);
    perhaps(facts.wording(), this::words);
    perhaps(facts.copyOf(), this::words);
  }

  private void block(Block block) throws IOException {
    words(block.kind().name());
    span(block.span());
  }

  private void passage(Passage passage) throws IOException {
    words(passage.documentId());
    out.writeVInt(passage.ordinal());
    span(passage.span());
    list(passage.sentences(), this::span);
    words(passage.kind().name());
  }

  private void quotation(Quotation quotation) throws IOException {
    span(quotation.span());
    words(quotation.type().name());
    perhaps(quotation.cue(), this::span);
    perhaps(quotation.speaker(), this::speaker);
    perhaps(quotation.said(), this::day);
    perhaps(quotation.place(), this::span);
  }

  private void speaker(Quotation.Speaker speaker) throws IOException {
    span(speaker.mention());
    perhaps(speaker.name(), this::words);
    perhaps(speaker.side(), this::words);
  }

  private void dated(DatedWords dated) throws IOException {
    span(dated.span());
    day(dated.from());
    day(dated.to());
    flag(dated.relative());
    perhaps(dated.doubt(), this::words);
  }

  private void span(Span span) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private void day(LocalDate day) throws IOException {
    out.writeZLong(day.toEpochDay());
  }

  private void page(URI page) throws IOException {
    words(page.toString());
  }

  private void words(String words) throws IOException {
    // An encoder of its own: String's would write a question mark for half a character.
    ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(words));
    out.writeVInt(bytes.remaining());
    out.writeBytes(bytes);
  }

  private void flag(boolean set) {
    out.writeByte((byte) (set ? 1 : 0));
  }

  private <T> void perhaps(@Nullable T one, Writing<T> writing) throws IOException {
    flag(one != null);
    if (one != null) {
      writing.write(one);
    }
  }

  private <T> void list(List<T> all, Writing<T> writing) throws IOException {
    out.writeVInt(all.size());
    for (T one : all) {
      writing.write(one);
    }
  }

  BytesRef packed() {
    return new BytesRef(out.toArrayCopy());
  }
}
