package org.strikebot.bot.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What came of a change to a library. */
public sealed interface Outcome {

  /**
   * It is live.
   *
   * @param revision the new revision's number
   * @param what what changed, in one line
   * @param touched the ids of documents whose earlier words may be gone
   * @param answers pinned questions whose answers are other words now, but still hold
   */
  record Published(long revision, String what, List<String> touched, List<String> answers)
      implements Outcome {

    public Published {
      Objects.requireNonNull(what, "what");
      touched = List.copyOf(touched);
      answers = List.copyOf(answers);
    }
  }

  /** It is not live, because pinned questions would no longer be answered as they must be. */
  record HeldBack(List<Broken> broken) implements Outcome {

    public HeldBack {
      broken = List.copyOf(broken);
    }
  }

  /**
   * A pinned question that a change breaks.
   *
   * @param missing what its answer must contain and would not
   * @param answer what would be answered
   */
  record Broken(String question, List<String> missing, String answer) {

    public Broken {
      missing = List.copyOf(missing);
    }
  }

  /** It cannot be done as asked; the message says why and what to do. Nothing was changed. */
  record Refused(String message) implements Outcome {

    public Refused {
      Objects.requireNonNull(message, "message");
    }
  }

  /**
   * Somebody else is changing the library; one at a time can. Nothing was changed.
   *
   * @param who a member's id, or the name of a person or a work elsewhere
   */
  record Busy(String who, Instant since) implements Outcome {

    public Busy {
      Objects.requireNonNull(who, "who");
      Objects.requireNonNull(since, "since");
    }
  }
}
