package org.strikebot.index.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

  /** Enough for any article's own description; a page may carry many of its neighbours'. */
  private static final int MAX_NODES = 2_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|BlogPosting|Report|Review|Statement|PressRelease)");

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-]([01]?\\d)[/-]([0-3]?\\d)(?:[/-]|$)");

  private static final Pattern WRITTEN_DAY =
      Pattern.compile(
          "(?<![\\d.,])([0-3]?\\d)(?:st|nd|rd|th)?\\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?\\s+((?:19|20)\\d{2})"
              + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s+([0-3]?\\d)(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})",
          Pattern.CASE_INSENSITIVE);

  private static final DateTimeFormatter SHORT_DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM uuuu")
          .toFormatter(Locale.ENGLISH);

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
  private final List<JsonNode> nodes = new ArrayList<>();
  private final @Nullable JsonNode article;

  PageFacts(Document page) {
    this.page = page;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), 0);
      } catch (JsonProcessingException e) {
        // Broken JSON-LD says nothing; the page's other marks are looked at.
      }
    }
    this.article =
        nodes.stream()
            .filter(node -> types(node).anyMatch(type -> ARTICLE.matcher(type).matches()))
            .findFirst()
            .or(() -> nodes.stream().filter(node -> node.hasNonNull("datePublished")).findFirst())
            .orElse(null);
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 6 || nodes.size() >= MAX_NODES) {
      return;
    }
    if (node.isArray()) {
      node.forEach(entry -> collect(entry, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
        if (node.has(inner)) {
          collect(node.get(inner), depth + 1);
        }
      }
    }
  }

  private static java.util.stream.Stream<String> types(JsonNode node) {
    return texts(node.get("@type")).stream();
  }

  /** The headline without the site's name. */
  @Nullable String title() {
    String site = publisher();
    return firstOf(
            () -> text(article, "headline"),
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
            () -> article == null ? null : name(article.get("publisher")),
            () -> meta("og:site_name"),
            () -> meta("application-name"),
            () -> meta("dc.publisher"),
            () -> meta("citation_journal_title"),
            () ->
                nodes.stream()
                    .filter(
                        node ->
                            types(node)
                                .anyMatch(
                                    type ->
                                        type.equals("NewsMediaOrganization")
                                            || type.equals("Organization")
                                            || type.equals("WebSite")))
                    .map(node -> text(node, "name"))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null))
        .orElse(null);
  }

  @Nullable String author() {
    return firstOf(
            () -> article == null ? null : name(article.get("author")),
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
    Set<LocalDate> days = new LinkedHashSet<>();
    addDay(days, text(article, "datePublished"));
    for (String name : DATE_NAMES) {
      addDay(days, meta(name));
    }
    if (days.isEmpty()) {
      addDay(days, attribute("[itemprop=datePublished]", "content"));
      addDay(days, attribute("[itemprop=datePublished]", "datetime"));
      addDay(days, attribute("time[pubdate]", "datetime"));
      addDay(days, attribute("article time[datetime], header time[datetime]", "datetime"));
      addDay(days, attribute("time[datetime]", "datetime"));
    }
    if (days.isEmpty()) {
      addWritten(days, first("time, [class~=(?i)(date|published|timestamp|byline|meta)]"));
    }
    if (days.isEmpty() && url != null && url.getPath() != null) {
      Matcher path = DAY_IN_PATH.matcher(url.getPath());
      if (path.find()) {
        addDay(
            days,
            "%s-%02d-%02d"
                .formatted(
                    path.group(1),
                    Integer.parseInt(path.group(2)),
                    Integer.parseInt(path.group(3))));
      }
    }
    return days;
  }

  private @Nullable String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? null : element.attr(name);
  }

  private static void addDay(Set<LocalDate> days, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    String day = value.strip().replace('/', '-');
    try {
      days.add(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
    } catch (DateTimeException e) {
      addWritten(days, value);
    }
  }

  private static void addWritten(Set<LocalDate> days, @Nullable String value) {
    if (value == null) {
      return;
    }
    Matcher written = WRITTEN_DAY.matcher(value.length() > 500 ? value.substring(0, 500) : value);
    if (written.find()) {
      String day = written.group(1) != null ? written.group(1) : written.group(5);
      String month = written.group(2) != null ? written.group(2) : written.group(4);
      String year = written.group(3) != null ? written.group(3) : written.group(6);
      try {
        days.add(
            LocalDate.parse(
                Integer.parseInt(day) + " " + month.substring(0, 3) + " " + year, SHORT_DAY));
      } catch (DateTimeException e) {
        // "31 Apr 2016" is no day.
      }
    }
  }

  /** The address under which the page wants to be known, if it is one of the same site. */
  @Nullable URI canonical(@Nullable URI url) {
    for (String link :
        new String[] {
          attribute("link[rel=canonical]", "abs:href"), meta("og:url"), text(article, "url")
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
    return nodes.stream()
        .map(node -> node.get("isAccessibleForFree"))
        .anyMatch(free -> free != null && free.asText().equalsIgnoreCase("false"));
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

  private static @Nullable String name(@Nullable JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(entry -> names.addAll(texts(entry.isObject() ? entry.get("name") : entry)));
    } else if (node != null) {
      names.addAll(texts(node.isObject() ? node.get("name") : node));
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable String text(@Nullable JsonNode node, String key) {
    List<String> texts = node == null ? List.of() : texts(node.get(key));
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private static List<String> texts(@Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(entry -> texts.addAll(texts(entry)));
    } else if (node != null && node.isValueNode() && !node.asText().isBlank()) {
      texts.add(org.jsoup.parser.Parser.unescapeEntities(node.asText(), false).strip());
    }
    return texts;
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
