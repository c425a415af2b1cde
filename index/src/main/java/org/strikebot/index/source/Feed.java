package org.strikebot.index.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages that a site keeps up to date.
 *
 * @param title what the site calls it
 * @param entries in the feed's order, usually newest first
 */
public record Feed(@Nullable String title, List<Entry> entries) {

  /**
   * One page of a feed.
   *
   * @param id by which it is recognised the next time
   * @param link where the page is
   * @param title what it is called
   * @param published the day of its publication in UTC: the offset that the feed gives is not kept
   */
  public record Entry(String id, URI link, @Nullable String title, @Nullable LocalDate published) {

    public Entry {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(link, "link");
    }
  }

  public Feed {
    entries = List.copyOf(entries);
  }
}
