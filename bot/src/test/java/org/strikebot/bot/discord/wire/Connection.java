package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One WebSocket to the gateway (developers/events/gateway.mdx, Connection Lifecycle). */
final class Connection extends WebSocketListener {

  static final int DISPATCH = 0;
  static final int HEARTBEAT = 1;
  static final int IDENTIFY = 2;
  static final int RESUME = 6;
  static final int RECONNECT = 7;
  static final int INVALID_SESSION = 9;
  static final int HELLO = 10;
  static final int HEARTBEAT_ACK = 11;

  /** Larger payloads are compressed where the bot asked for it (Payload Compression). */
  private static final int SMALL = 1024;

  private static final int MOST_SENT_BYTES = 4096;

  private final Gateway gateway;
  private final Runnable cutter;
  private @Nullable WebSocket socket;
  private @Nullable Session session;
  private boolean stalled;

  Connection(Gateway gateway, Runnable cutter) {
    this.gateway = gateway;
    this.cutter = cutter;
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    gateway.alone(
        () -> {
          socket = webSocket;
          gateway.opened(this);
        });
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    gateway.alone(
        () -> {
          if (stalled) {
            return;
          }
          JsonNode packet = Json.read(text);
          JsonNode data = packet.path("d");
          if (text.getBytes(StandardCharsets.UTF_8).length > MOST_SENT_BYTES) {
            close(4002, "Error while decoding payload.");
            return;
          }
          switch (packet.path("op").asInt(-1)) {
            case HEARTBEAT -> gateway.heartbeat(this);
            case IDENTIFY -> gateway.identify(this, data);
            case RESUME -> gateway.resume(this, data);
            // Presence, voice, members: nothing here depends on them.
            case 3, 4, 8 -> {}
            default -> close(4001, "Unknown opcode.");
          }
        });
  }

  @Override
  public void onMessage(WebSocket webSocket, ByteString bytes) {
    gateway.alone(() -> close(4002, "Error while decoding payload."));
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(code == 1005 ? 1000 : code, null);
    gateway.alone(() -> gateway.closed(this, code));
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
    gateway.alone(() -> gateway.closed(this, 1006));
  }

  @Nullable Session session() {
    return session;
  }

  void session(@Nullable Session now) {
    session = now;
  }

  /** From now on nothing is heard or said here, as if the network swallowed it. */
  void stall() {
    stalled = true;
  }

  void send(int operation, JsonNode data) {
    ObjectNode packet = Json.object().put("op", operation).putNull("s").putNull("t");
    packet.set("d", data);
    send(packet);
  }

  void send(JsonNode packet) {
    if (stalled || socket == null) {
      return;
    }
    String text = packet.toString();
    if (session != null && session.compressed() && text.length() > SMALL) {
      socket.send(ByteString.of(zlib(text)));
    } else {
      socket.send(text);
    }
  }

  /** Ends the connection politely, with a close code (opcodes-and-status-codes.mdx). */
  void close(int code, String reason) {
    if (socket != null && !stalled) {
      socket.close(code, reason);
    }
  }

  /** Ends it without a word. */
  void cut() {
    cutter.run();
  }

  private static byte[] zlib(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
