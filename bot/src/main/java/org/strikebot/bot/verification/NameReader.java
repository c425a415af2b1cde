package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.strikebot.bot.verification.Anchor.Kind;

/**
 * Finds the names of a text: runs of words with a capital letter. The first word of a sentence is
 * one only if it is no everyday opening.
 */
final class NameReader {

  /** Words that may open a sentence without being in the source. */
  private static final java.util.Set<String> OPENINGS =
      java.util.Set.of(
          ("roughly around approximately additionally moreover furthermore similarly later earlier"
                  + " finally instead people sources nearly almost altogether overall afterwards"
                  + " speaking responding according asked")
              .split(" "));

  private NameReader() {}

  static List<Anchor> read(Reading reading) {
    List<Word> words = reading.words();
    BitSet anchored = reading.anchored();
    List<Anchor> names = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (anchored.get(at) || !nameLike(reading, at)) {
        continue;
      }
      int last = at;
      while (last + 1 < words.size()
          && !anchored.get(last + 1)
          && words.get(last + 1).capital()
          && !reading.opens(last + 1)
          && reading.between(last).matches("[ \\u00a0.-]{1,2}")) {
        last++;
      }
      names.add(new Anchor(Kind.NAME, words.get(last).lower(), null, at, last));
      at = last;
    }
    return names;
  }

  private static boolean nameLike(Reading reading, int at) {
    Word word = reading.words().get(at);
    if (!word.capital() || word.text().equals("I")) {
      return false;
    }
    boolean everyday = !word.content() || OPENINGS.contains(word.lower());
    return !(everyday && (reading.opens(at) || !word.acronym()));
  }
}
