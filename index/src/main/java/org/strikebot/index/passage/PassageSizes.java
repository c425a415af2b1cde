package org.strikebot.index.passage;

/**
 * How large passages are.
 *
 * @param shortCharacters paragraphs with fewer characters join their neighbours: a newspaper's are
 *     one sentence each and say little alone
 * @param maxSentences the most sentences of a passage
 * @param maxCharacters the most characters of a passage; a single longer sentence stands alone
 * @param overlapSentences how many sentences two neighbours from one stretch of text share
 */
public record PassageSizes(
    int shortCharacters, int maxSentences, int maxCharacters, int overlapSentences) {

  public PassageSizes {
    if (shortCharacters < 0
        || maxSentences < 1
        || maxCharacters < 1
        || overlapSentences < 0
        || overlapSentences >= maxSentences) {
      throw new IllegalArgumentException(
          "expected sizes above 0 and an overlap below the most sentences, found short "
              + shortCharacters
              + ", sentences "
              + maxSentences
              + ", characters "
              + maxCharacters
              + ", overlap "
              + overlapSentences);
    }
  }
}
