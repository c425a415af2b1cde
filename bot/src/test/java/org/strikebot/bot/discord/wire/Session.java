package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway remembers of one login, over several connections: so that what happens while
 * none is open can be told later (developers/events/gateway.mdx, Resuming).
 */
final class Session {

  private final String id;
  private final int intents;
  private final boolean compressed;
  private final List<ObjectNode> told = new ArrayList<>();
  private @Nullable Connection connection;

  Session(String id, int intents, boolean compressed, Connection connection) {
    this.id = id;
    this.intents = intents;
    this.compressed = compressed;
    this.connection = connection;
  }

  String id() {
    return id;
  }

  boolean compressed() {
    return compressed;
  }

  int lastSequence() {
    return told.size();
  }

  boolean hears(Intent intent) {
    return intent.in(intents);
  }

  void attach(Connection now) {
    connection = now;
  }

  void detach(Connection gone) {
    if (connection == gone) {
      connection = null;
    }
  }

  /** Numbers an event, keeps it, and sends it {@code times} times where a connection is open. */
  void tell(String type, JsonNode data, int times) {
    ObjectNode event = Json.object().put("op", Connection.DISPATCH).put("s", told.size() + 1);
    event.put("t", type).set("d", data);
    told.add(event);
    for (int i = 0; i < times && connection != null; i++) {
      connection.send(event);
    }
  }

  /** Sends again all after {@code sequence}. */
  void replay(int sequence) {
    if (connection != null) {
      told.subList(sequence, told.size()).forEach(connection::send);
    }
  }
}
