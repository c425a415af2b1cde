package org.strikebot.bot.moderation;

import java.util.Objects;
import org.strikebot.index.source.SourceBytes;

/** A source that somebody brings. */
public sealed interface Submission {

  /** A page of the web, to be fetched. */
  record Link(String link) implements Submission {

    public Link {
      Objects.requireNonNull(link, "link");
    }
  }

  /** A file, or pasted text. */
  record File(SourceBytes source) implements Submission {

    public File {
      Objects.requireNonNull(source, "source");
    }
  }
}
