package org.strikebot.index.source;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of reading one source. */
public sealed interface ReadOutcome {

  /**
   * It could be read.
   *
   * @param document its cleaned text and facts
   * @param author who wrote it, as far as the source tells
   * @param warnings what whoever brought it should know, a sentence each, without the source's name
   */
  record Read(Document document, @Nullable String author, List<String> warnings)
      implements ReadOutcome {

    public Read {
      Objects.requireNonNull(document, "document");
      warnings = List.copyOf(warnings);
    }
  }

  /** It could not be read; nothing of it is used. */
  record Refused(Refusal refusal) implements ReadOutcome {

    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
