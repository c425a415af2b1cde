package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that happened, as the gateway tells it (developers/events/gateway-events.mdx, Receive
 * Events).
 *
 * @param type its name
 * @param intent what a connection must have asked for to hear of it; {@code GUILDS} for those that
 *     every bot here hears
 * @param data what a connection with the message content intent hears
 * @param withheld what a connection without it hears (developers/events/gateway.mdx, Message
 *     Content Intent)
 */
record Event(String type, Intent intent, JsonNode data, JsonNode withheld) {

  static Event of(String type, Intent intent, JsonNode data) {
    return new Event(type, intent, data, data);
  }
}
