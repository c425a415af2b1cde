package org.strikebot.bot.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed whose new entries come into the library by themselves.
 *
 * @param title what the site calls it, or {@code null}
 * @param seen the entries that were looked at, by their ids
 * @param etag by what the server recognises the version we saw, or {@code null}
 * @param lastModified the same by its time of change, or {@code null}
 */
public record Followed(
    String link,
    @Nullable String title,
    String by,
    Instant since,
    List<String> seen,
    @Nullable String etag,
    @Nullable String lastModified) {

  public Followed {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(since, "since");
    seen = List.copyOf(seen);
  }

  /** All feeds of a library, as they are kept. */
  public record All(List<Followed> feeds) {

    /** No feed is followed. */
    public static final All NONE = new All(List.of());

    public All {
      feeds = List.copyOf(feeds);
    }
  }
}
