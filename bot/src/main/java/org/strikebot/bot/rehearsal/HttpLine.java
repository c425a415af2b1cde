package org.strikebot.bot.rehearsal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection that speaks HTTP/1.1, as far as a bot's requests need it. */
final class HttpLine {

  /** RFC 6455, section 1.3. */
  private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final InputStream in;
  private final OutputStream out;

  /** What was asked; names of headers are in lower case. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Request(String path, Map<String, String> headers, byte[] body) {

    boolean upgrade() {
      return headers.containsKey("sec-websocket-key");
    }
  }

  HttpLine(Socket socket) throws IOException {
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Reads no further than the request goes: what follows may be of another protocol. */
  Request read() throws IOException {
    String[] first = line().split(" ", -1);
    if (first.length < 2) {
      throw new EOFException("expected a request, found " + first.length + " words");
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(first[1], headers, in.readNBytes(length));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  /** Answers with {@code headers}, each ended by a line break, and without a body. */
  void answer(String status, String headers) throws IOException {
    send("HTTP/1.1 " + status + "\r\n" + headers + "\r\n");
  }

  void json(String body) throws IOException {
    send(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nVia: 1.1 stage\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  /** Turns the connection into a WebSocket. */
  void upgrade(Request request) throws IOException {
    try {
      String key = request.headers().get("sec-websocket-key") + WEB_SOCKET;
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII));
      answer(
          "101 Switching Protocols",
          "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(hash)
              + "\r\n");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-1", impossible);
    }
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
