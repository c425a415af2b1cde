package org.strikebot.bot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.Shelf;

/**
 * When each source and feed of a library was asked for last, whoever asked, and how often it is to
 * be asked for by itself. Kept beside the library, so that a restart forgets nothing. Used by one
 * thread.
 */
final class Schedule {

  private static final String NAME = "schedule";

  /**
   * What is known of one source or feed.
   *
   * @param asked when it was asked for last; {@code null} while it was not
   * @param every how often it is to be asked for; {@code null} for as often as all
   */
  private record Turn(@Nullable Instant asked, @Nullable Duration every) {}

  /** By a source's id or a feed's link. */
  private record Turns(Map<String, Turn> turns) {

    private static final Turns NONE = new Turns(Map.of());

    private Turns {
      turns = Map.copyOf(turns);
    }
  }

  private final Shelf shelf;
  private final Map<String, Turn> turns;

  private Schedule(Shelf shelf, Map<String, Turn> turns) {
    this.shelf = shelf;
    this.turns = turns;
  }

  /** The schedule as it is now. */
  static Schedule of(Shelf shelf) {
    return new Schedule(shelf, shelf.beside(NAME, Turns.class, () -> Turns.NONE).turns());
  }

  /**
   * Whether a source or feed is to be asked for again.
   *
   * @param key a source's id or a feed's link
   * @param first when it was asked for before this was kept
   * @param usual how often all are asked for that have nothing of their own
   */
  boolean due(String key, Instant first, Duration usual, Instant now) {
    Turn turn = turns.getOrDefault(key, new Turn(null, null));
    Instant asked = Objects.requireNonNullElse(turn.asked(), first);
    return !asked.plus(Objects.requireNonNullElse(turn.every(), usual)).isAfter(now);
  }

  /** Keeps that these were asked for just now. */
  void asked(Collection<String> keys, Instant now) {
    change(
        all ->
            keys.forEach(
                key -> {
                  Turn before = all.get(key);
                  all.put(key, new Turn(now, before == null ? null : before.every()));
                }));
  }

  /** Keeps how often a source or feed is to be asked for from now on. */
  void every(String key, Duration every) {
    change(
        all -> {
          Turn before = all.get(key);
          all.put(key, new Turn(before == null ? null : before.asked(), every));
        });
  }

  private void change(Consumer<Map<String, Turn>> change) {
    Map<String, Turn> all = new HashMap<>(of(shelf).turns);
    change.accept(all);
    shelf.keepBeside(NAME, new Turns(all));
  }
}
