package org.strikebot.index.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The quantised bge-small-en-v1.5 (Xiao et al., C-Pack, 2023), run in this process by ONNX Runtime
 * on the model that LangChain4j ships. It is driven directly, not through LangChain4j's own class,
 * for three reasons: that class tokenizes every text four times, gives every text all cores at once
 * while other texts wait for the same cores, and unpacks a second native library at every start.
 *
 * <p>Every text is computed alone: the quantised model scales its figures by the largest of a whole
 * batch, so that in a batch a text's vector would depend on its neighbours. Texts are spread over
 * the cores instead, the longest first.
 */
public final class BgeEmbedder implements Embedder, WordEmbedder, AutoCloseable {

  /** The model's name, known without loading it. */
  public static final String MODEL = "bge-small-en-v1.5-q";

  /** The number of figures in a vector. */
  public static final int DIMENSION = 384;

  /** What the model's authors put before a question, and never before a passage. */
  private static final String INSTRUCTION =
      "Represent this sentence for searching relevant passages: ";

  private static final String TOKENIZER_FILE = "/bge-small-en-v1.5-q-tokenizer.json";

  /** How many figures are kept of the latest questions, some 12,000 each: 8 MB in all. */
  private static final long RECENT_FIGURES = 2L << 20;

  /** The model's window, in word pieces. */
  private static final int WINDOW = 512;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces words;

  /** How many words of a question as the model reads it are the instruction's. */
  private final int instructionWords;

  /** The questions in work. */
  private final Cache<String, Pass> recent =
      Caffeine.newBuilder()
          .maximumWeight(RECENT_FIGURES)
          .weigher((String question, Pass read) -> question.length() + read.outputs.length)
          .build();

  private BgeEmbedder(OrtEnvironment environment, OrtSession session, WordPieces words) {
    this.environment = environment;
    this.session = session;
    this.words = words;
    this.instructionWords = words.divide(INSTRUCTION, WINDOW).words().size();
  }

  /**
   * Starts the model; takes a few hundred milliseconds.
   *
   * @param folder where the model's files are put at the first start, some 60 MB; may be shared by
   *     processes, and where it cannot be written only the start takes longer
   */
  public static BgeEmbedder load(Path folder) {
    CompletableFuture<WordPieces> words = CompletableFuture.supplyAsync(BgeEmbedder::readWords);
    try {
      OrtSession session = ModelSession.start(folder);
      return new BgeEmbedder(OrtEnvironment.getEnvironment(), session, words.join());
    } catch (IOException e) {
      throw new UncheckedIOException("The embedding model could not be read from the program", e);
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model could not be started", e);
    }
  }

  private static WordPieces readWords() {
    try (InputStream tokenizer = BgeEmbedder.class.getResourceAsStream(TOKENIZER_FILE)) {
      if (tokenizer == null) {
        throw new IOException("expected " + TOKENIZER_FILE + " on the class path, found nothing");
      }
      return WordPieces.read(tokenizer);
    } catch (IOException e) {
      throw new UncheckedIOException("The model's vocabulary could not be read", e);
    }
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] question(String question) {
    return ofLengthOne(Arrays.copyOf(asked(question).outputs, dimension()));
  }

  @Override
  public List<float[]> passages(List<String> passages) {
    List<int[]> encoded =
        passages.parallelStream().map(passage -> words.encode(passage, WINDOW)).toList();
    float[][] vectors = new float[passages.size()][];
    List<Integer> longestFirst =
        new ArrayList<>(IntStream.range(0, vectors.length).boxed().toList());
    longestFirst.sort(Comparator.comparingInt((Integer at) -> -encoded.get(at).length));
    SideBySide.each(
        vectors.length,
        turn -> {
          int at = longestFirst.get(turn);
          vectors[at] = vector(encoded.get(at));
        });
    return List.of(vectors);
  }

  @Override
  public ReadText read(String text) {
    Pass pass = pass(words.divide(text, WINDOW));
    return new ReadText(ofLengthOne(Arrays.copyOf(pass.outputs, dimension())), meanings(pass, 0));
  }

  @Override
  public EmbeddedWords words(String text) {
    return meanings(pass(words.divide(text, WINDOW)), 0);
  }

  @Override
  public EmbeddedWords questionWords(String question) {
    return meanings(asked(question), instructionWords);
  }

  /** A text as the model divided it and all that the model says of its pieces. */
  private static final class Pass {
    private final WordPieces.Divided divided;
    private final float[] outputs;

    Pass(WordPieces.Divided divided, float[] outputs) {
      this.divided = divided;
      this.outputs = outputs;
    }
  }

  /** The question's vector and its words' are of one pass: whoever asks second finds it here. */
  private Pass asked(String question) {
    return recent.get(question, asked -> pass(words.divide(INSTRUCTION + asked, WINDOW)));
  }

  private Pass pass(WordPieces.Divided divided) {
    return new Pass(divided, outputs(divided.numbers(), divided.numbers().length));
  }

  private EmbeddedWords meanings(Pass read, int skipped) {
    float[] outputs = read.outputs;
    List<String> found = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    List<WordPieces.Place> places = read.divided.words();
    for (WordPieces.Place place : places.subList(Math.min(skipped, places.size()), places.size())) {
      // A word's meaning is the mean of its pieces'; a word beyond the window has none.
      if (place.count() > 0) {
        float[] sum = new float[dimension()];
        for (int piece = place.first(); piece < place.first() + place.count(); piece++) {
          for (int i = 0; i < sum.length; i++) {
            sum[i] += outputs[piece * sum.length + i];
          }
        }
        found.add(place.word());
        vectors.add(ofLengthOne(sum));
      }
    }
    return new EmbeddedWords(found, vectors);
  }

  @Override
  public boolean common(String word) {
    return words.whole(word);
  }

  private float[] vector(int[] numbers) {
    // The output of the start piece, which comes first, is the text's vector.
    return ofLengthOne(outputs(numbers, 1));
  }

  /** The outputs of the first {@code most} pieces, one after the other. */
  private float[] outputs(int[] numbers, int most) {
    long[] ids = new long[numbers.length];
    long[] attention = new long[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      ids[i] = numbers[i];
      attention[i] = 1;
    }
    long[] shape = {1, numbers.length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor attentionTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", attentionTensor,
                    "token_type_ids", typeTensor))) {
      FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] outputs = new float[most * dimension()];
      output.get(outputs);
      return outputs;
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model failed on a text", e);
    }
  }

  private static float[] ofLengthOne(float[] vector) {
    double sum = 0;
    for (float figure : vector) {
      sum += (double) figure * figure;
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model could not be closed", e);
    }
  }
}
