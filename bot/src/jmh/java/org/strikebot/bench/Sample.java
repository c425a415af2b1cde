package org.strikebot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.index.embedding.Embedder;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.passage.Passage;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.EmbeddedDocument;
import org.strikebot.index.store.IndexedDocument;

/**
 * A library of any size, made of the sentences that ship. Up to {@link #REAL} passages a passage's
 * text is a row of such sentences, and all vectors are the model's. Beyond, half of the words are
 * exchanged for invented ones whose frequencies fall as those of a language do (Zipf), and a
 * passage's vector is the mean of its sentences' with noise. The same number of passages always
 * gives the same library.
 */
final class Sample {

  /** Up to so many passages everything is real. */
  static final int REAL = 2_000;

  static final int PASSAGES_OF_DOCUMENT = 10;

  private static final int SENTENCES_OF_PASSAGE = 4;

  private static final int INVENTED_WORDS = 200_000;

  /** How long the noise is beside a vector of length one: passages of a kind have cosine .9. */
  private static final float NOISE = 0.45f;

  private final List<String> sentences = new ArrayList<>();
  private final List<float[]> vectors;
  private final Embedder embedder;

  Sample(Embedder embedder) {
    Analysis analysis = analysis();
    for (Document document : Libraries.read(LibraryOrigin.of(null)).documents()) {
      for (Span sentence : analysis.analyse(document).sentences()) {
        if (sentence.length() > 40) {
          sentences.add(sentence.of(document.text()));
        }
      }
    }
    this.embedder = embedder;
    this.vectors = embedder.passages(sentences);
  }

  /** The analysis that ships, without quotations. */
  static Analysis analysis() {
    return new DocumentAnalysis((document, split, dated) -> List.of(), DocumentAnalysis.SIZES);
  }

  /** Document {@code number} of a library of {@code passages} passages. */
  EmbeddedDocument document(int number, int passages) {
    SplittableRandom random = new SplittableRandom(number * 2L + 1);
    boolean real = passages <= REAL;
    String id = "document-" + number;
    StringBuilder text = new StringBuilder();
    List<Passage> made = new ArrayList<>();
    List<float[]> passageVectors = new ArrayList<>();
    List<List<float[]>> sentenceVectors = new ArrayList<>();
    for (int i = 0; i < PASSAGES_OF_DOCUMENT; i++) {
      int start = text.length();
      List<Span> spans = new ArrayList<>();
      List<float[]> own = new ArrayList<>();
      for (int j = 0; j < SENTENCES_OF_PASSAGE; j++) {
        int chosen = random.nextInt(sentences.size());
        String sentence = sentences.get(chosen);
        text.append(text.length() == start ? "" : " ");
        int from = text.length();
        text.append(real ? sentence : exchanged(sentence, random));
        spans.add(new Span(from, text.length()));
        own.add(vectors.get(chosen));
      }
      Span span = new Span(start, text.length());
      made.add(new Passage(id, i, span, spans, Block.Kind.PARAGRAPH));
      sentenceVectors.add(own);
      if (!real) {
        passageVectors.add(mean(own, random));
      }
      text.append("\n\n");
    }
    if (real) {
      String whole = text.toString();
      passageVectors =
          embedder.passages(made.stream().map(passage -> passage.span().of(whole)).toList());
    }
    Document document =
        new Document(id, facts("Talks and figures, part " + number), text.toString(), List.of());
    IndexedDocument indexed = new IndexedDocument(document, List.of(), made, List.of(), List.of());
    return new EmbeddedDocument(indexed, id, passageVectors, sentenceVectors);
  }

  /** Documents whose every text is different, to be split and embedded. */
  List<Document> toIndex(int documents) {
    List<Document> all = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      SplittableRandom random = new SplittableRandom(i * 2L);
      StringBuilder text = new StringBuilder();
      List<Block> blocks = new ArrayList<>();
      for (int j = 0; j < 2 * PASSAGES_OF_DOCUMENT; j++) {
        int start = text.length();
        for (int k = 0; k < SENTENCES_OF_PASSAGE / 2; k++) {
          text.append(text.length() == start ? "" : " ");
          text.append(exchanged(sentences.get(random.nextInt(sentences.size())), random));
        }
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length())));
        text.append("\n\n");
      }
      all.add(new Document("new-" + i, facts("New " + i), text.toString(), blocks));
    }
    return all;
  }

  /** A question that was not asked before, so that nothing is found in a cache. */
  String question(long number) {
    SplittableRandom random = new SplittableRandom(~number);
    String[] words = sentences.get(random.nextInt(sentences.size())).split("\\s+", -1);
    StringBuilder question = new StringBuilder("What did they say about");
    for (int i = 0; i < 5; i++) {
      question.append(' ').append(words[random.nextInt(words.length)]);
    }
    return question.append(" on day ").append(number).append('?').toString();
  }

  private static DocumentFacts facts(String title) {
    return new DocumentFacts(title, "article", null, null, null, null, null, null, List.of(), null);
  }

  private static String exchanged(String sentence, SplittableRandom random) {
    StringBuilder exchanged = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      exchanged.append(exchanged.isEmpty() ? "" : " ");
      exchanged.append(random.nextBoolean() ? word : invented(random));
    }
    return exchanged.toString();
  }

  /** Word n comes about 1/n as often as the first. */
  private static String invented(SplittableRandom random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(INVENTED_WORDS));
    StringBuilder word = new StringBuilder();
    for (int rest = rank * 7919 + 1; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }

  private static float[] mean(List<float[]> own, SplittableRandom random) {
    float[] mean = new float[own.getFirst().length];
    for (float[] one : own) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += one[i] / own.size();
      }
    }
    double noise = NOISE / Math.sqrt(mean.length);
    double square = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[i] += (float) (noise * random.nextGaussian());
      square += (double) mean[i] * mean[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= length;
    }
    return mean;
  }
}
