package org.strikebot.bot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.strikebot.bot.question.Question;

/**
 * A CANARD file: follow-up questions with what came before and what people wrote in their place so
 * that they stand alone (Elgohary, Peskov and Boyd-Graber 2019).
 *
 * @param items every follow-up, in the file's order
 */
public record Canard(List<Item> items) {

  /**
   * One follow-up.
   *
   * @param asked the question with the turns before it; the first turn is the article's title and
   *     section, which the askers saw
   * @param reference what people wrote so that it stands alone
   */
  public record Item(Question asked, String reference) {

    public Item {
      Objects.requireNonNull(asked, "asked");
      Objects.requireNonNull(reference, "reference");
    }
  }

  public Canard {
    items = List.copyOf(items);
  }

  /**
   * Reads {@code file}.
   *
   * @throws IOException when it cannot be read or is not of the expected form; the message names
   *     the file
   */
  public static Canard read(Path file) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": expected CANARD's JSON, found " + e.getMessage(), e);
    }
    List<Item> items = new ArrayList<>();
    for (JsonNode item : root) {
      List<Question.Turn> turns = new ArrayList<>();
      JsonNode history = item.path("History");
      for (int at = 0; at < history.size(); at += 2) {
        turns.add(new Question.Turn(history.path(at).asText(), history.path(at + 1).asText("")));
      }
      String question = item.path("Question").asText();
      String reference = item.path("Rewrite").asText();
      if (!question.isBlank() && !reference.isBlank()) {
        items.add(new Item(new Question(question, turns), reference));
      }
    }
    if (items.isEmpty()) {
      throw new IOException(
          file + ": expected a list of objects with History, Question and Rewrite, found none");
    }
    return new Canard(items);
  }
}
