package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * Writes down every REST request of the bot: one JSON object a line, with {@code method}, {@code
 * path}, {@code headers} (the authorisation left out), {@code body}, {@code status} (0 where the
 * connection was cut) and {@code response}.
 */
final class WireLog {

  static final Path FILE = Path.of("target", "discord-wire.jsonl");
  private static final List<String> SECRET = List.of("authorization", "proxy-authorization");

  private final Monitor monitor;
  private final Optional<Path> file;
  private final List<JsonNode> lines = new ArrayList<>();

  private WireLog(Monitor monitor, Optional<Path> file) {
    this.monitor = monitor;
    this.file = file;
  }

  /** Remembers, and appends to the file that is checked against Discord's own description. */
  static WireLog toFile(Monitor monitor) {
    return new WireLog(monitor, Optional.of(FILE));
  }

  /** Only remembers: for requests that are wrong on purpose. */
  static WireLog inMemory(Monitor monitor) {
    return new WireLog(monitor, Optional.empty());
  }

  void add(RecordedRequest request, Call call, Route.Reply reply) {
    ObjectNode line =
        Json.object().put("method", call.method()).put("path", String.valueOf(request.getPath()));
    ObjectNode headers = line.putObject("headers");
    request
        .getHeaders()
        .forEach(
            header -> {
              String name = header.getFirst().toLowerCase(Locale.ROOT);
              if (!SECRET.contains(name)) {
                headers.put(name, header.getSecond());
              }
            });
    line.set("body", call.body().isMissingNode() ? null : call.body());
    if (!call.files().isEmpty()) {
      call.files().forEach(one -> line.withArrayProperty("files").add(one.name()));
    }
    line.put("status", reply.status());
    line.set("response", reply.body().isMissingNode() ? null : reply.body());
    monitor.change(() -> lines.add(line));
    file.ifPresent(path -> append(path, line));
  }

  /** What was asked so far, oldest first. */
  List<JsonNode> lines() {
    return monitor.change(() -> List.copyOf(lines));
  }

  private static void append(Path path, JsonNode line) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      // One write call on a file opened for appending: lines of several servers do not mix.
      Files.write(
          path,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
