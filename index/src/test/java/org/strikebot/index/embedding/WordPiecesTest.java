package org.strikebot.index.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {

  private static final Map<String, Integer> PIECES =
      Map.ofEntries(
          Map.entry("strike", 200),
          Map.entry("##s", 201),
          Map.entry("un", 202),
          Map.entry("##strike", 203),
          Map.entry("cafe", 204),
          Map.entry(",", 205),
          Map.entry("-", 206),
          Map.entry("\u533B", 207));

  private final WordPieces words = new WordPieces(PIECES);

  private void assertPieces(String text, int... expected) {
    int[] all = words.encode(text, 512);
    assertEquals(WordPieces.START, all[0]);
    assertEquals(WordPieces.END, all[all.length - 1]);
    assertArrayEquals(expected, Arrays.copyOfRange(all, 1, all.length - 1));
  }

  @Test
  void words_are_divided_into_the_longest_pieces_from_the_left() {
    assertPieces("strikes unstrike", 200, 201, 202, 203);
  }

  @Test
  void case_accents_and_control_characters_do_not_matter() {
    assertPieces("Caf\u00E9\u0000 CAFE\u0301 STRI\u00ADKE", 204, 204, 200);
  }

  @Test
  void punctuation_and_ideographs_stand_alone() {
    assertPieces("strike,strike-\u533B\u533B", 200, 205, 200, 206, 207, 207);
  }

  @Test
  void a_word_without_pieces_is_unknown_as_a_whole() {
    assertPieces("strikeq strike", 100, 200);
    assertPieces("s".repeat(1_000_000) + " strike", 100, 200);
  }

  @Test
  void what_goes_beyond_the_window_is_left_out() {
    assertEquals(16, words.encode("strike ".repeat(100_000), 16).length);
  }

  @Test
  void the_counts_are_those_of_the_library_that_the_model_comes_with() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    HuggingFaceTokenCountEstimator reference = new HuggingFaceTokenCountEstimator();
    WordPieces real = real();
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      assertEquals(
          reference.estimateTokenCountInText(text),
          real.encode(text, 100_000).length - 2,
          "seed " + seed + ", text " + text.codePoints().boxed().toList());
    }
  }

  private static WordPieces real() throws IOException {
    try (InputStream file =
        WordPieces.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      assertTrue(file != null);
      return WordPieces.read(file);
    }
  }

  private static String text(Random random) {
    List<String> parts =
        List.of(
            "junior",
            "doctors'",
            "strike",
            "Hunt\u2019s",
            "\u00A359,000",
            "78%",
            "caf\u00E9",
            "na\u00EFve",
            "\u201Cblackmail\u201D",
            "M\u00FCnchen",
            "\u533B\u751F",
            "\uD83D\uDE00",
            "I\u0307stanbul",
            "\u0644\u0644\u0623\u0637\u0628\u0627\u0621",
            "...",
            "e.g.",
            "co-operate",
            "\u00A0",
            "\u200B",
            "\u2014",
            "antidisestablishmentarianism",
            "x\u0301\u0302",
            "\u2160",
            "a\tb\nc");
    StringBuilder text = new StringBuilder("a");
    int length = 1 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(4) == 0 ? "" : " ")
          .append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }
}
