package org.strikebot.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strikebot.index.ingest.Libraries;

final class DocumentCacheTest {

  private static final int FIFTH = (int) (DocumentCache.MOST_UNITS / 5) - 1_000;

  private final DocumentCache cache = new DocumentCache();

  @Test
  void what_was_longest_not_asked_for_goes_when_there_is_too_much_text() {
    for (int at = 0; at < 5; at++) {
      cache.keep("f" + at, document("d" + at, FIFTH));
    }
    assertTrue(cache.find("f0").isPresent());
    cache.keep("f5", document("d5", FIFTH));

    assertEquals(Optional.empty(), cache.find("f1"));
    assertEquals("d0", cache.find("f0").orElseThrow().document().id());
    assertEquals("d5", cache.find("f5").orElseThrow().document().id());
  }

  @Test
  void a_document_kept_twice_counts_once_and_one_that_is_too_long_is_not_kept() {
    for (int at = 0; at < 20; at++) {
      cache.keep("same", document("d", FIFTH));
    }
    cache.keep("other", document("o", FIFTH));
    assertTrue(cache.find("same").isPresent());

    cache.keep("long", document("l", (int) DocumentCache.MOST_UNITS));
    assertEquals(Optional.empty(), cache.find("long"));
    assertTrue(cache.find("other").isPresent());
  }

  private static IndexedDocument document(String id, int length) {
    return new Libraries.ByParagraph()
        .analyse(Libraries.document(id, "Title of " + id, "x".repeat(length)));
  }
}
