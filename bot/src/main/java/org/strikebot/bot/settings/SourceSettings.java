package org.strikebot.bot.settings;

import java.time.Duration;
import java.util.List;

/**
 * How sources are fetched, and how long what they were is kept.
 *
 * @param allowedHosts names of hosts from which sources may be fetched wherever they are, such as
 *     one inside the operator's own network
 * @param revisions how many revisions of a library are kept to be returned to
 * @param keep how much older than the newest revision they may be
 * @param refresh how long after it was asked for last a source or feed is asked for again while the
 *     bot serves, where none was chosen for it
 */
public record SourceSettings(
    List<String> allowedHosts, int revisions, Duration keep, Duration refresh) {

  /** No host beyond the public internet; fifty revisions of a year; every six hours. */
  public static final SourceSettings DEFAULTS =
      new SourceSettings(List.of(), 50, Duration.ofDays(365), Duration.ofHours(6));

  public SourceSettings {
    allowedHosts = List.copyOf(allowedHosts);
    if (revisions < 2 || revisions > 10_000) {
      throw new IllegalArgumentException("expected 2 to 10,000 revisions, found " + revisions);
    }
    if (!keep.isPositive() || refresh.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "expected keep above 0 and refresh of at least a minute, found " + keep + ", " + refresh);
    }
  }
}
