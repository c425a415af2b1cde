package org.strikebot.index.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Common given names, by which a "he" or "she" is told from the other. */
final class GivenNames {

  private GivenNames() {}

  /** The pronouns of common given names. */
  static Map<String, String> pronouns() {
    Map<String, String> pronouns = new HashMap<>();
    try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("expected the resource given-names.txt, found none");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              fields -> {
                for (String name : fields[1].split(",", -1)) {
                  pronouns.put(name, fields[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("the resource given-names.txt cannot be read", e);
    }
    return pronouns;
  }
}
