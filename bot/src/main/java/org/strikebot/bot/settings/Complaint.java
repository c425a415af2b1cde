package org.strikebot.bot.settings;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to tell an operator about a setting that cannot be used. */
final class Complaint {

  private final Origins origins;

  Complaint(Origins origins) {
    this.origins = origins;
  }

  /** Place, key, what was found and what is expected. */
  String about(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "settings: " + failure.getOriginalMessage();
    }
    JsonPointer pointer = pointer(mapping.getPath());
    String named = origins.of(pointer) + ": '" + dotted(pointer) + "'";
    return switch (mapping) {
      case UnrecognizedPropertyException _ when RenamedKeys.now(pointer).isPresent() ->
          named + " is called '" + dotted(RenamedKeys.now(pointer).get()) + "' now.";
      case UnrecognizedPropertyException unknown ->
          named
              + " is unknown; known here: "
              + unknown.getKnownPropertyIds().stream()
                  .map(Object::toString)
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ".";
      case InvalidFormatException wrong ->
          named + ": expected " + expected(wrong) + ", found '" + wrong.getValue() + "'.";
      // A record's own check: its message already has found and expected.
      case ValueInstantiationException refused -> named + ": " + reason(refused);
      default -> named + ": " + mapping.getOriginalMessage();
    };
  }

  private static String dotted(JsonPointer pointer) {
    String key = pointer.toString();
    return key.substring(Math.min(1, key.length())).replace('/', '.');
  }

  private static String expected(InvalidFormatException wrong) {
    Class<?> type = wrong.getTargetType();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(" or "));
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "double", "Double", "float", "Float" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "Duration" -> "a stretch of time such as 500ms, 20s, 5m, 2h or 30d";
      default -> "a " + type.getSimpleName();
    };
  }

  private static JsonPointer pointer(List<JsonMappingException.Reference> path) {
    JsonPointer pointer = JsonPointer.empty();
    for (JsonMappingException.Reference reference : path) {
      pointer =
          reference.getFieldName() != null
              ? pointer.appendProperty(reference.getFieldName())
              : pointer.appendIndex(reference.getIndex());
    }
    return pointer;
  }

  private static String reason(ValueInstantiationException refused) {
    Throwable cause = refused.getCause();
    return String.valueOf(cause == null ? refused.getOriginalMessage() : cause.getMessage());
  }
}
