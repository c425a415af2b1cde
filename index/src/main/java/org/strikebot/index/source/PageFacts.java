package org.strikebot.index.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says of itself: in its JSON-LD (schema.org), its Open Graph and other meta
 * elements, and on the page, in this order of trust.
 */
final class PageFacts {

  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "citation_date",
          "publish-date",
          "publish_date",
          "publication_date",
          "pubdate",
          "originalpublicationdate",
          "date");

  private final Document page;
  private final StructuredData data;

  PageFacts(Document page) {
    this.page = page;
    this.data = StructuredData.of(page);
  }

  /** The headline without the site's name. */
  @Nullable String title() {
    String site = publisher();
    return firstOf(
            () -> data.text("headline"),
            () -> meta("og:title"),
            () -> meta("twitter:title"),
            () -> meta("citation_title"),
            () -> meta("dc.title"),
            this::onlyHeading,
            () -> page.title())
        .map(title -> withoutSite(title, site))
        .orElse(null);
  }

  private @Nullable String onlyHeading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? headings.getFirst().text() : null;
  }

  private static String withoutSite(String title, @Nullable String site) {
    Matcher parts = Pattern.compile("^(.{15,}?)\\s+[|–—·»-]\\s+([^|–—·»]{2,60})$").matcher(title);
    if (!parts.matches()) {
      return title;
    }
    boolean known =
        site != null
            && parts.group(2).toLowerCase(Locale.ROOT).contains(site.toLowerCase(Locale.ROOT));
    return known || title.contains(" | ") ? parts.group(1) : title;
  }

  @Nullable String publisher() {
    return firstOf(
            () -> data.name("publisher"),
            () -> meta("og:site_name"),
            () -> meta("application-name"),
            () -> meta("dc.publisher"),
            () -> meta("citation_journal_title"),
            data::organisation)
        .orElse(null);
  }

  @Nullable String author() {
    return firstOf(
            () -> data.name("author"),
            () -> notALink(meta("article:author")),
            () -> meta("author"),
            () -> meta("parsely-author"),
            () -> meta("dc.creator"),
            () -> meta("citation_author"),
            () -> first("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]"),
            () -> first("[class~=(?i)(^|[-_ ])(byline|author)([-_ ]|$)]"))
        .map(author -> author.replaceFirst("(?i)^(?:written )?by:?\\s+", ""))
        .filter(author -> author.length() <= 120)
        .orElse(null);
  }

  private static @Nullable String notALink(@Nullable String value) {
    return value == null || value.startsWith("http") ? null : value;
  }

  private @Nullable String first(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? null : element.text();
  }

  /** Every day that the page gives for its publication, the most trusted first. */
  Set<LocalDate> published(@Nullable URI url) {
    PublicationDays days = new PublicationDays();
    days.add(data.text("datePublished"));
    for (String name : DATE_NAMES) {
      days.add(meta(name));
    }
    if (days.none()) {
      days.add(attribute("[itemprop=datePublished]", "content"));
      days.add(attribute("[itemprop=datePublished]", "datetime"));
      days.add(attribute("time[pubdate]", "datetime"));
      days.add(attribute("article time[datetime], header time[datetime]", "datetime"));
      days.add(attribute("time[datetime]", "datetime"));
    }
    if (days.none()) {
      days.addWritten(first("time, [class~=(?i)(date|published|timestamp|byline|meta)]"));
    }
    if (days.none() && url != null && url.getPath() != null) {
      days.addFromPath(url.getPath());
    }
    return days.all();
  }

  private @Nullable String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? null : element.attr(name);
  }

  /** The address under which the page wants to be known, if it is one of the same site. */
  @Nullable URI canonical(@Nullable URI url) {
    for (String link :
        new String[] {
          attribute("link[rel=canonical]", "abs:href"), meta("og:url"), data.text("url")
        }) {
      if (link == null || link.isBlank()) {
        continue;
      }
      try {
        URI canonical = new URI(link.strip());
        boolean web =
            ("http".equals(canonical.getScheme()) || "https".equals(canonical.getScheme()))
                && canonical.getHost() != null;
        if (web && (url == null || sameSite(canonical.getHost(), url.getHost()))) {
          return canonical;
        }
      } catch (URISyntaxException e) {
        // The next may be sound.
      }
    }
    return url;
  }

  private static boolean sameSite(String a, @Nullable String b) {
    return b != null && site(a).equals(site(b));
  }

  private static String site(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp|mobile)\\.", "");
  }

  boolean saysNotFree() {
    return data.saysNotFree();
  }

  private @Nullable String meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))
          || name.equalsIgnoreCase(meta.attr("itemprop"))) {
        String content = meta.attr("content").strip();
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return null;
  }

  private interface Source {
    @Nullable String get();
  }

  private static Optional<String> firstOf(Source... sources) {
    for (Source source : sources) {
      String value = source.get();
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip().replaceAll("\\s+", " "));
      }
    }
    return Optional.empty();
  }
}
