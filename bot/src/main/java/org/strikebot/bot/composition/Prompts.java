package org.strikebot.bot.composition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All prompts, read and checked once at start. */
public final class Prompts {

  /** The prompts there are, with the values that the program has for each. */
  enum Name {
    COMPOSE("compose.md", Set.of("most")),
    QUESTION("question.md", Set.of("conversation", "question", "passages")),
    LANGUAGE("language.md", Set.of("original")),
    MEND("mend.md", Set.of("problems")),
    STANDALONE("standalone.md", Set.of("conversation", "question")),
    AS_REPORTED("as-reported.md", Set.of("question")),
    ENGLISH("english.md", Set.of("conversation", "question"));

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is unmodifiable
    private final Set<String> values;

    Name(String file, Set<String> values) {
      this.file = file;
      this.values = values;
    }
  }

  /** A prompt that cannot be used; the message names the file and what is wrong in it. */
  public static final class InvalidPromptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPromptException(String message) {
      super(message);
    }
  }

  private final Map<Name, Prompt> prompts = new EnumMap<>(Name.class);

  private Prompts() {}

  /**
   * The prompts that ship, each replaced by the file of the same name in {@code folder} where there
   * is one.
   *
   * @throws InvalidPromptException when one cannot be read, or its variables are not as expected
   */
  public static Prompts read(@Nullable Path folder) {
    Prompts prompts = new Prompts();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new InvalidPromptException(
          folder
              + ": expected a folder of prompts, found none. Make it, or leave out chat.prompts.");
    }
    for (Name name : Name.values()) {
      Path override = folder == null ? null : folder.resolve(name.file);
      Prompt prompt =
          override != null && Files.exists(override)
              ? parse(override.toString(), text(override))
              : parse("prompts/" + name.file, shipped(name.file));
      check(prompt, name.values);
      prompts.prompts.put(name, prompt);
    }
    return prompts;
  }

  String text(Name name, Map<String, String> values) {
    return Objects.requireNonNull(prompts.get(name)).with(values);
  }

  /** Divides a file into the variables on top and the text below. */
  static Prompt parse(String file, String text) {
    String plain = text.replace("\r\n", "\n").replaceFirst("^\\ufeff", "");
    int end = plain.indexOf("\n---\n");
    if (!plain.startsWith("---\n") || end < 0) {
      throw new InvalidPromptException(
          file + ": expected the variables between two lines of ---, found none.");
    }
    Set<String> variables = new LinkedHashSet<>();
    for (String line : plain.substring(4, Math.max(4, end)).split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || !variables.add(line.substring(0, colon).strip())) {
        throw new InvalidPromptException(
            file + ": expected each variable once, as 'name: what it is', found '" + line + "'.");
      }
    }
    return new Prompt(file, variables, plain.substring(end + 5).strip());
  }

  static void check(Prompt prompt, Set<String> values) {
    for (String variable : prompt.variables()) {
      if (!values.contains(variable)) {
        throw problem(prompt, variable, "is unknown; known here: " + sorted(values));
      }
      if (!prompt.used().contains(variable)) {
        throw problem(prompt, variable, "is declared but never used; write {{" + variable + "}}");
      }
    }
    for (String used : prompt.used()) {
      if (!prompt.variables().contains(used)) {
        throw problem(prompt, used, "is used but not declared on top");
      }
    }
    for (String value : values) {
      if (!prompt.variables().contains(value)) {
        throw problem(prompt, value, "is missing; the prompt is of no use without it");
      }
    }
  }

  private static InvalidPromptException problem(Prompt prompt, String variable, String what) {
    return new InvalidPromptException(
        prompt.file() + ": the variable '" + variable + "' " + what + ".");
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InvalidPromptException(file + ": expected a readable UTF-8 file, found " + e);
    }
  }

  private static String shipped(String file) {
    try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + file)) {
      if (in == null) {
        throw new InvalidPromptException("prompts/" + file + ": expected inside the artefact");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidPromptException(
          "prompts/" + file + ": expected a readable file, found " + e);
    }
  }
}
