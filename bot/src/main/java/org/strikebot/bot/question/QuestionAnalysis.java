package org.strikebot.bot.question;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A question as it will be searched for: in plain words, standing on its own, divided where it asks
 * several things.
 *
 * @param text the whole question in plain words, as it was asked
 * @param kinds everything it asks for
 * @param whole the question as if it asked one thing, in the words that the record has for what it
 *     names; this is searched for
 * @param parts what it asks, at least one; several where one sentence asks several things
 */
public record QuestionAnalysis(String text, Set<AnswerKind> kinds, Part whole, List<Part> parts) {

  /**
   * One thing asked.
   *
   * @param text its words, in those of the record, enough to be searched for
   * @param kinds what it asks for
   * @param content its content words in order, each stem once
   * @param names those of them that are names: written with a capital inside the sentence, or in
   *     capitals
   * @param days the days and months it names, or else the whole question does
   * @param negative whether it asks about what was not so
   */
  public record Part(
      String text,
      Set<AnswerKind> kinds,
      List<Word> content,
      List<Word> names,
      List<AskedDay> days,
      boolean negative) {

    public Part {
      Objects.requireNonNull(text, "text");
      kinds = Set.copyOf(kinds);
      content = List.copyOf(content);
      names = List.copyOf(names);
      days = List.copyOf(days);
    }

    public boolean asks(AnswerKind kind) {
      return kinds.contains(kind);
    }
  }

  public QuestionAnalysis {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(whole, "whole");
    kinds = Set.copyOf(kinds);
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("expected at least one part, found none");
    }
  }

  public boolean asks(AnswerKind kind) {
    return kinds.contains(kind);
  }
}
