package org.strikebot.bot.discord.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the gateway why it closed a login. Javacord only says that it did; the reason is in the
 * close code (opcodes-and-status-codes.mdx, Gateway Close Event Codes). Used once, after a failed
 * login.
 */
final class Probe {

  /** The gateway said nothing in the time there was. */
  static final int SILENT = 0;

  /** The gateway let us in. */
  static final int WELCOME = 1;

  private final HttpClient client;
  private final String token;
  private final int intents;

  Probe(HttpClient client, String token, int intents) {
    this.client = client;
    this.token = token;
    this.intents = intents;
  }

  /** The code with which {@code gateway} closes a login, {@link #SILENT} or {@link #WELCOME}. */
  int closeCode(String gateway, Duration patience) {
    CompletableFuture<Integer> end = new CompletableFuture<>();
    WebSocket socket = null;
    try {
      socket =
          client
              .newWebSocketBuilder()
              .buildAsync(URI.create(gateway + "/?v=10&encoding=json"), new Ear(end))
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException silent) {
      return SILENT;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return SILENT;
    } finally {
      if (socket != null) {
        socket.abort();
      }
    }
  }

  private String identify() {
    ObjectNode packet = new ObjectMapper().createObjectNode().put("op", 2);
    ObjectNode data = packet.putObject("d").put("token", token).put("intents", intents);
    data.putObject("properties")
        .put("os", System.getProperty("os.name"))
        .put("browser", "strikebot")
        .put("device", "strikebot");
    return packet.toString();
  }

  private final class Ear implements WebSocket.Listener {

    private final CompletableFuture<Integer> end;
    private final StringBuilder text = new StringBuilder();

    private Ear(CompletableFuture<Integer> end) {
      this.end = end;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The answer comes to onText or onClose.
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String packet = text.toString().replace(" ", "");
        text.setLength(0);
        if (packet.contains("\"op\":10")) {
          socket.sendText(identify(), true);
        } else if (packet.contains("\"READY\"")) {
          end.complete(WELCOME);
        }
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      end.complete(code);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      end.complete(SILENT);
    }
  }
}
