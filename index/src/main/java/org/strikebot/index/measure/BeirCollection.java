package org.strikebot.index.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/**
 * A public test collection in the format of BEIR (Thakur et al., 2021): {@code corpus.jsonl},
 * {@code queries.jsonl} and {@code qrels/test.tsv}.
 *
 * @param documents the corpus
 * @param queries the words of each judged query by its id
 * @param judged for each query the gain of each document that was judged to help
 */
public record BeirCollection(
    List<Document> documents,
    SortedMap<String, String> queries,
    SortedMap<String, SortedMap<String, Integer>> judged) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TAB = Pattern.compile("\\t");

  public BeirCollection {
    documents = List.copyOf(documents);
  }

  /**
   * Reads a collection.
   *
   * @throws IOException when a file is missing or not of the format; the message says which
   */
  public static BeirCollection read(Path folder) throws IOException {
    SortedMap<String, SortedMap<String, Integer>> judged =
        judgements(folder.resolve("qrels").resolve("test.tsv"));
    SortedMap<String, String> queries = new TreeMap<>();
    for (JsonNode query : lines(folder.resolve("queries.jsonl"))) {
      String id = query.path("_id").asText();
      if (judged.containsKey(id)) {
        queries.put(id, query.path("text").asText());
      }
    }
    List<Document> documents = new ArrayList<>();
    for (JsonNode entry : lines(folder.resolve("corpus.jsonl"))) {
      documents.add(document(entry));
    }
    return new BeirCollection(documents, queries, judged);
  }

  private static Document document(JsonNode entry) {
    String text = entry.path("text").asText().strip();
    String title = entry.path("title").asText().strip();
    List<Block> blocks =
        text.isEmpty()
            ? List.of()
            : List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length())));
    DocumentFacts facts =
        new DocumentFacts(title, "abstract", null, null, null, null, null, null, List.of(), null);
    return new Document(entry.path("_id").asText(), facts, text, blocks);
  }

  private static SortedMap<String, SortedMap<String, Integer>> judgements(Path file)
      throws IOException {
    SortedMap<String, SortedMap<String, Integer>> judged = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = TAB.split(line, -1);
        if (cells.length != 3) {
          throw new IOException("expected three columns in %s, found: %s".formatted(file, line));
        }
        int gain = Integer.parseInt(cells[2].strip());
        if (gain > 0) {
          judged.computeIfAbsent(cells[0], id -> new TreeMap<>()).put(cells[1], gain);
        }
      }
    }
    return judged;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }
}
