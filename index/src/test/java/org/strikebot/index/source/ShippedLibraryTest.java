package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.strikebot.index.source.Block.Kind;

final class ShippedLibraryTest {

  private static LibraryReading reading() {
    try (ShippedLibrary library = ShippedLibrary.open()) {
      return new LibraryReader().read(library.folder());
    }
  }

  private static Document article() {
    return reading().documents().stream()
        .filter(document -> document.id().equals("article"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_document_that_ships_is_read_and_the_readme_is_none() {
    LibraryReading reading = reading();
    assertEquals(List.of(), reading.refused());
    assertEquals(20, reading.documents().size());
    assertTrue(reading.documents().stream().noneMatch(d -> d.id().equalsIgnoreCase("readme")));
    assertEquals(
        reading.documents().stream().map(Document::id).sorted().toList(),
        reading.documents().stream().map(Document::id).toList());
  }

  @Test
  void the_article_keeps_its_caption_once_and_marked() {
    Document article = article();
    List<String> captions =
        article.blocks().stream()
            .filter(block -> block.kind() == Kind.CAPTION)
            .map(block -> block.span().of(article.text()))
            .toList();
    assertEquals(
        List.of(
            "Doctors striking outside the Princess Royal University Hospital in Farnborough. (c.)"
                + " Keith Larby/AK Photos"),
        captions);
  }

  @Test
  void the_article_loses_labels_and_the_dangling_head_and_not_one_other_word() throws IOException {
    Map<String, Long> lost = words(rawArticle());
    words(article().text()).forEach((word, times) -> lost.merge(word, -times, Long::sum));
    lost.values().removeIf(times -> times == 0);

    Map<String, Long> expected = new TreeMap<>();
    words("TOP STORIES").forEach((word, times) -> expected.merge(word, times, Long::sum));
    for (int i = 0; i < 3; i++) {
      words("News Shopper").forEach((word, times) -> expected.merge(word, times, Long::sum));
    }
    for (int i = 0; i < 2; i++) {
      words("Doctors striking outside the Princess Royal University Hospital in Farnborough.")
          .forEach((word, times) -> expected.merge(word, times, Long::sum));
      words("(c.) Keith Larby/AK Photos")
          .forEach((word, times) -> expected.merge(word, times, Long::sum));
    }
    assertEquals(expected, lost);
    assertFalse(article().text().contains(":\n"), "a label is left");
  }

  @Test
  void no_other_document_loses_a_word() throws IOException {
    try (ShippedLibrary library = ShippedLibrary.open()) {
      for (Document document : new LibraryReader().read(library.folder()).documents()) {
        if (!document.id().equals("article")) {
          String raw = Files.readString(library.folder().resolve(document.id() + ".md"));
          String body = raw.substring(raw.indexOf("\n---\n") + 5);
          assertEquals(words(body), words(document.text()), document.id());
        }
      }
    }
  }

  @Test
  void blocks_are_parted_by_one_empty_line_and_cover_the_text() {
    for (Document document : reading().documents()) {
      String joined =
          document.blocks().stream()
              .map(block -> block.span().of(document.text()))
              .collect(Collectors.joining("\n\n"));
      assertEquals(document.text(), joined, document.id());
    }
  }

  @Test
  void the_glossary_is_a_list_of_entries_without_marks() {
    Document glossary =
        reading().documents().stream()
            .filter(document -> document.facts().kind().equals("glossary"))
            .findFirst()
            .orElseThrow();
    assertTrue(glossary.blocks().stream().allMatch(block -> block.kind() == Kind.LIST_ITEM));
    assertFalse(glossary.text().contains("*"));
    assertTrue(glossary.text().startsWith("Junior doctor: a qualified doctor below"));
  }

  private static String rawArticle() throws IOException {
    try (ShippedLibrary library = ShippedLibrary.open()) {
      byte[] bytes = Files.readAllBytes(library.folder().resolve("article.md"));
      String raw = new String(bytes, StandardCharsets.UTF_8);
      return raw.substring(raw.indexOf("\n---\n") + 5);
    }
  }

  private static Map<String, Long> words(String text) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(text)
        .results()
        .collect(
            Collectors.groupingBy(match -> match.group(), TreeMap::new, Collectors.counting()));
  }
}
