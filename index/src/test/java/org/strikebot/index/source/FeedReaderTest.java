package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedReaderTest {

  private static FeedReader.Outcome read(String xml) {
    return new FeedReader()
        .read(
            new SourceBytes(
                "feed",
                "application/xml",
                URI.create("https://example.org/feed"),
                xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Feed feed(String xml) {
    return assertInstanceOf(FeedReader.Outcome.Read.class, read(xml)).feed();
  }

  @Test
  void rss_gives_its_entries_in_their_order() {
    assertEquals(
        new Feed(
            "News & more",
            List.of(
                new Feed.Entry(
                    "id-1",
                    URI.create("https://example.org/1"),
                    "One & all",
                    LocalDate.of(2016, 4, 26)),
                new Feed.Entry(
                    "https://example.org/2", URI.create("https://example.org/2"), "Two", null))),
        feed(
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>News &amp; more</title>
            <item><title>One &amp;amp; &lt;b&gt;all&lt;/b&gt;</title><link>https://example.org/1</link>
            <guid isPermaLink="false">id-1</guid><pubDate>Tue, 26 Apr 2016 08:00:00 GMT</pubDate></item>
            <item><title>Two</title><link>/2</link><guid>https://example.org/2</guid></item>
            <item><title>Again</title><link>https://example.org/1</link>
            <guid isPermaLink="false">id-1</guid></item>
            <item><title>Bad</title><link>javascript:alert(1)</link></item>
            <item><title>None</title></item>
            </channel></rss>
            """));
  }

  @Test
  void atom_gives_its_entries() {
    assertEquals(
        List.of(
            new Feed.Entry(
                "urn:1", URI.create("https://example.org/a"), "A", LocalDate.of(2016, 4, 25))),
        feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>x</id>
                <updated>2016-04-26T08:00:00Z</updated><entry><title>A</title><id>urn:1</id>
                <link href="https://example.org/a"/><published>2016-04-25T08:00:00Z</published>
                <updated>2016-04-26T08:00:00Z</updated></entry></feed>
                """)
            .entries());
  }

  @Test
  void the_oldest_form_is_read_too() {
    assertEquals(
        "https://example.org/r",
        feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.org/">
                <title>T</title><link>https://example.org/</link><description>d</description></channel>
                <item rdf:about="https://example.org/r"><title>R</title>
                <link>https://example.org/r</link></item></rdf:RDF>
                """)
            .entries()
            .getFirst()
            .link()
            .toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<html><body>no feed</body></html>",
        "<rss version=\"2.0\"><channel><item>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<rss version=\"2.0\"><channel><title>&e;</title><link>x</link></channel></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title><link>x</link></channel></rss>"
      })
  void what_is_no_feed_or_defines_entities_is_refused(String xml) {
    assertInstanceOf(FeedReader.Outcome.Refused.class, read(xml));
  }
}
