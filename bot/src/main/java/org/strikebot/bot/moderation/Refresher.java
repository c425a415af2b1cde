package org.strikebot.bot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.index.source.Document;

/**
 * Asks for a library's sources again. What did not change costs one request; what is gone is kept
 * and marked; a site that is down loses nothing. Safe for use by several threads.
 */
public final class Refresher {

  private final Curator curator;

  public Refresher(Curator curator) {
    this.curator = curator;
  }

  /**
   * Asks for sources again and publishes what changed as one revision.
   *
   * @param id the source to ask for, or {@code null} for all
   * @param anyway whether even what looks suspicious, or breaks a pinned question, goes live
   */
  public Refreshed refresh(
      @Nullable String id, String who, boolean anyway, Librarian.Progress progress) {
    List<OwnSource> wanted =
        sources(source -> id == null ? source.link() != null : source.id().equals(id));
    if (wanted.isEmpty() && id != null) {
      return new Refreshed(
          List.of(),
          Optional.of(
              new Outcome.Refused(
                  "There is no source '%s' that was added to this library, so there is no link to ask for again."
                      .formatted(id))));
    }
    return ask(wanted, who, anyway, progress);
  }

  /**
   * The same for the sources whose time has come: each is asked for again when its own stretch of
   * time has passed since it was asked for last.
   *
   * @param usual that stretch for sources for which none was chosen
   */
  public Refreshed refreshDue(Duration usual, String who, Librarian.Progress progress) {
    Schedule schedule = Schedule.of(curator.shelf());
    Instant now = curator.now();
    List<OwnSource> due =
        sources(
            source ->
                source.link() != null && schedule.due(source.id(), source.fetchedAt(), usual, now));
    return due.isEmpty()
        ? new Refreshed(List.of(), Optional.empty())
        : ask(due, who, false, progress);
  }

  /**
   * Chooses how often one source is asked for by itself; whether it is a source that has a link.
   */
  public boolean every(String id, Duration every) {
    boolean known = !sources(source -> source.link() != null && source.id().equals(id)).isEmpty();
    if (known) {
      Schedule.of(curator.shelf()).every(id, every);
    }
    return known;
  }

  private List<OwnSource> sources(Predicate<OwnSource> wanted) {
    curator.index().refresh();
    return curator.catalogue().sources().stream().filter(wanted).toList();
  }

  private Refreshed ask(
      List<OwnSource> wanted, String who, boolean anyway, Librarian.Progress progress) {
    List<Recheck.Found> found = new ArrayList<>();
    Recheck recheck = new Recheck(curator, anyway);
    for (OwnSource source : wanted) {
      Librarian.goOn(progress.at(found.size(), wanted.size()));
      found.add(recheck.of(source));
    }
    Librarian.goOn(progress.at(found.size(), wanted.size()));
    List<Refreshed.Item> items = found.stream().map(Recheck.Found::item).toList();
    List<Recheck.Found> changes = found.stream().filter(one -> one.source() != null).toList();
    Optional<Outcome> change =
        changes.isEmpty()
            ? Optional.empty()
            : Optional.of(curator.publication().changing(who, () -> publish(changes, who, anyway)));
    recheck.keep();
    if (change.isPresent() && change.get() instanceof Outcome.Busy) {
      // What was found could not be taken over; it is asked for again with the next look.
      return new Refreshed(items, change);
    }
    Schedule.of(curator.shelf()).asked(wanted.stream().map(OwnSource::id).toList(), curator.now());
    return new Refreshed(items, change);
  }

  private Outcome publish(List<Recheck.Found> changes, String who, boolean anyway) {
    Catalogue after = curator.catalogue();
    List<Document> put = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Recheck.Found one : changes) {
      OwnSource source = Objects.requireNonNull(one.source());
      if (after.source(source.id()).isEmpty()) {
        // Removed while it was asked for.
        continue;
      }
      after = after.with(source);
      Optional.ofNullable(one.document()).ifPresent(put::add);
      told.add(
          source.id()
              + switch (one.item().status()) {
                case GONE -> " is gone and kept";
                case BACK -> " is there again";
                default -> " changed";
              });
    }
    return curator
        .publication()
        .publish(who, "refreshed: " + String.join(", ", told), anyway, after, put, List.of());
  }
}
