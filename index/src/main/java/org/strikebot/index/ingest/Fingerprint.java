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

  /** Of a whole library, from the fingerprints of its documents by id. */
  static String of(SortedMap<String, String> documents) {
    MessageDigest digest = digest();
    for (Map.Entry<String, String> document : documents.entrySet()) {
      add(digest, document.getKey());
      add(digest, document.getValue());
    }
    return name(digest);
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
