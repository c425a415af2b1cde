package org.strikebot.bot.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a YAML file of questions with known answers. */
public final class StrikeQuestions {

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          // Notes for people stand beside what is judged.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * The questions of {@code file} in its order.
   *
   * @throws IOException when it cannot be read or is not of the expected form; the message names
   *     the file and the place
   */
  public List<StrikeQuestion> read(Path file) throws IOException {
    List<StrikeQuestion> questions;
    try {
      questions = yaml.readValue(Files.readAllBytes(file), new TypeReference<>() {});
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(
          file
              + ": expected a list of questions (id, question, kind, outcome, ...): "
              + e.getMessage(),
          e);
    }
    if (questions == null || questions.isEmpty()) {
      throw new IOException(file + ": expected at least one question, found none");
    }
    Set<String> ids = new HashSet<>();
    for (StrikeQuestion question : questions) {
      if (!ids.add(question.id())) {
        throw new IOException(file + ": expected each id once, found " + question.id() + " twice");
      }
    }
    return questions;
  }
}
