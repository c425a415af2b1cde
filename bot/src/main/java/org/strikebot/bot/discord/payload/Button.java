package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A button.
 *
 * @param id what comes back when it is pressed
 * @param label what it says
 * @param enabled whether it can be pressed
 */
record Button(ButtonId id, String label, boolean enabled) {

  private static final int GREY = 2;

  Button(ButtonId id, String label) {
    this(id, label, true);
  }

  ObjectNode json() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", 2)
            .put("style", GREY)
            .put("label", PlainText.plain(label, Limits.BUTTON_LABEL))
            .put("custom_id", id.written());
    if (!enabled) {
      json.put("disabled", true);
    }
    return json;
  }
}
