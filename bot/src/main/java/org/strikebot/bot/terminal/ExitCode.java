package org.strikebot.bot.terminal;

import org.strikebot.bot.answer.Answer;

/** What a command's exit code says. */
final class ExitCode {

  /** It was done; for {@code ask}, the sources answer. */
  static final int DONE = 0;

  /** Something broke. */
  static final int FAILURE = 1;

  /** It cannot be done as asked: an unknown option, or what was asked is no question. */
  static final int USAGE = 2;

  /** The sources do not answer. */
  static final int NOT_IN_SOURCES = 3;

  /** A change is held back, because pinned questions would break. */
  static final int HELD_BACK = 4;

  private ExitCode() {}

  static int of(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> DONE;
      case Answer.NotInSources _ -> NOT_IN_SOURCES;
      case Answer.Declined _ -> USAGE;
      case Answer.Failed _ -> FAILURE;
    };
  }
}
