package org.strikebot.bot.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for sources again.
 *
 * @param items each source that was asked for, in order
 * @param change what came of publishing what changed, where anything did
 */
public record Refreshed(List<Item> items, Optional<Outcome> change) {

  /** How a source was found. */
  public enum Status {
    /** As it was; nothing was transferred, or the same text. */
    UNCHANGED,
    /** With another text. */
    CHANGED,
    /** Its page no longer exists; the text is kept and marked. */
    GONE,
    /** Its page exists again. */
    BACK,
    /** Its site did not answer, or not to us; nothing is lost. */
    DOWN,
    /** With so much less text that it is rather a notice; the earlier text is kept. */
    SUSPICIOUS,
    /** It was never fetched from a link. */
    NO_LINK
  }

  /**
   * One source.
   *
   * @param detail why, where there is more to say; else empty
   * @param difference what changed, where something did
   */
  public record Item(
      String id, Status status, String detail, Difference.@Nullable OfDocument difference) {

    public Item {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(detail, "detail");
    }
  }

  public Refreshed {
    items = List.copyOf(items);
    Objects.requireNonNull(change, "change");
  }
}
