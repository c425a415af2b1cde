package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real processes. */
final class GuardedReaderTest {

  private static final Duration AMPLE = Duration.ofMinutes(5);

  private static SourceBytes recorded(String file) throws IOException {
    try (InputStream in = GuardedReaderTest.class.getResourceAsStream("/sources/" + file)) {
      return new SourceBytes(file, null, URI.create("https://example.org/a"), in.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"word-headings.docx", "pdf-two-columns.pdf", "page-microdata.html"})
  void a_sound_source_is_read_as_it_would_be_in_this_process(String file) throws IOException {
    assertEquals(
        new SourceReader().read(recorded(file)),
        new GuardedReader(256, AMPLE).read(recorded(file)));
  }

  @Test
  void a_refusal_comes_through_in_its_own_words() throws IOException {
    assertEquals(
        new SourceReader().read(recorded("hostile-locked.pdf")),
        new GuardedReader(256, AMPLE).read(recorded("hostile-locked.pdf")));
  }

  @Test
  void a_source_that_needs_more_memory_costs_a_refusal_and_not_this_process() {
    byte[] page =
        ("<!DOCTYPE html><html><body>" + "<p>a</p>".repeat(900_000))
            .getBytes(StandardCharsets.UTF_8);
    ReadOutcome outcome =
        new GuardedReader(16, AMPLE).read(new SourceBytes("big.html", "text/html", null, page));
    Refusal refusal = assertInstanceOf(ReadOutcome.Refused.class, outcome).refusal();
    assertTrue(refusal.found().contains("16 MB of memory"), refusal::message);
  }

  @Test
  void a_source_that_takes_too_long_is_given_up() throws IOException {
    ReadOutcome outcome =
        new GuardedReader(256, Duration.ofMillis(1)).read(recorded("word-headings.docx"));
    Refusal refusal = assertInstanceOf(ReadOutcome.Refused.class, outcome).refusal();
    assertTrue(refusal.found().contains("to read"), refusal::message);
  }
}
