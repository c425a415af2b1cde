package org.strikebot.bot.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Plays Discord to a bot that takes it for its proxy and trusts every certificate. Each connection
 * has a virtual thread.
 */
public final class StageDiscord implements AutoCloseable {

  /** Of the form of a token; it opens nothing anywhere. */
  public static final String TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAx.stage.rehearsal-of-a-serving-bot";

  /** The answer alone has buttons; what is shown before it has none. */
  private static final Pattern BUTTONS = Pattern.compile("\"components\":\\[\\{");

  private final Props props = Props.read();
  private final ServerSocket door;
  private final SSLContext identity;
  private final Runnable answered;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private StageDiscord(ServerSocket door, SSLContext identity, Runnable answered) {
    this.door = door;
    this.identity = identity;
    this.answered = answered;
  }

  /**
   * Opens on a free port.
   *
   * @param folder where its certificate is made
   * @param answered told when the question is answered
   */
  public static StageDiscord open(Path folder, Runnable answered)
      throws IOException, InterruptedException {
    SSLContext identity = StageCertificate.make(folder);
    ServerSocket door = new ServerSocket();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    StageDiscord stage = new StageDiscord(door, identity, answered);
    Thread.ofPlatform().daemon().name("stage").start(stage::letIn);
    return stage;
  }

  /** The proxy to reach it by, as {@code host:port}. */
  public String proxy() {
    return door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
  }

  private void letIn() {
    try {
      while (true) {
        Socket plain = door.accept();
        connections.add(plain);
        Thread.ofVirtual().name("stage").start(() -> serve(plain));
      }
    } catch (IOException closed) {
      // The play is over.
    }
  }

  private void serve(Socket plain) {
    try (plain) {
      HttpLine tunnel = new HttpLine(plain);
      tunnel.read();
      tunnel.answer("200 Connection established", "");
      SSLSocketFactory sockets = identity.getSocketFactory();
      try (Socket secret = sockets.createSocket(plain, InputStream.nullInputStream(), true)) {
        HttpLine line = new HttpLine(secret);
        HttpLine.Request request = line.read();
        while (!request.upgrade()) {
          line.json(answer(request));
          request = line.read();
        }
        line.upgrade(request);
        new StageGateway(secret, props).play();
      }
    } catch (IOException hungUp) {
      // Either side may hang up when it has heard enough.
    } finally {
      connections.remove(plain);
    }
  }

  private String answer(HttpLine.Request request) {
    String path = request.path();
    if (path.endsWith("/applications/@me")) {
      return props.text("application");
    }
    if (path.contains("/gateway")) {
      return props.text("gateway");
    }
    if (path.contains("/commands")) {
      return "[]";
    }
    if (BUTTONS.matcher(new String(request.body(), StandardCharsets.UTF_8)).find()) {
      answered.run();
    }
    return props.text("message");
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket open : connections) {
      open.close();
    }
  }
}
