package org.strikebot.bot.composition;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text for a model with places for values.
 *
 * @param file where it was read, for messages
 * @param variables the names of its values, as declared on top
 * @param body the text, with {@code {{name}}} where a value goes
 */
record Prompt(String file, Set<String> variables, String body) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_-]*)\\s*}}");

  Prompt {
    Objects.requireNonNull(file, "file");
    variables = Set.copyOf(variables);
    Objects.requireNonNull(body, "body");
  }

  /** The names that the text uses, in order. */
  Set<String> used() {
    Set<String> used = new LinkedHashSet<>();
    Matcher matcher = PLACE.matcher(body);
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    return used;
  }

  /** The text with its values. They are put in side by side: a value is never searched for more. */
  String with(Map<String, String> values) {
    if (!values.keySet().equals(variables)) {
      throw new IllegalArgumentException(
          file + ": expected values for " + variables + ", found " + values.keySet());
    }
    return PLACE
        .matcher(body)
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
  }
}
