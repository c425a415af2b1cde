package org.strikebot.index.source;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources from strangers, each in a process of its own with limits of memory and time: a
 * hostile file costs that process and a clear refusal. The process gets neither our environment nor
 * anything but the source. Safe for use by several threads; a call blocks its thread.
 */
public final class GuardedReader implements DocumentReader {

  /** What a text of 4 MB in the most roundabout form may become as JSON. */
  private static final int MOST_REPLY_BYTES = 64 * 1024 * 1024;

  /** Made at the first use: most processes read nothing from strangers. */
  private static final class Json {
    private static final JsonMapper MAPPER =
        JsonMapper.builder().addModule(new JavaTimeModule()).build();
  }

  private final int megabytes;
  private final Duration time;

  /**
   * A reader with the given limits.
   *
   * @param megabytes of heap, 256 is enough for reports of some hundred pages
   * @param time from the start of the process to its answer
   */
  public GuardedReader(int megabytes, Duration time) {
    this.megabytes = megabytes;
    this.time = time;
  }

  @Override
  public ReadOutcome read(SourceBytes source) {
    Process process;
    try {
      process = start();
    } catch (IOException e) {
      return refused(
          source,
          "no room for a reading process (" + e.getMessage() + ")",
          "a machine with memory to spare",
          "Try again later.");
    }
    try {
      CompletableFuture<byte[]> reply =
          onThreadOfItsOwn(() -> process.getInputStream().readNBytes(MOST_REPLY_BYTES));
      CompletableFuture<byte[]> request =
          onThreadOfItsOwn(
              () -> {
                send(source, process.getOutputStream());
                return new byte[0];
              });
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return refused(
            source,
            "a file that takes more than " + time.toSeconds() + " seconds to read",
            "one that is read sooner",
            "Split it, or paste the text that matters.");
      }
      request.exceptionally(_ -> new byte[0]).join();
      return process.exitValue() == 0
          ? outcome(source, reply.join())
          : refused(
              source,
              "a file that takes more than " + megabytes + " MB of memory to read, or is damaged",
              "a sound file",
              "Save it anew, split it, or paste the text that matters.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refused(source, "an interruption", "time to read", "Try again.");
    } catch (CompletionException | IOException e) {
      return refused(
          source, "a reader that gave no answer", "a sound file", "Save it anew and try again.");
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            GuardedReader.class.getName());
    // Tokens and keys are in our environment; a parser has no use for them.
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private interface Work {
    byte[] run() throws IOException;
  }

  private static CompletableFuture<byte[]> onThreadOfItsOwn(Work work) {
    CompletableFuture<byte[]> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(work.run());
              } catch (IOException e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }

  private static void send(SourceBytes source, OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(to)) {
      out.writeUTF(source.name());
      out.writeUTF(source.contentType() == null ? "" : source.contentType());
      out.writeUTF(source.url() == null ? "" : source.url().toString());
      out.writeInt(source.bytes().length);
      out.write(source.bytes());
    }
  }

  private static ReadOutcome outcome(SourceBytes source, byte[] reply) throws IOException {
    Reply read = Json.MAPPER.readValue(reply, Reply.class);
    if (read.document() != null) {
      return new ReadOutcome.Read(read.document(), read.author(), read.warnings());
    }
    if (read.refusal() != null) {
      return new ReadOutcome.Refused(read.refusal());
    }
    return refused(source, "an empty answer", "a sound file", "Save it anew and try again.");
  }

  private static ReadOutcome refused(
      SourceBytes source, String found, String expected, String remedy) {
    return new ReadOutcome.Refused(new Refusal(source.name(), found, expected, remedy));
  }

  /** What the process answers: a document or a refusal. */
  private record Reply(
      @Nullable Document document,
      @Nullable String author,
      List<String> warnings,
      @Nullable Refusal refusal) {}

  /** The process itself: one source on standard input, one reply on standard output. */
  static void main() throws IOException {
    PrintStream out = System.out;
    // Whatever a library prints must not be taken for the reply.
    System.setOut(System.err);
    try (InputStream raw = System.in;
        DataInputStream in = new DataInputStream(raw)) {
      String name = in.readUTF();
      String type = in.readUTF();
      String url = in.readUTF();
      byte[] bytes = in.readNBytes(in.readInt());
      SourceBytes source =
          new SourceBytes(
              name, type.isEmpty() ? null : type, url.isEmpty() ? null : URI.create(url), bytes);
      Reply reply =
          switch (new SourceReader().read(source)) {
            case ReadOutcome.Read read ->
                new Reply(read.document(), read.author(), read.warnings(), null);
            case ReadOutcome.Refused refused -> new Reply(null, null, List.of(), refused.refusal());
          };
      Json.MAPPER.writeValue(out, reply);
    }
  }
}
