package org.strikebot.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

final class DocumentCodecTest {

  /** One, two, three and four bytes in UTF-8. */
  private static final List<String> LETTERS = List.of("a", " ", "\n", "£", "“", "’", "🚑", "\0");

  @Test
  void what_is_packed_is_unpacked_whatever_is_known_of_it() throws IOException {
    long seed = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      IndexedDocument document = new Some(seed + i).indexed();

      BytesRef packed = DocumentCodec.encode(document);

      assertEquals(document, DocumentCodec.decode(packed), "seed " + (seed + i));
      assertEquals(document, DocumentCodec.decode(inTheMiddle(packed)), "seed " + (seed + i));
    }
  }

  @Test
  void what_was_cut_short_or_goes_on_is_told_to_be_damaged() throws IOException {
    BytesRef packed = DocumentCodec.encode(new Some(7).indexed());

    for (int length = 0; length < packed.length; length++) {
      BytesRef some = new BytesRef(packed.bytes, packed.offset, length);
      assertThrows(CorruptIndexException.class, () -> DocumentCodec.decode(some));
    }
    BytesRef more = new BytesRef(Arrays.copyOf(packed.bytes, packed.length + 1));
    assertThrows(CorruptIndexException.class, () -> DocumentCodec.decode(more));
  }

  @Test
  void any_other_byte_gives_another_document_or_is_told_to_be_damaged() throws IOException {
    IndexedDocument document = new Some(11).indexed();
    BytesRef packed = DocumentCodec.encode(document);
    int told = 0;

    for (int at = 0; at < packed.length; at++) {
      for (int other : new int[] {0, 1, 127, 128, 255}) {
        byte[] damaged = Arrays.copyOf(packed.bytes, packed.length);
        damaged[at] = (byte) other;
        try {
          DocumentCodec.decode(new BytesRef(damaged));
        } catch (CorruptIndexException e) {
          told++;
        }
      }
    }

    assertTrue(told > 100, told + " of " + 5 * packed.length);
  }

  @Test
  void half_a_character_is_refused_because_it_could_not_be_read_back() {
    DocumentFacts facts =
        new DocumentFacts("Half", "article", null, null, null, null, null, null, List.of(), null);
    Document half = new Document("half", facts, "half of \ud83d", List.of());

    assertThrows(
        CharacterCodingException.class,
        () ->
            DocumentCodec.encode(
                new IndexedDocument(half, List.of(), List.of(), List.of(), List.of())));
  }

  private static BytesRef inTheMiddle(BytesRef packed) {
    byte[] around = new byte[packed.length + 20];
    Arrays.fill(around, (byte) 1);
    System.arraycopy(packed.bytes, packed.offset, around, 10, packed.length);
    return new BytesRef(around, 10, packed.length);
  }

  /** A document with a bit of everything, each optional part there or not. */
  private static final class Some {

    private final Random random;
    private String text = "";

    Some(long seed) {
      random = new Random(seed);
    }

    IndexedDocument indexed() {
      text = words();
      List<Block> blocks = new ArrayList<>();
      for (Span span : list(this::span).stream().sorted().toList()) {
        if (blocks.isEmpty() || blocks.getLast().span().end() <= span.start()) {
          blocks.add(new Block(one(Block.Kind.values()), span));
        }
      }
      return new IndexedDocument(
          new Document(words(), facts(), text, blocks),
          list(this::span),
          list(this::passage),
          list(this::quotation),
          list(this::dated));
    }

    private DocumentFacts facts() {
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

    private Passage passage() {
      Span span = span();
      return new Passage(
          words(), random.nextInt(1_000), span, List.of(span, span), one(Block.Kind.values()));
    }

    private Quotation quotation() {
      return new Quotation(
          span(),
          one(Quotation.Type.values()),
          perhaps(this::span),
          perhaps(() -> new Quotation.Speaker(span(), perhaps(this::words), perhaps(this::words))),
          perhaps(this::day),
          perhaps(this::span));
    }

    private DatedWords dated() {
      LocalDate from = day();
      return new DatedWords(
          span(),
          from,
          from.plusDays(random.nextInt(400)),
          random.nextBoolean(),
          perhaps(this::words));
    }

    private URI page() {
      return URI.create("https://example.org/" + random.nextInt() + "?d=%C2%A3#top");
    }

    private LocalDate day() {
      return LocalDate.of(1947 + random.nextInt(80), 1 + random.nextInt(12), 28);
    }

    private Span span() {
      int start = random.nextInt(text.length() + 1);
      return new Span(start, start + random.nextInt(text.length() - start + 1));
    }

    private String words() {
      StringBuilder words = new StringBuilder();
      for (int left = random.nextInt(300); left > 0; left--) {
        words.append(LETTERS.get(random.nextInt(LETTERS.size())));
      }
      return words.toString();
    }

    private <T> T one(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T perhaps(Supplier<T> made) {
      return random.nextBoolean() ? made.get() : null;
    }

    private <T> List<T> list(Supplier<T> made) {
      List<T> list = new ArrayList<>();
      for (int left = random.nextInt(4); left > 0; left--) {
        list.add(made.get());
      }
      return list;
    }
  }
}
