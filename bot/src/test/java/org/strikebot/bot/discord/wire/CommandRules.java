package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a command may look like (developers/interactions/application-commands.mdx, Application
 * Command Structure, Naming, Option Structure).
 */
final class CommandRules {

  private static final Pattern NAME =
      Pattern.compile(
          "^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_OPTIONS = 25;
  private static final int MOST_CHOICES = 25;
  private static final int MOST_TEXT = 8000;
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final Set<Integer> OPTION_TYPES = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

  private CommandRules() {}

  /**
   * Ends well where all of {@code definitions} are allowed together.
   *
   * @throws Refusal 50035, with each fault at its place
   */
  static void check(JsonNode definitions) {
    FormErrors errors = new FormErrors();
    if (definitions.size() > MOST_COMMANDS) {
      throw new Refusal(400, 30032, "Maximum number of application commands reached (100)");
    }
    Set<String> names = new HashSet<>();
    int index = 0;
    for (JsonNode definition : definitions) {
      String place = definitions.size() == 1 ? "" : index + ".";
      if (!names.add(definition.path("type").asInt(1) + definition.path("name").asText())) {
        errors.add(
            place + "name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
      if (definition.path("type").asInt(1) == 1) {
        named(errors, place, definition);
        options(errors, place, definition, 0);
        if (text(definition) > MOST_TEXT) {
          errors.add(place + "_", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size");
        }
      } else {
        errors.length(definition, place, "name", 1, 32);
      }
      index++;
    }
    errors.raise();
  }

  private static void named(FormErrors errors, String place, JsonNode node) {
    errors.length(node, place, "name", 1, 32);
    errors.length(node, place, "description", 1, 100);
    name(errors, place + "name", node.path("name").asText());
    for (Map.Entry<String, JsonNode> name : node.path("name_localizations").properties()) {
      name(errors, place + "name_localizations." + name.getKey(), name.getValue().asText());
    }
    for (Map.Entry<String, JsonNode> text : node.path("description_localizations").properties()) {
      errors.length(
          node.path("description_localizations"),
          place + "description_localizations.",
          text.getKey(),
          1,
          100);
    }
  }

  private static void name(FormErrors errors, String place, String name) {
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
      errors.add(place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private static void options(FormErrors errors, String place, JsonNode node, int depth) {
    errors.count(node, place, "options", MOST_OPTIONS);
    boolean optionalBefore = false;
    Set<String> names = new HashSet<>();
    int index = 0;
    for (JsonNode option : Json.list(node, "options")) {
      String here = place + "options." + index + ".";
      int type = option.path("type").asInt();
      named(errors, here, option);
      if (!OPTION_TYPES.contains(type) || (type <= GROUP && depth > 2 - type)) {
        errors.add(here + "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Type is invalid");
      }
      if (!names.add(option.path("name").asText())) {
        errors.add(
            here + "name",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
            "Option name already exists");
      }
      if (option.path("required").asBoolean() && optionalBefore) {
        errors.add(
            here + "required",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optionalBefore |= !option.path("required").asBoolean();
      choices(errors, here, option);
      options(errors, here, option, type == SUBCOMMAND ? 2 : depth + 1);
      index++;
    }
  }

  private static void choices(FormErrors errors, String place, JsonNode option) {
    errors.count(option, place, "choices", MOST_CHOICES);
    if (option.path("autocomplete").asBoolean() && !Json.list(option, "choices").isEmpty()) {
      errors.add(
          place + "autocomplete",
          "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
          "Autocomplete may not be set to true if choices are present");
    }
    choiceList(errors, place, option);
  }

  /** Choices of an option, or offered while typing. */
  static void choiceList(FormErrors errors, String place, JsonNode node) {
    int index = 0;
    for (JsonNode choice : Json.list(node, "choices")) {
      String here = place + "choices." + index + ".";
      errors.length(choice, here, "name", 1, 100);
      if (choice.path("value").isTextual()) {
        errors.length(choice, here, "value", 1, 100);
      }
      index++;
    }
  }

  private static int text(JsonNode node) {
    int characters =
        node.path("name").asText().length() + node.path("description").asText().length();
    for (JsonNode choice : Json.list(node, "choices")) {
      characters += choice.path("name").asText().length() + choice.path("value").asText().length();
    }
    for (JsonNode option : Json.list(node, "options")) {
      characters += text(option);
    }
    return characters;
  }
}
