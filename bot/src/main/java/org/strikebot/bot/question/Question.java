package org.strikebot.bot.question;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked, and the turns before it that it may lean on.
 *
 * @param text the question as typed; any string is legal
 * @param before the conversation's earlier turns, oldest first
 * @param original where {@code text} is a translation, what was translated
 */
public record Question(String text, List<Turn> before, @Nullable Original original) {

  /**
   * One earlier turn of a conversation.
   *
   * @param question what was asked
   * @param answer what was replied, or an empty string where that is not known
   */
  public record Turn(String question, String answer) {

    public Turn {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(answer, "answer");
    }
  }

  /**
   * A question in the words of its asker, who is to be answered in their language.
   *
   * @param text the words as typed
   * @param tongue the language they are of
   */
  public record Original(String text, Tongue tongue) {

    public Original {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(tongue, "tongue");
    }
  }

  public Question {
    Objects.requireNonNull(text, "text");
    before = List.copyOf(before);
  }

  /** A question in the words of its asker. */
  public Question(String text, List<Turn> before) {
    this(text, before, null);
  }

  /** A question that opens a conversation. */
  public static Question of(String text) {
    return new Question(text, List.of());
  }
}
