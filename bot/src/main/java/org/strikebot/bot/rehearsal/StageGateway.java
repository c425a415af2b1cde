package org.strikebot.bot.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/**
 * The gateway of the play, over a WebSocket (RFC 6455): greets, and after the login tells of the
 * server and of the question, large events compressed as Discord does.
 */
final class StageGateway {

  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;

  /** Set in the first byte of a frame that is a message's last, and in the second of a masked. */
  private static final int LAST = 0x80;

  private static final int MASKED = 0x80;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Props props;

  StageGateway(Socket socket, Props props) throws IOException {
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
    this.props = props;
  }

  /** Plays until the bot hangs up. */
  void play() throws IOException {
    say(TEXT, "{\"op\":10,\"s\":null,\"t\":null,\"d\":{\"heartbeat_interval\":41250}}");
    while (true) {
      int kind = in.readUnsignedByte() & 0x0f;
      String told = new String(payload(), StandardCharsets.UTF_8);
      if (kind == CLOSE) {
        return;
      }
      if (told.contains("\"op\":2")) {
        say(TEXT, event(1, "READY", props.text("ready")));
        say(BINARY, event(2, "GUILD_CREATE", props.text("guild")));
        say(BINARY, event(3, "INTERACTION_CREATE", props.question()));
      } else if (told.contains("\"op\":1")) {
        say(TEXT, "{\"op\":11,\"s\":null,\"t\":null,\"d\":null}");
      }
    }
  }

  private static String event(int number, String name, String data) {
    return "{\"op\":0,\"s\":" + number + ",\"t\":\"" + name + "\",\"d\":" + data + "}";
  }

  private byte[] payload() throws IOException {
    int length = in.readUnsignedByte() - MASKED;
    if (length == SHORT_LENGTH) {
      length = in.readUnsignedShort();
    } else if (length == LONG_LENGTH) {
      length = Math.toIntExact(in.readLong());
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % mask.length];
    }
    return payload;
  }

  private void say(int kind, String text) throws IOException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] payload = kind == BINARY ? zlib(plain) : plain;
    out.writeByte(LAST | kind);
    if (payload.length < SHORT_LENGTH) {
      out.writeByte(payload.length);
    } else {
      out.writeByte(SHORT_LENGTH);
      out.writeShort(payload.length);
    }
    out.write(payload);
    out.flush();
  }

  private static byte[] zlib(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(plain);
    }
    return bytes.toByteArray();
  }
}
