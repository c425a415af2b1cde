package org.strikebot.bot.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.strikebot.bot.composition.Draft;
import org.strikebot.index.search.Evidence;

/** Claims written for the tests, each with the shipped document that it is about. */
record WrittenClaims(String document, String text) {

  static List<WrittenClaims> read(String file) {
    try (InputStream in =
        Objects.requireNonNull(WrittenClaims.class.getResourceAsStream("/claims/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> new WrittenClaims(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The claim resting on the three passages of its document that share most words with it. */
  Verdict check(ShippedPassages library, String worded) {
    Evidence evidence = library.evidence(document, text, 3);
    return new ProseCheck().check(new Draft.Claim(worded, evidence.hits(), List.of()), evidence);
  }
}
