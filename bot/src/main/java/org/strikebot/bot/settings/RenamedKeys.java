package org.strikebot.bot.settings;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;
import java.util.Optional;

/** Keys that once had another name: whoever still sets one is told what it is called now. */
final class RenamedKeys {

  private static final Map<JsonPointer, JsonPointer> NOW =
      Map.of(
          JsonPointer.compile("/chat/otherWords"), JsonPointer.compile("/chat/hypotheticalAnswer"));

  private RenamedKeys() {}

  /** What {@code key} is called now, if it had another name before. */
  static Optional<JsonPointer> now(JsonPointer key) {
    return Optional.ofNullable(NOW.get(key));
  }

  /**
   * @throws InvalidSettingsException when {@code environment} sets a key by the variable of its
   *     name before, which would be passed over
   */
  static void check(Map<String, String> environment) throws InvalidSettingsException {
    for (Map.Entry<JsonPointer, JsonPointer> renamed : NOW.entrySet()) {
      String before = EnvironmentKeys.variable(renamed.getKey());
      if (!environment.getOrDefault(before, "").isBlank()) {
        throw new InvalidSettingsException(
            "environment variable %s is called %s now."
                .formatted(before, EnvironmentKeys.variable(renamed.getValue())));
      }
    }
  }
}
