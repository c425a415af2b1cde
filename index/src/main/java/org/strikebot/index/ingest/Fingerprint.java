package org.strikebot.index.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;

/** Short names for contents: equal exactly when the contents are (SHA-256, 128 bits of it). */
final class Fingerprint {

  /** Of a library without any document. */
  private static final String NOTHING = "0".repeat(32);

  private Fingerprint() {}

  /** Of a document with all its facts, and of how it is analysed and embedded. */
  static String of(Document document, String analysis) {
    MessageDigest digest = digest();
    add(digest, analysis);
    add(digest, EmbeddedText.VERSION);
    add(digest, document.id());
    add(digest, document.facts().toString());
    add(digest, document.text());
    for (Block block : document.blocks()) {
      add(digest, block.kind().name());
      add(digest, Integer.toString(block.span().start()));
      add(digest, Integer.toString(block.span().end()));
    }
    return name(digest);
  }

  /** Of a copy, which is analysed against the document it is a copy of. */
  static String ofCopy(String copy, String original) {
    MessageDigest digest = digest();
    add(digest, copy);
    add(digest, original);
    return name(digest);
  }

  /** Of a whole library, from the fingerprints of its documents by id. */
  static String of(SortedMap<String, String> documents) {
    String library = NOTHING;
    for (Map.Entry<String, String> document : documents.entrySet()) {
      library = toggled(library, document.getKey(), document.getValue());
    }
    return library;
  }

  /**
   * The fingerprint of a library with one document more, or, where it holds that document, without
   * it: what one change costs does not grow with the library.
   */
  static String toggled(String library, String id, String fingerprint) {
    MessageDigest digest = digest();
    add(digest, id);
    add(digest, fingerprint);
    byte[] all = HexFormat.of().parseHex(library.isEmpty() ? NOTHING : library);
    byte[] one = digest.digest();
    for (int at = 0; at < all.length; at++) {
      all[at] ^= one[at];
    }
    return HexFormat.of().formatHex(all);
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) ':');
    digest.update(bytes);
  }

  private static String name(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
