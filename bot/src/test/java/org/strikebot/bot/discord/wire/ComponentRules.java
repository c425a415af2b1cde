package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What rows, buttons, menus and text inputs may be (developers/components/reference.mdx). Fields
 * that the reference does not name are refused.
 */
final class ComponentRules {

  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int STRING_MENU = 3;
  private static final int TEXT_INPUT = 4;
  private static final int LINK = 5;
  private static final int MOST_ROWS = 5;
  private static final int MOST_BUTTONS = 5;
  private static final int MOST_OPTIONS = 25;

  private static final Set<String> MENU_FIELDS =
      Set.of(
          "type",
          "id",
          "custom_id",
          "placeholder",
          "min_values",
          "max_values",
          "disabled",
          "default_values");
  private static final Map<Integer, Set<String>> FIELDS =
      Map.of(
          ROW,
          Set.of("type", "id", "components"),
          BUTTON,
          Set.of("type", "id", "style", "label", "emoji", "custom_id", "url", "disabled", "sku_id"),
          STRING_MENU,
          with(MENU_FIELDS, "options"),
          TEXT_INPUT,
          Set.of(
              "type",
              "id",
              "custom_id",
              "style",
              "label",
              "min_length",
              "max_length",
              "required",
              "value",
              "placeholder"),
          5,
          MENU_FIELDS,
          6,
          MENU_FIELDS,
          7,
          MENU_FIELDS,
          8,
          with(MENU_FIELDS, "channel_types"));

  private ComponentRules() {}

  private static Set<String> with(Set<String> fields, String another) {
    Set<String> more = new HashSet<>(fields);
    more.add(another);
    return Set.copyOf(more);
  }

  /** Notes what is wrong with the components of a message. */
  static void message(FormErrors errors, JsonNode body) {
    errors.count(body, "", "components", MOST_ROWS);
    rows(errors, body, false);
  }

  /** Notes what is wrong with a form (receiving-and-responding.mdx, Modal). */
  static void modal(FormErrors errors, JsonNode form) {
    errors.length(form, "data.", "title", 1, 45);
    errors.length(form, "data.", "custom_id", 1, 100);
    int rows = Json.list(form, "components").size();
    if (rows < 1 || rows > MOST_ROWS) {
      errors.add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
    }
    rows(errors, form, true);
  }

  private static void rows(FormErrors errors, JsonNode body, boolean form) {
    Set<String> ids = new HashSet<>();
    int index = 0;
    for (JsonNode row : Json.list(body, "components")) {
      String here = "components." + index++ + ".";
      if (row.path("type").asInt() != ROW) {
        errors.add(here + "type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be 1.");
        continue;
      }
      known(errors, here, row);
      int size = Json.list(row, "components").size();
      if (size < 1 || size > MOST_BUTTONS) {
        errors.add(
            here + "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
      }
      int place = 0;
      for (JsonNode control : Json.list(row, "components")) {
        control(errors, here + "components." + place++ + ".", control, form, size, ids);
      }
    }
  }

  private static void control(
      FormErrors errors,
      String place,
      JsonNode control,
      boolean form,
      int besides,
      Set<String> ids) {
    int type = control.path("type").asInt();
    if (!FIELDS.containsKey(type) || type == ROW || form != (type == TEXT_INPUT)) {
      errors.add(place + "type", "UNION_TYPE_CHOICES", "Type " + type + " is not allowed here.");
      return;
    }
    known(errors, place, control);
    if (type != BUTTON && besides > 1) {
      errors.add(place, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The components are too wide to fit.");
    }
    boolean link = type == BUTTON && control.path("style").asInt() == LINK;
    if (!link) {
      errors.length(control, place, "custom_id", 1, 100);
      if (!ids.add(control.path("custom_id").asText())) {
        errors.add(
            place + "custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated");
      }
    }
    switch (type) {
      case BUTTON -> button(errors, place, control, link);
      case TEXT_INPUT -> textInput(errors, place, control);
      default -> menu(errors, place, control);
    }
  }

  private static void known(FormErrors errors, String place, JsonNode component) {
    Set<String> known = FIELDS.getOrDefault(component.path("type").asInt(), Set.of());
    component
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                errors.add(place + field, "UNKNOWN_FIELD", "No such field in this component");
              }
            });
  }

  private static void button(FormErrors errors, String place, JsonNode button, boolean link) {
    int style = button.path("style").asInt();
    if (style < 1 || style > LINK) {
      errors.add(place + "style", "BASE_TYPE_CHOICES", "Style must be one of 1 to 5.");
    }
    errors.length(button, place, "label", 0, 80);
    if (!button.has("label") && !button.has("emoji")) {
      errors.add(place + "label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "Needs either.");
    }
    if (link) {
      errors.length(button, place, "url", 1, 512);
      if (button.has("custom_id")) {
        errors.add(
            place + "custom_id",
            "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
            "A custom id and url cannot both be specified");
      }
    } else if (button.has("url")) {
      errors.add(place + "url", "BUTTON_COMPONENT_INVALID_STYLE", "Only a link has a url.");
    }
  }

  private static void textInput(FormErrors errors, String place, JsonNode input) {
    errors.length(input, place, "label", 1, 45);
    errors.length(input, place, "placeholder", 0, 100);
    errors.length(input, place, "value", 0, 4000);
    int style = input.path("style").asInt();
    int least = input.path("min_length").asInt(0);
    int most = input.path("max_length").asInt(4000);
    if (style < 1 || style > 2) {
      errors.add(place + "style", "BASE_TYPE_CHOICES", "Style must be one of 1, 2.");
    }
    if (least < 0 || least > most || most < 1 || most > 4000) {
      errors.add(place + "max_length", "NUMBER_TYPE_MAX", "Lengths must be between 1 and 4000.");
    }
  }

  private static void menu(FormErrors errors, String place, JsonNode menu) {
    errors.length(menu, place, "placeholder", 0, 150);
    int least = menu.path("min_values").asInt(1);
    int most = menu.path("max_values").asInt(1);
    if (least < 0 || least > MOST_OPTIONS || most < 1 || most > MOST_OPTIONS || least > most) {
      errors.add(place + "max_values", "NUMBER_TYPE_MAX", "Must be between 1 and 25.");
    }
    if (menu.path("type").asInt() != STRING_MENU) {
      return;
    }
    int size = Json.list(menu, "options").size();
    if (size < 1 || size > MOST_OPTIONS) {
      errors.add(place + "options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
    }
    Set<String> values = new HashSet<>();
    int index = 0;
    for (JsonNode option : Json.list(menu, "options")) {
      String here = place + "options." + index++ + ".";
      errors.length(option, here, "label", 1, 100);
      errors.length(option, here, "value", 1, 100);
      errors.length(option, here, "description", 0, 100);
      if (!values.add(option.path("value").asText())) {
        errors.add(
            here + "value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }
}
