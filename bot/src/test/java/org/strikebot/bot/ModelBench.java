package org.strikebot.bot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.composition.wire.ModelServer;
import org.strikebot.bot.composition.wire.Script;

/** The terminal with a chat model configured: real commands, real clients, a scripted server. */
final class ModelBench implements AutoCloseable {

  static final String KEY = "sk-test-key-that-nobody-may-see";

  final ModelServer server = new ModelServer(body -> Script.empty());

  /** What all commands printed so far. */
  final StringWriter out = new StringWriter();

  final StringWriter err = new StringWriter();
  private final Path folder;
  private final Terminal terminal;

  ModelBench(Path folder) throws IOException {
    this.folder = folder;
    terminal = new Terminal(folder, Map.of("TEST_KEY", KEY), SharedParts.heavy());
    Path library = Poll.write(folder.resolve("library"));
    Files.writeString(
        library.resolve("talks.md"),
        """
        ---
        title: Talks at Acas
        kind: article
        published: 2016-05-05
        publisher: Paper
        ---
        The British Medical Association and the Government agreed to talks at Acas. The talks were led by Sir Brendan Barber.
        """);
  }

  /** Settings with one model of this protocol. */
  String models(String protocol) {
    return models(protocol, "test-model");
  }

  /** The same with the model's name; more models can be added. */
  String models(String protocol, String name) {
    return "chat:\n  silence: 20s\n  whole: 40s\n  hypotheticalAnswer: false\n  models:\n"
        + model(protocol, name);
  }

  String model(String protocol, String name) {
    return "  - {protocol: %s, model: %s, address: '%s', keyVariable: TEST_KEY}\n"
        .formatted(protocol, name, server.address() + (protocol.equals("ollama") ? "" : "/v1"));
  }

  /** All that was printed so far. */
  String all() {
    return out + "\n" + err;
  }

  int run(String settings, String... arguments) throws IOException {
    return run(new PrintWriter(out), settings, arguments);
  }

  int run(PrintWriter to, String settings, String... arguments) throws IOException {
    Path config = Files.writeString(folder.resolve("strikebot.yaml"), settings);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--library",
            folder.resolve("library").toString(),
            "--data",
            folder.resolve("data").toString(),
            "--config",
            config.toString()));
    return terminal.run(to, new PrintWriter(err), all);
  }

  @Override
  public void close() {
    server.close();
  }
}
