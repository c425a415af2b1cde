package org.strikebot.index.quotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;

/**
 * Parts of speech by Apache OpenNLP's English model, each word's best tag after the tags before it.
 * OpenNLP's own search keeps three sequences and takes four times as long; on a thousand words of
 * news the tags were the same. The model is read at the first sentence, so that a start which reads
 * no new source does not pay for it.
 */
final class OpenNlpTagger implements WordTagger {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** The weights in the model file, as OpenNLP names them. */
  private static final String WEIGHTS = "pos.model";

  private static final Object[] NOTHING = {};

  /** OpenNLP's generators keep what they found of the last sentence, so each thread has its own. */
  private final ThreadLocal<POSContextGenerator> contexts =
      ThreadLocal.withInitial(() -> Loaded.MODEL.getFactory().getPOSContextGenerator());

  private static final class Loaded {
    static final POSModel MODEL = load();
    static final MaxentModel WEIGHTS = weights(MODEL);
  }

  @Override
  public List<String> tag(List<String> words) {
    POSContextGenerator generator = contexts.get();
    String[] sentence = words.toArray(String[]::new);
    String[] tags = new String[sentence.length];
    for (int at = 0; at < sentence.length; at++) {
      double[] likelihoods = Loaded.WEIGHTS.eval(generator.getContext(at, sentence, tags, NOTHING));
      tags[at] = Loaded.WEIGHTS.getBestOutcome(likelihoods);
    }
    return List.of(tags);
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

  private static MaxentModel weights(POSModel model) {
    MaxentModel weights = model.getArtifact(WEIGHTS);
    if (weights == null) {
      throw new IllegalStateException(
          "expected weights in the part-of-speech model " + MODEL + ", found none");
    }
    return weights;
  }
}
