package org.strikebot.bot.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.WordBags;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.store.IndexedDocument;

final class EvidenceReaderTest {

  private static final String SENTENCE = "The wards closed.";

  private final WordFit fits = new WordFit(new WordBags());
  private final QuestionAnalysis asked = new QuestionReader().read("Who taxed the pensions?");
  private final Evidence evidence =
      new Evidence(1, asked.text(), List.of(Samples.hit(Samples.plain("wards", SENTENCE))));

  @Test
  void the_topic_is_told_from_what_the_sentences_are_about() {
    MeaningWeights weights =
        new MeaningWeights(
            IntStream.range(0, new WordBags().dimension()).mapToObj(i -> i % 7 - 3.0).toList());
    Logistic topic = new Logistic(0.5, Map.of(), PairWeights.NONE, weights, MeaningWeights.NONE);

    Reading.PartReading part = read(EvidenceReader.shipped(fits).topic(topic));

    double[] about = fits.about(List.of(SENTENCE));
    assertTrue(weights.of(about) != 0, "it would be told from the constant alone");
    assertEquals(
        Logistic.of(0.5 + weights.of(about)),
        Objects.requireNonNull(part.signals().get(Signal.TOPIC)),
        1e-9);
    assertEquals(about.length, part.about().size());
  }

  @Test
  void what_is_unmet_goes_by_the_square_root_of_its_length() {
    QuestionAnalysis.Part part = asked.parts().getFirst();
    WordFit.Asked words = fits.asked(part.text(), part.content());
    double[] plain = WordFit.unmet(words, fits.met(words, SENTENCE).fits(), 0.75);

    List<Double> unmet = read(EvidenceReader.shipped(fits)).unmet();

    double length = length(plain);
    assertTrue(Math.abs(length - 1) > 0.1, "the root would be as long");
    for (int i = 0; i < plain.length; i++) {
      assertEquals(plain[i] / Math.sqrt(length), unmet.get(i), 1e-9);
    }
  }

  @Test
  void a_given_name_beside_a_surname_leaves_nothing_unmet() {
    String text = "Hall said pensions would be taxed.";
    IndexedDocument plain = Samples.plain("hall", text);
    IndexedDocument document =
        new IndexedDocument(
            plain.document(),
            plain.sentences(),
            plain.passages(),
            List.of(
                new Quotation(
                    Samples.span(text, "pensions would be taxed"),
                    Quotation.Type.INDIRECT,
                    null,
                    new Quotation.Speaker(Samples.span(text, "Hall"), "Anna Hall", null),
                    null,
                    null)),
            List.of());

    double asked = sufficiency("What did Hall say of pensions?", document);
    assertEquals(asked, sufficiency("What did Anna Hall say of pensions?", document), 1e-9);
    assertTrue(
        Math.abs(asked - sufficiency("What did Ivo Hall say of pensions?", document)) > 0.01,
        "another Hall");
  }

  private double sufficiency(String question, IndexedDocument document) {
    return EvidenceReader.shipped(fits)
        .read(
            new QuestionReader().read(question),
            new Evidence(1, question, List.of(Samples.hit(document))))
        .sufficiency();
  }

  private Reading.PartReading read(EvidenceReader reader) {
    return reader.read(asked, evidence).parts().getFirst();
  }

  private static double length(double[] vector) {
    return Math.sqrt(
        IntStream.range(0, vector.length).mapToDouble(i -> vector[i] * vector[i]).sum());
  }
}
