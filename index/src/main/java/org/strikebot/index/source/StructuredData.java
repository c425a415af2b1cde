package org.strikebot.index.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD (schema.org). */
final class StructuredData {

  /** Enough for any article's own description; a page may carry many of its neighbours'. */
  private static final int MAX_NODES = 2_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|BlogPosting|Report|Review|Statement|PressRelease)");

  private static final Set<String> ORGANISATIONS =
      Set.of("NewsMediaOrganization", "Organization", "WebSite");

  private final List<JsonNode> nodes = new ArrayList<>();
  private @Nullable JsonNode article;

  private StructuredData() {}

  /** Reads the page's scripts of that type; one that is broken says nothing. */
  static StructuredData of(Document page) {
    StructuredData data = new StructuredData();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        data.collect(JSON.readTree(script.data()), 0);
      } catch (JsonProcessingException e) {
        // The page's other marks are looked at.
      }
    }
    data.article =
        data.nodes.stream()
            .filter(node -> types(node).anyMatch(type -> ARTICLE.matcher(type).matches()))
            .findFirst()
            .or(
                () ->
                    data.nodes.stream()
                        .filter(node -> node.hasNonNull("datePublished"))
                        .findFirst())
            .orElse(null);
    return data;
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

  /** A fact of the article, as plain text. */
  @Nullable String text(String key) {
    return text(article, key);
  }

  /** The names of those who are a fact of the article, such as its author. */
  @Nullable String name(String key) {
    return article == null ? null : named(article.get(key));
  }

  /** The first organisation or site that is named. */
  @Nullable String organisation() {
    return nodes.stream()
        .filter(node -> types(node).anyMatch(ORGANISATIONS::contains))
        .map(node -> text(node, "name"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  boolean saysNotFree() {
    return nodes.stream()
        .map(node -> node.get("isAccessibleForFree"))
        .anyMatch(free -> free != null && free.asText().equalsIgnoreCase("false"));
  }

  private static @Nullable String named(@Nullable JsonNode node) {
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
}
