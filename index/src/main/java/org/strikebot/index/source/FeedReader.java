package org.strikebot.index.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom feeds. Document types, and with them entities of any kind, are refused. */
public final class FeedReader {

  /** What came of reading a feed. */
  public sealed interface Outcome {

    record Read(Feed feed) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** The most entries that are looked at, from the top. */
  private static final int MOST_ENTRIES = 500;

  /** The feed; entries without a link to a page of the web are left out. */
  public Outcome read(SourceBytes source) {
    if (source.bytes().length > SourceText.MAX_BYTES) {
      return new Outcome.Refused(
          SourceText.tooLarge(source.name(), source.bytes().length).refusal());
    }
    try (XmlReader xml = new XmlReader(new ByteArrayInputStream(source.bytes()), true, "UTF-8")) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      return new Outcome.Read(feed(source, input.build(xml)));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return new Outcome.Refused(
          new Refusal(
              source.name(),
              "no feed that could be read (" + e.getMessage() + ")",
              "an RSS or Atom feed",
              "Check the link; a page's feed is often found under /feed or /rss."));
    }
  }

  private static Feed feed(SourceBytes source, SyndFeed feed) {
    List<Feed.Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (SyndEntry entry : feed.getEntries()) {
      URI link = link(source.url(), entry.getLink() == null ? entry.getUri() : entry.getLink());
      if (link != null && entries.size() < MOST_ENTRIES) {
        String id =
            entry.getUri() == null || entry.getUri().isBlank()
                ? link.toString()
                : entry.getUri().strip();
        if (ids.add(id)) {
          entries.add(new Feed.Entry(id, link, words(entry.getTitle()), published(entry)));
        }
      }
    }
    return new Feed(words(feed.getTitle()), entries);
  }

  private static @Nullable LocalDate published(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    // The library keeps no offset of what it parses; UTC is the day in most feeds' own words.
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  private static @Nullable URI link(@Nullable URI base, @Nullable String link) {
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      URI given = URI.create(link.strip());
      URI whole = base == null ? given : base.resolve(given);
      String scheme = whole.getScheme() == null ? "" : whole.getScheme().toLowerCase(Locale.ROOT);
      boolean web = (scheme.equals("http") || scheme.equals("https")) && whole.getHost() != null;
      return web ? whole : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String words(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return org.jsoup.Jsoup.parse(value).text();
  }
}
