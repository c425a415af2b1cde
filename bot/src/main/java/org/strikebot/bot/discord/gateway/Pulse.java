package org.strikebot.bot.discord.gateway;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import org.javacord.core.util.gateway.BinaryMessageDecompressor;

/**
 * Feels one connection's pulse: heartbeats sent and acknowledged, anything heard at all. Decides
 * whether it is dead; the watchdog acts.
 */
final class Pulse extends WebSocketAdapter {

  /** An acknowledgement takes a tenth of a second; after ten, none comes. */
  static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(10);

  /** A new connection is greeted at once and is of use within seconds. */
  static final Duration GREETING = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final Consumer<String> raw;
  private final Instant opened;
  private volatile Instant heard;
  private volatile Instant beaten = Instant.MAX;

  /**
   * @param raw hears every text, before or after Javacord does
   */
  Pulse(InstantSource clock, Consumer<String> raw) {
    this.clock = clock;
    this.raw = raw;
    this.opened = clock.instant();
    this.heard = Instant.MIN;
  }

  @Override
  public void onFrameSent(WebSocket websocket, WebSocketFrame frame) {
    if (frame.isTextFrame() && frame.getPayloadText().startsWith("{\"op\":1,")) {
      beaten = clock.instant();
    }
  }

  @Override
  public void onTextMessage(WebSocket websocket, String text) {
    heard = clock.instant();
    if (text.contains("\"op\":11") || text.contains("\"op\": 11")) {
      beaten = Instant.MAX;
    } else {
      raw.accept(text);
    }
  }

  @Override
  public void onBinaryMessage(WebSocket websocket, byte[] binary) {
    heard = clock.instant();
    try {
      raw.accept(BinaryMessageDecompressor.decompress(binary));
    } catch (DataFormatException damaged) {
      // Javacord tells of it; there is nothing in it for us.
      heard = clock.instant();
    }
  }

  /** Why the connection is of no more use, or an empty text while it is. */
  String complaint() {
    Instant now = clock.instant();
    Instant beat = beaten;
    if (!beat.equals(Instant.MAX) && beat.plus(ACKNOWLEDGEMENT).isBefore(now)) {
      return "no heartbeat acknowledged";
    }
    if (heard.equals(Instant.MIN) && opened.plus(GREETING).isBefore(now)) {
      return "nothing heard";
    }
    return "";
  }
}
