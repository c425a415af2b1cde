package org.strikebot.index.store;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/**
 * An {@link IndexedDocument} as bytes and back: its parts one after the other, numbers in as few
 * bytes as they need, words in UTF-8 after their length. A question may need twenty documents that
 * are not at hand, and as JSON their unpacking was a fifth of the search in a large library. What
 * the parts are and their order change with {@link Fields#SCHEMA} only.
 */
final class DocumentCodec {

  private DocumentCodec() {}

  /**
   * The document as bytes.
   *
   * @throws IOException where its words are no Unicode text, which could not be read back
   */
  static BytesRef encode(IndexedDocument document) throws IOException {
    DocumentPacker packer = new DocumentPacker();
    packer.indexed(document);
    return packer.packed();
  }

  /**
   * The document that {@link #encode} was given.
   *
   * @throws CorruptIndexException where the bytes are not such a document
   */
  static IndexedDocument decode(BytesRef bytes) throws IOException {
    try {
      return new DocumentUnpacker(bytes).indexed();
    } catch (RuntimeException e) {
      // Damaged bytes can be anything: an impossible span, no such day, a place beyond the end.
      throw new CorruptIndexException("a document cannot be unpacked", "a document's entry", e);
    }
  }
}
