package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded pages, files and texts of varied make against the text and facts that a reader takes
 * from them. The texts are invented; the makes are those of common sites and programs.
 */
final class RecordedSourcesTest {

  /** The share that the extraction must reach on average, as harmonic mean of both directions. */
  private static final double LEAST_MEAN = 0.95;

  /** And that no single source may fall below. */
  private static final double LEAST = 0.9;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final List<String> FACTS =
      List.of("title", "author", "publisher", "published", "url");

  private static Path folder() {
    try {
      return Path.of(RecordedSourcesTest.class.getResource("/sources").toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".expected.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static JsonNode expected(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  private static ReadOutcome read(JsonNode expected) throws IOException {
    String name = expected.get("file").asText();
    String url = text(expected, "url");
    return new SourceReader()
        .read(
            new SourceBytes(
                name,
                text(expected, "contentType"),
                url == null ? null : URI.create(url),
                Files.readAllBytes(folder().resolve(name))));
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.get(key).asText() : null;
  }

  @Test
  void there_are_at_least_60() throws IOException {
    assertTrue(recorded().count() >= 60);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void a_sound_source_gives_its_text_and_facts_and_any_other_a_refusal(Path file)
      throws IOException {
    JsonNode expected = expected(file);
    ReadOutcome outcome = read(expected);
    if (expected.hasNonNull("refused")) {
      Refusal refusal = assertInstanceOf(ReadOutcome.Refused.class, outcome).refusal();
      assertTrue(
          Pattern.compile(expected.get("refused").asText()).matcher(refusal.found()).find(),
          refusal::message);
      return;
    }
    ReadOutcome.Read read =
        assertInstanceOf(ReadOutcome.Read.class, outcome, () -> outcome.toString());
    Map<String, @Nullable String> wanted = new HashMap<>();
    FACTS.forEach(fact -> wanted.put(fact, text(expected.get("facts"), fact)));
    if (wanted.get("title") == null) {
      wanted.put("title", read.document().facts().title());
    }
    assertEquals(wanted, facts(read));
    double f1 = f1(expected, read.document());
    assertTrue(f1 >= LEAST, () -> "F1 " + f1 + " of\n" + read.document().text());
  }

  private static Map<String, @Nullable String> facts(ReadOutcome.Read read) {
    DocumentFacts facts = read.document().facts();
    Map<String, @Nullable String> found = new HashMap<>();
    found.put("title", facts.title());
    found.put("author", read.author());
    found.put("publisher", facts.publisher());
    found.put("published", facts.published() == null ? null : facts.published().toString());
    found.put("url", facts.url() == null ? null : facts.url().toString());
    return found;
  }

  @Test
  void the_text_is_extracted_well_on_average() throws IOException {
    List<Double> all = new ArrayList<>();
    for (Path file : recorded().toList()) {
      JsonNode expected = expected(file);
      if (!expected.hasNonNull("refused") && read(expected) instanceof ReadOutcome.Read read) {
        all.add(f1(expected, read.document()));
      }
    }
    double mean = all.stream().mapToDouble(f1 -> f1).average().orElse(0);
    assertTrue(mean >= LEAST_MEAN, "mean F1 " + mean + " of " + all.size());
  }

  /** The harmonic mean of precision and recall, on the words of both texts with their counts. */
  private static double f1(JsonNode expected, Document document) {
    StringBuilder wanted = new StringBuilder();
    expected.get("text").forEach(block -> wanted.append(block.asText()).append("\n\n"));
    Map<String, Integer> want = words(wanted.toString());
    Map<String, Integer> have = words(document.text());
    int both =
        want.entrySet().stream()
            .mapToInt(entry -> Math.min(entry.getValue(), have.getOrDefault(entry.getKey(), 0)))
            .sum();
    int wantAll = want.values().stream().mapToInt(n -> n).sum();
    int haveAll = have.values().stream().mapToInt(n -> n).sum();
    return wantAll + haveAll == 0 ? 1 : 2.0 * both / (wantAll + haveAll);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text).results().forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }
}
