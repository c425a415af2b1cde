package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;

/**
 * Logins and events (developers/events/gateway.mdx, gateway-events.mdx), and what goes wrong with
 * them as a test orders it.
 */
public final class Gateway {

  /** All bits that stand for an intent in the documentation, up to DIRECT_MESSAGE_POLLS. */
  private static final int KNOWN_INTENTS = 0b11_0011_1111_1111_1111_1111_1111;

  /** How the gateway meets those who connect. */
  private enum Welcome {
    HELLO,
    SILENCE,
    NO_UPGRADE
  }

  private final World world;
  private final Map<String, Session> sessions = new HashMap<>();
  private final List<Connection> connections = new ArrayList<>();
  private Duration heartbeatInterval = Duration.ofMillis(41_250);
  private Welcome welcome = Welcome.HELLO;
  private boolean acknowledging = true;
  private int deliveries = 1;
  private int identified;
  private int resumed;

  Gateway(World world) {
    this.world = world;
    world.events(this::tell);
  }

  /** How often the bot shall send a heartbeat, from its next connection on. */
  public void heartbeatEvery(Duration interval) {
    alone(() -> heartbeatInterval = interval);
  }

  /** Cuts every connection without a word. */
  public void cut() {
    alone(() -> List.copyOf(connections).forEach(Connection::cut));
  }

  /** Closes every connection with a code (opcodes-and-status-codes.mdx, Gateway Close Codes). */
  public void close(int code, String reason) {
    alone(() -> List.copyOf(connections).forEach(one -> one.close(code, reason)));
  }

  /** Asks the bot to reconnect and resume (gateway-events.mdx, Reconnect). */
  public void askToReconnect() {
    alone(() -> connections.forEach(one -> one.send(Connection.RECONNECT, NullNode.instance)));
  }

  /** Forgets all sessions and tells so (gateway-events.mdx, Invalid Session). */
  public void invalidateSessions() {
    alone(
        () -> {
          sessions.clear();
          connections.forEach(one -> one.send(Connection.INVALID_SESSION, BooleanNode.FALSE));
        });
  }

  /** From now on nothing goes through the connections that are open, but they stay open. */
  public void stall() {
    alone(() -> connections.forEach(Connection::stall));
  }

  /** From now on heartbeats are not acknowledged; all else works. */
  public void stopAcknowledging() {
    alone(() -> acknowledging = false);
  }

  /** From now on who connects hears nothing, not even a hello. */
  public void fallSilent() {
    alone(() -> welcome = Welcome.SILENCE);
  }

  /** From now on who connects gets no answer to the request for a WebSocket. */
  public void stopAnswering() {
    alone(() -> welcome = Welcome.NO_UPGRADE);
  }

  /** From now on all is well again, for new connections. */
  public void recover() {
    alone(
        () -> {
          welcome = Welcome.HELLO;
          acknowledging = true;
          deliveries = 1;
        });
  }

  /** From now on every event is told twice, as a replay may do. */
  public void deliverTwice() {
    alone(() -> deliveries = 2);
  }

  /** Tells of a message in a form that Javacord 3.8.0 cannot read: nobody wrote it. */
  public void tellUnreadable(Channel channel, String text) {
    alone(
        () ->
            tell(
                Event.of(
                    "MESSAGE_CREATE",
                    Intent.GUILD_MESSAGES,
                    Json.object()
                        .put("id", Json.id(world.ids.next()))
                        .put("channel_id", Json.id(channel.id()))
                        .put("guild_id", Json.id(channel.guild().id()))
                        .put("content", text))));
  }

  /** Waits until the bot has logged in anew {@code times} times since the start. */
  public void awaitIdentified(int times) {
    world.monitor.await(
        times + " logins",
        Duration.ofSeconds(60),
        () -> identified >= times ? Optional.of(true) : Optional.empty());
  }

  /** Waits until the bot has resumed {@code times} times since the start. */
  public void awaitResumed(int times) {
    world.monitor.await(
        times + " resumed sessions",
        Duration.ofSeconds(60),
        () -> resumed >= times ? Optional.of(true) : Optional.empty());
  }

  public int identified() {
    return world.monitor.change(() -> identified);
  }

  public int resumed() {
    return world.monitor.change(() -> resumed);
  }

  void alone(Runnable work) {
    world.monitor.change(work);
  }

  /** Meets somebody who connects; {@code cutter} cuts that connection. */
  MockResponse connect(Runnable cutter) {
    return world.monitor.change(
        () ->
            welcome == Welcome.NO_UPGRADE
                ? new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE)
                : new MockResponse().withWebSocketUpgrade(new Connection(this, cutter)));
  }

  void opened(Connection connection) {
    connections.add(connection);
    if (welcome == Welcome.HELLO) {
      connection.send(
          Connection.HELLO, Json.object().put("heartbeat_interval", heartbeatInterval.toMillis()));
    }
  }

  void closed(Connection connection, int code) {
    connections.remove(connection);
    Session session = connection.session();
    if (session != null) {
      session.detach(connection);
      if (code == 1000 || code == 1001) {
        sessions.remove(session.id());
      }
    }
  }

  void heartbeat(Connection connection) {
    if (acknowledging) {
      connection.send(Connection.HEARTBEAT_ACK, NullNode.instance);
    }
  }

  private boolean knows(JsonNode data) {
    String token = data.path("token").asText();
    return token.equals(world.application.token())
        || token.equals("Bot " + world.application.token());
  }

  void identify(Connection connection, JsonNode data) {
    int intents = data.path("intents").asInt(-1);
    if (connection.session() != null) {
      connection.close(4005, "Already authenticated.");
    } else if (!knows(data)) {
      connection.close(4004, "Authentication failed.");
    } else if (!data.has("intents") || (intents & ~KNOWN_INTENTS) != 0) {
      connection.close(4013, "Invalid intent(s).");
    } else if (asksTooMuch(intents)) {
      connection.close(4014, "Disallowed intent(s).");
    } else {
      begin(connection, intents, data.path("compress").asBoolean());
    }
  }

  private boolean asksTooMuch(int intents) {
    for (Intent intent : Intent.values()) {
      if (intent.privileged() && intent.in(intents) && !world.application.grants(intent)) {
        return true;
      }
    }
    return false;
  }

  private void begin(Connection connection, int intents, boolean compressed) {
    Session session = new Session(Json.id(world.ids.next()), intents, compressed, connection);
    sessions.put(session.id(), session);
    connection.session(session);
    session.tell("READY", ready(session), 1);
    world.guilds.values().forEach(guild -> session.tell("GUILD_CREATE", guild.json(), 1));
    identified++;
  }

  private ObjectNode ready(Session session) {
    ObjectNode json =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("session_type", "normal")
            .put("resume_gateway_url", "wss://gateway-local.discord.gg");
    json.set("user", world.application.account().json());
    ArrayNode guilds = json.putArray("guilds");
    for (Guild guild : world.guilds.values()) {
      guilds.addObject().put("id", Json.id(guild.id())).put("unavailable", true);
    }
    json.putObject("application").put("id", Json.id(world.application.id())).put("flags", 0);
    return json;
  }

  void resume(Connection connection, JsonNode data) {
    Session session = sessions.get(data.path("session_id").asText());
    int sequence = data.path("seq").asInt(-1);
    if (!knows(data)) {
      connection.close(4004, "Authentication failed.");
    } else if (session == null) {
      connection.send(Connection.INVALID_SESSION, BooleanNode.FALSE);
    } else if (sequence < 0 || sequence > session.lastSequence()) {
      connection.close(4007, "Invalid sequence.");
    } else {
      session.attach(connection);
      connection.session(session);
      session.replay(sequence);
      session.tell("RESUMED", Json.object(), 1);
      resumed++;
    }
  }

  private void tell(Event event) {
    for (Session session : sessions.values()) {
      if (session.hears(event.intent())) {
        JsonNode data = session.hears(Intent.MESSAGE_CONTENT) ? event.data() : event.withheld();
        session.tell(event.type(), data, deliveries);
      }
    }
  }
}
