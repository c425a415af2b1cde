package org.strikebot.bot.discord;

import org.strikebot.bot.discord.rest.Callback;

/** How the reply to a question reaches its asker; kept with the question while it is open. */
sealed interface Delivery {

  /** As the answer to an interaction. */
  record ByInteraction(Callback callback) implements Delivery {}

  /** As a reply to a message. */
  record ByMessage(String channel, String message) implements Delivery {}

  /** As a message of its own, where nothing else reaches the asker any more. */
  record InChannel(String channel) implements Delivery {}

  default String written() {
    return switch (this) {
      case ByInteraction(Callback callback) ->
          "i|" + callback.application() + "|" + callback.id() + "|" + callback.token();
      case ByMessage(String channel, String message) -> "m|" + channel + "|" + message;
      case InChannel(String channel) -> "c|" + channel;
    };
  }

  static Delivery read(String written) {
    String[] parts = written.split("\\|", -1);
    return switch (parts[0] + parts.length) {
      case "i4" -> new ByInteraction(new Callback(parts[1], parts[2], parts[3]));
      case "m3" -> new ByMessage(parts[1], parts[2]);
      case "c2" -> new InChannel(parts[1]);
      default -> throw new IllegalArgumentException("no delivery of " + parts.length + " parts");
    };
  }
}
