package org.strikebot.index.quotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Parts of speech by Apache OpenNLP's English model. The model is read at the first sentence, so
 * that a start which reads no new source does not pay for it.
 */
final class OpenNlpTagger implements WordTagger {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final ThreadLocal<POSTaggerME> taggers =
      ThreadLocal.withInitial(() -> new POSTaggerME(Loaded.MODEL));

  private static final class Loaded {
    static final POSModel MODEL = load();
  }

  @Override
  public List<String> tag(List<String> words) {
    return List.of(taggers.get().tag(words.toArray(String[]::new)));
  }

  private static POSModel load() {
    try (InputStream in = POSModel.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "expected the part-of-speech model "
                + MODEL
                + " inside the programme, found none: build it again with ./mvnw package");
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the part-of-speech model " + MODEL + " cannot be read", e);
    }
  }
}
