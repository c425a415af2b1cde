package org.strikebot.bot.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.quotation.Quotation.Speaker;
import org.strikebot.index.source.Document;

/** How a speaker is shown whom a document describes and does not name. */
public final class Described {

  /** Words that stand for somebody and tell a reader nothing of who it is. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "i",
          "we",
          "you",
          "who",
          "his",
          "her",
          "its",
          "their",
          "one",
          "some",
          "others",
          "many",
          "which",
          "that",
          "my",
          "our",
          "him",
          "them",
          "me",
          "us",
          "this",
          "these",
          "those",
          "both",
          "another",
          "several",
          "all",
          "most",
          "few",
          "someone",
          "somebody",
          "everyone",
          "everybody",
          "nobody",
          "people");

  /** What is said in something is not said by it. */
  private static final Set<String> THINGS =
      Set.of("letter", "letters", "remarks", "words", "figures", "notices", "updates", "remark");

  private Described() {}

  /**
   * The words by which the document speaks of {@code speaker} ("a Government spokesman"), fit to
   * stand inside a line of ours; null where they are a pronoun or there are none.
   */
  public static @Nullable String of(Document document, @Nullable Speaker speaker) {
    if (speaker == null) {
      return null;
    }
    String mention = speaker.mention().of(document.text()).replaceAll("\\s+", " ").strip();
    String lower = mention.toLowerCase(Locale.ROOT);
    if (mention.isEmpty() || PRONOUNS.contains(lower) || THINGS.contains(lower)) {
      return null;
    }
    // An article at a sentence's head is not one at the head of a line of ours.
    return mention.matches("(?:The|A|An|His|Her|Their|Its|One|Some|Two|Three) .*")
        ? mention.substring(0, 1).toLowerCase(Locale.ROOT) + mention.substring(1)
        : mention;
  }
}
