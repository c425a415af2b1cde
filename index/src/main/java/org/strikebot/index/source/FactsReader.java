package org.strikebot.index.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a document from its front matter. */
final class FactsReader {

  /** What a document is called whose front matter does not say: no guess. */
  private static final String UNSTATED_KIND = "document";

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "kind",
          "published",
          "publisher",
          "speaker",
          "role",
          "side",
          "url",
          "also",
          "wording",
          "copy-of");

  private final String subject;
  private final JsonNode values;
  private final List<String> warnings = new ArrayList<>();

  FactsReader(String subject, JsonNode values) {
    this.subject = subject;
    this.values = values;
  }

  DocumentFacts facts() throws RefusedException {
    values
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                warnings.add("the key '" + key + "' is not known and was left out.");
              }
            });
    String title = line("title");
    if (title == null) {
      throw new RefusedException(
          subject,
          "front matter without a title",
          "the key 'title' with one line of text",
          "Add 'title: ...' between the two lines of dashes.");
    }
    String kind = line("kind");
    return new DocumentFacts(
        title,
        kind == null ? UNSTATED_KIND : kind.toLowerCase(Locale.ROOT),
        line("publisher"),
        line("speaker"),
        line("role"),
        line("side"),
        published(),
        link("url", values.get("url")),
        also(),
        line("wording"),
        line("copy-of"));
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private @Nullable String line(String key) throws RefusedException {
    JsonNode value = values.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw new RefusedException(
          subject,
          "several values for '" + key + "'",
          "one line of text",
          "Put the value of '" + key + "' on one line between quotation marks.");
    }
    String line = value.asText().strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line;
  }

  private @Nullable LocalDate published() throws RefusedException {
    String value = line("published");
    if (value == null) {
      return null;
    }
    try {
      // A time of day may follow the day; the day is what is kept.
      return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
    } catch (DateTimeException e) {
      throw new RefusedException(
          subject,
          "'published: " + value + "'",
          "a day such as 2016-04-26",
          "Write year, month and day with dashes, or leave the key out when the day is unknown.");
    }
  }

  private List<URI> also() {
    List<URI> links = new ArrayList<>();
    JsonNode value = values.get("also");
    if (value != null && value.isArray()) {
      value.forEach(
          entry -> {
            URI link = link("also", entry);
            if (link != null) {
              links.add(link);
            }
          });
    } else {
      URI link = link("also", value);
      if (link != null) {
        links.add(link);
      }
    }
    return links;
  }

  private @Nullable URI link(String key, @Nullable JsonNode value) {
    if (value == null || value.isNull() || value.asText().isBlank()) {
      return null;
    }
    try {
      URI link = new URI(value.asText().strip());
      String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && link.getHost() != null) {
        return link;
      }
    } catch (URISyntaxException e) {
      // Told below, like every link that cannot be followed.
    }
    warnings.add(
        "'" + key + "' is not a link that starts with http:// or https:// and was left out.");
    return null;
  }
}
