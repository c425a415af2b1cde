package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as their writers left them. */
final class WebPageReaderTest {

  private static final String SENTENCE =
      "The café ward costs £900 a day, “far too much” for most. ";

  private static String page(String head) {
    return "<!DOCTYPE html><html><head><title>Costs</title>%s</head><body><article><p>%s</p></article>"
        .formatted(head, SENTENCE.repeat(12));
  }

  private static String text(byte[] page, String contentType) throws RefusedException {
    SourceBytes source =
        new SourceBytes("page.html", contentType, URI.create("https://example.org/a"), page);
    List<RawBlock> blocks = new WebPageReader().read(source).blocks();
    return String.join("\n", blocks.stream().map(RawBlock::text).toList());
  }

  @Test
  void a_page_that_tells_no_encoding_and_is_no_utf_8_is_read_as_browsers_do() throws Exception {
    byte[] western = page("").getBytes(Charset.forName("windows-1252"));

    assertTrue(text(western, "text/html").startsWith(SENTENCE.strip()));
  }

  @Test
  void what_the_page_or_its_server_tells_goes_first() throws Exception {
    byte[] plain = page("").getBytes(StandardCharsets.UTF_8);
    byte[] greek =
        page("<meta charset=\"iso-8859-7\">")
            .replace("é", "ώ")
            .getBytes(Charset.forName("iso-8859-7"));

    assertTrue(text(plain, "text/html").startsWith(SENTENCE.strip()));
    assertTrue(text(greek, "text/html").contains("cafώ"));
    assertFalse(text(greek, "text/html; charset=iso-8859-1").contains("cafώ"));
  }

  @Test
  void whose_words_a_block_quotation_has_is_kept_and_a_pages_footer_is_not() throws Exception {
    String quotation =
        "<blockquote><p>Training is an investment, and a long one at that.</p>"
            + "<footer>— Professor Ida Crane, Royal Institute</footer></blockquote>"
            + "<footer>Contact the editor</footer>";
    String page = page("").replace("</article>", quotation + "</article>");

    String text = text(page.getBytes(StandardCharsets.UTF_8), "text/html");

    assertTrue(text.contains("Professor Ida Crane"), text);
    assertFalse(text.contains("Contact the editor"), text);
    assertEquals(1, text.split("Training is an investment", -1).length - 1);
  }
}
