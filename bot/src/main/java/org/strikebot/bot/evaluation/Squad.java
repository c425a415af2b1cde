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

/**
 * A SQuAD 2.0 file: paragraphs and questions on them, some of which their paragraph does not answer
 * (Rajpurkar, Jia and Liang 2018).
 *
 * @param paragraphs every paragraph, in the file's order
 * @param questions every question, in the file's order
 */
public record Squad(List<Paragraph> paragraphs, List<Asked> questions) {

  /**
   * One paragraph.
   *
   * @param id unique in the file: the article's number and the paragraph's number in it
   * @param title the article's title
   * @param text the paragraph's text
   */
  public record Paragraph(String id, String title, String text) {

    public Paragraph {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * One question.
   *
   * @param paragraph the id of the paragraph it was written on
   * @param question the question as typed
   * @param answers strings any one of which answers it; none when it cannot be answered
   */
  public record Asked(String paragraph, String question, List<String> answers) {

    public Asked {
      Objects.requireNonNull(question, "question");
      answers = List.copyOf(answers);
    }
  }

  public Squad {
    paragraphs = List.copyOf(paragraphs);
    questions = List.copyOf(questions);
  }

  /**
   * Reads {@code file}.
   *
   * @throws IOException when it cannot be read or is not of the expected form; the message names
   *     the file
   */
  public static Squad read(Path file) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": expected SQuAD 2.0 JSON, found " + e.getMessage(), e);
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Asked> questions = new ArrayList<>();
    int article = 0;
    for (JsonNode data : root.path("data")) {
      int number = 0;
      for (JsonNode paragraph : data.path("paragraphs")) {
        String id = "squad-%03d-%03d".formatted(article, number++);
        paragraphs.add(
            new Paragraph(
                id,
                data.path("title").asText().replace('_', ' '),
                paragraph.path("context").asText()));
        paragraph.path("qas").forEach(asked -> questions.add(asked(id, asked)));
      }
      article++;
    }
    if (paragraphs.isEmpty() || questions.isEmpty()) {
      throw new IOException(
          file + ": expected SQuAD 2.0 JSON ('data' with 'paragraphs' with 'qas'), found none");
    }
    return new Squad(paragraphs, questions);
  }

  private static Asked asked(String paragraph, JsonNode asked) {
    List<String> answers = new ArrayList<>();
    if (!asked.path("is_impossible").asBoolean()) {
      asked.path("answers").forEach(answer -> answers.add(answer.path("text").asText()));
    }
    return new Asked(paragraph, asked.path("question").asText(), answers);
  }
}
