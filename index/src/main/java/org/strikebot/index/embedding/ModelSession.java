package org.strikebot.index.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the model. Left alone, the runtime unpacks its native library at every start and optimises
 * the model anew; both are done once here, in a folder of the bot's own, and the model is kept in
 * the runtime's own format, which it uses as it lies in the file. Where that folder cannot be
 * written, the start is slower and otherwise the same.
 */
final class ModelSession {

  private static final Logger log = LoggerFactory.getLogger(ModelSession.class);

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";

  /** The runtime's own setting for a folder with its native libraries. */
  private static final String NATIVE_PATH = "onnxruntime.native.path";

  private ModelSession() {}

  static OrtSession start(Path folder) throws OrtException, IOException {
    try {
      Path unpacked = Unpacked.folder(folder, nativeLibraries());
      if (System.getProperty(NATIVE_PATH) == null) {
        System.setProperty(NATIVE_PATH, unpacked.toAbsolutePath().toString());
      }
      return optimised(unpacked.resolve("bge-small-en-v1.5-q.optimised.ort"));
    } catch (IOException | OrtException e) {
      log.warn(
          "The model is started without its files in {}, which takes longer: {}",
          folder,
          e.toString());
      try (SessionOptions options = options()) {
        return OrtEnvironment.getEnvironment().createSession(Unpacked.bytes(MODEL), options);
      }
    }
  }

  private static OrtSession optimised(Path file) throws OrtException, IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    if (!Files.isRegularFile(file)) {
      Unpacked.place(file, part -> optimise(environment, part));
    }
    try (SessionOptions options = options()) {
      options.setOptimizationLevel(OptLevel.NO_OPT);
      options.addConfigEntry("session.load_model_format", "ORT");
      options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
      options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
      return environment.createSession(mapped(file), options);
    } catch (OrtException e) {
      // A file that cannot be used is made anew at the next start; Windows keeps what is mapped.
      try {
        Files.deleteIfExists(file);
      } catch (IOException kept) {
        e.addSuppressed(kept);
      }
      throw e;
    }
  }

  /**
   * The file where the operating system shows it. The session reads the model's weights there, for
   * as long as it lives, instead of copying them; so it stays mapped until the process ends.
   */
  private static ByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel
          .map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global())
          .asByteBuffer();
    }
  }

  private static void optimise(OrtEnvironment environment, Path file) throws IOException {
    try (SessionOptions options = options()) {
      options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
      options.addConfigEntry("session.save_model_format", "ORT");
      options.setOptimizedModelFilePath(file.toString());
      environment.createSession(Unpacked.bytes(MODEL), options).close();
    } catch (OrtException e) {
      throw new IOException("the model could not be optimised", e);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    // One thread a text: the texts themselves are spread over the cores.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }

  private static List<String> nativeLibraries() {
    String folder = "/ai/onnxruntime/native/" + system() + "-" + processor() + "/";
    return List.of(
        folder + System.mapLibraryName("onnxruntime"),
        folder + System.mapLibraryName("onnxruntime4j_jni"));
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.contains("win") ? "win" : name.contains("mac") ? "osx" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return name.equals("aarch64") || name.equals("arm64") ? "aarch64" : "x64";
  }
}
