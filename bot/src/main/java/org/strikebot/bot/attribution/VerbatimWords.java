package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a claim has between quotation marks: they stand in the sources word for word, and
 * whoever is named before them either said them or did not.
 */
final class VerbatimWords {

  /** Words between quotation marks, which are its only group. */
  static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]+)[\"”]");

  /** Fewer words anybody may have said. */
  private static final int ENOUGH = 3;

  private static final Pattern SAYS =
      Pattern.compile(
          "\\b(?:say|says|said|saying|call|calls|called|calling|write|writes|wrote|tell|tells|told"
              + "|describe[sd]?|brand(?:ed|s)?|warn(?:ed|s)?|claim(?:ed|s)?|argue[sd]?|insist(?:ed|s)?"
              + "|announce[sd]?|admit(?:s|ted)?|complain(?:s|ed)?|reckon(?:s|ed)?|quote[sd]?)\\b");

  private final List<SourceSentence> sentences;
  private final Actors actors;

  /**
   * @param sentences all of the library
   */
  VerbatimWords(List<SourceSentence> sentences, Actors actors) {
    this.sentences = sentences;
    this.actors = actors;
  }

  /**
   * Words that a claim gives to somebody else than the sources do.
   *
   * @param sentence where they stand
   * @param speaker whose they are
   * @param named whom the claim gives them to
   */
  record Misattributed(SourceSentence sentence, String speaker, String named) {}

  /**
   * Tells where {@code claim} gives quoted words to the one person or body that it names before
   * them, and the sources only to others whom it does not name at all.
   */
  @Nullable Misattributed in(String claim) {
    Matcher quoted = QUOTED.matcher(claim);
    while (quoted.find()) {
      String words = plain(quoted.group(1));
      String before = claim.substring(0, quoted.start());
      List<String> named = actors.in(before);
      if (words.split(" ").length >= ENOUGH && named.size() == 1 && SAYS.matcher(before).find()) {
        Misattributed found = elsewhere(words, named.getFirst(), actors.in(claim));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Misattributed elsewhere(String words, String named, List<String> all) {
    List<Misattributed> found = new ArrayList<>();
    for (SourceSentence sentence : sentences) {
      if (!plain(sentence.text()).contains(words)) {
        continue;
      }
      String speaker = speaker(sentence, words);
      if (speaker == null || all.stream().anyMatch(one -> alike(one, speaker))) {
        return null;
      }
      // Whoever speaks for a body, or of whom a paragraph goes on to tell, may be meant.
      if (actors.in(paragraph(sentence)).stream().anyMatch(one -> alike(one, named))) {
        return null;
      }
      found.add(new Misattributed(sentence, speaker, named));
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Who says {@code words} in the sentence; null where nobody does, or nobody who is named. */
  private static @Nullable String speaker(SourceSentence sentence, String words) {
    return sentence.statements().stream()
        .filter(statement -> plain(statement.words()).contains(words))
        .reduce((first, second) -> second)
        .map(Statement::speaker)
        .orElse(null);
  }

  /** The sentence with what stands around it in its paragraph. */
  private static String paragraph(SourceSentence sentence) {
    String text = sentence.document().document().text();
    int from = text.lastIndexOf('\n', sentence.span().start()) + 1;
    int to = text.indexOf('\n', sentence.span().end());
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static boolean alike(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[^\\p{L}\\p{N}'%£]+", " ")
        .strip();
  }
}
