package org.strikebot.index.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two lines of dashes at the very start of a Markdown file.
 *
 * @param values the mapping it holds
 * @param body everything after the second line of dashes
 */
record FrontMatter(JsonNode values, String body) {

  private static final Pattern FENCE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ ]*$");
  private static final Pattern OPENING = Pattern.compile("\\A---[ ]*\n");

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  /**
   * @param text a whole file, line ends normalised
   */
  static FrontMatter of(String subject, String text) throws RefusedException {
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      throw new RefusedException(
          subject,
          "no front matter",
          "a first line of three dashes, then keys such as title and published",
          "Put '---', 'title: ...' and '---' on lines of their own before the text.");
    }
    Matcher closing = FENCE.matcher(text);
    if (!closing.find(opening.end())) {
      throw new RefusedException(
          subject,
          "front matter that never ends",
          "a second line of three dashes after the keys",
          "Put '---' on a line of its own between the keys and the text.");
    }
    JsonNode values = parsed(subject, text.substring(opening.end(), closing.start()));
    return new FrontMatter(values, text.substring(closing.end()));
  }

  private static JsonNode parsed(String subject, String yaml) throws RefusedException {
    JsonNode values;
    try {
      values = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw broken(subject, "front matter that is not YAML" + place(e) + reason(e));
    }
    if (!values.isObject()) {
      throw broken(subject, "front matter without keys");
    }
    return values;
  }

  private static RefusedException broken(String subject, String found) {
    return new RefusedException(
        subject,
        found,
        "one 'key: value' a line",
        "Mend that line; a value that holds a colon or a quotation mark goes between quotation"
            + " marks.");
  }

  /** The first line of the file is the dashes, so the YAML's first is the file's second. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at line " + (e.getLocation().getLineNr() + 1);
  }

  private static String reason(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("").strip();
    return first.isEmpty() ? "" : " (" + first + ")";
  }
}
