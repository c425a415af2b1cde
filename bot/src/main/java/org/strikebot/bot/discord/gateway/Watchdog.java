package org.strikebot.bot.discord.gateway;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketState;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a gateway connection that is dead without being closed, so that Javacord opens a new one
 * and resumes. Javacord itself stops sending heartbeats when one is not acknowledged, and waits.
 * Looked at once a second by {@link #look()}, from one thread.
 */
final class Watchdog {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  /** A code of our own: 1000 and 1001 would end the session, and what was missed with it. */
  private static final int DEAD = 4900;

  private static final Duration HANDSHAKE = Duration.ofSeconds(15);

  private final Supplier<@Nullable WebSocket> sockets;
  private final InstantSource clock;
  private final Consumer<String> raw;
  private @Nullable WebSocket watched;
  private @Nullable Pulse pulse;
  private Instant since;

  Watchdog(Supplier<@Nullable WebSocket> sockets, InstantSource clock, Consumer<String> raw) {
    this.sockets = sockets;
    this.clock = clock;
    this.raw = raw;
    this.since = clock.instant();
  }

  /**
   * Looks once.
   *
   * @return whether a connection had to be closed
   */
  @SuppressWarnings("ReferenceEquality") // whether it is the very same connection
  boolean look() {
    WebSocket socket = sockets.get();
    if (socket == null) {
      return false;
    }
    if (socket != watched) {
      watched = socket;
      since = clock.instant();
      pulse = new Pulse(clock, raw);
      socket.addListener(pulse);
    }
    String complaint = pulse == null ? "" : complaint(socket, pulse);
    if (complaint.isEmpty()) {
      return false;
    }
    LOG.warn("gateway connection closed: {}", complaint);
    // Not looked at again until Javacord has opened the next one.
    pulse = null;
    close(socket);
    return true;
  }

  private String complaint(WebSocket socket, Pulse felt) {
    if (socket.getState() == WebSocketState.OPEN) {
      return felt.complaint();
    }
    boolean connecting =
        socket.getState() == WebSocketState.CREATED
            || socket.getState() == WebSocketState.CONNECTING;
    return connecting && since.plus(HANDSHAKE).isBefore(clock.instant()) ? "no handshake" : "";
  }

  private static void close(WebSocket socket) {
    if (socket.getState() == WebSocketState.OPEN) {
      // A dead end does not answer the close either, so it is not waited for.
      socket.disconnect(DEAD, "heartbeat not acknowledged", 500);
      return;
    }
    try {
      Socket under = socket.getSocket();
      if (under != null) {
        under.close();
      }
    } catch (IOException broken) {
      LOG.debug("closing a connection under way: {}", broken.toString());
    }
  }
}
