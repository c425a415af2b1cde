package org.strikebot.bot.moderation;

import java.util.Objects;
import org.strikebot.index.source.Feed;

/** What came of looking at a source that somebody brings. */
public sealed interface Intake {

  /** It can be added. */
  record Sound(Preview preview) implements Intake {

    public Sound {
      Objects.requireNonNull(preview, "preview");
    }
  }

  /** It is a feed, which can be followed. */
  record Followable(String link, Feed feed) implements Intake {

    public Followable {
      Objects.requireNonNull(link, "link");
      Objects.requireNonNull(feed, "feed");
    }
  }

  /** It cannot be used; the message says what was found, what was expected and what to do. */
  record Refused(String message) implements Intake {

    public Refused {
      Objects.requireNonNull(message, "message");
    }
  }
}
