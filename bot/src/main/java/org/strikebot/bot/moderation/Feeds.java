package org.strikebot.bot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Feed;
import org.strikebot.index.source.FeedReader;
import org.strikebot.index.source.fetch.FetchOutcome;
import org.strikebot.index.source.fetch.Validators;

/**
 * The feeds that a library follows: what they list anew comes into the library. A feed that did not
 * change costs one request; one that is down loses nothing. Safe for use by several threads.
 */
public final class Feeds {

  private static final String NAME = "feeds";

  /** As many new entries at a time: a feed that turns over at once must not flood a library. */
  private static final int MOST_NEW = 20;

  /** Remembered entries: more than the longest feeds list. */
  private static final int MOST_SEEN = 2_000;

  private final Curator curator;

  public Feeds(Curator curator) {
    this.curator = curator;
  }

  /** The feeds that the library follows. */
  public List<Followed> all() {
    return curator.shelf().beside(NAME, Followed.All.class, () -> Followed.All.NONE).feeds();
  }

  /** Follows a feed from now on; what it lists now comes with the next look at it. */
  public void follow(Intake.Followable feed, String who) {
    keep(new Followed(feed.link(), feed.feed().title(), who, curator.now(), List.of(), null, null));
  }

  /** Follows a feed no longer; what it brought stays. */
  public boolean unfollow(String link) {
    List<Followed> others = new ArrayList<>(all());
    boolean was = others.removeIf(feed -> feed.link().equals(link));
    curator.shelf().keepBeside(NAME, new Followed.All(others));
    return was;
  }

  private void keep(Followed feed) {
    List<Followed> all = new ArrayList<>(all());
    all.removeIf(other -> other.link().equals(feed.link()));
    all.add(feed);
    curator.shelf().keepBeside(NAME, new Followed.All(all));
  }

  /**
   * Looks at every feed and brings its new entries into the library, one revision a feed.
   *
   * @return what came of each feed that had something new, and of each that could not be read
   */
  public List<Outcome> bringNew(Librarian.Progress progress) {
    return bringNew(all(), progress);
  }

  /**
   * The same of the feeds whose time has come.
   *
   * @param usual the stretch of time after which a feed is looked at again
   */
  public List<Outcome> bringDue(Duration usual, Librarian.Progress progress) {
    Schedule schedule = Schedule.of(curator.shelf());
    Instant now = curator.now();
    return bringNew(
        all().stream().filter(feed -> schedule.due(feed.link(), feed.since(), usual, now)).toList(),
        progress);
  }

  private List<Outcome> bringNew(List<Followed> feeds, Librarian.Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Followed feed : feeds) {
      Validators known = new Validators(feed.etag(), feed.lastModified());
      switch (curator.desk().fetch(feed.link(), known)) {
        case FetchOutcome.Unchanged _ -> {}
        case FetchOutcome.Gone gone -> outcomes.add(new Outcome.Refused(gone.refusal().message()));
        case FetchOutcome.Unavailable down ->
            outcomes.add(new Outcome.Refused(down.refusal().message()));
        case FetchOutcome.Refused refused ->
            outcomes.add(new Outcome.Refused(refused.refusal().message()));
        case FetchOutcome.Fetched fetched -> {
          switch (curator.desk().feed(fetched.source())) {
            case FeedReader.Outcome.Read read ->
                entries(feed, read.feed(), fetched.validators(), progress).ifPresent(outcomes::add);
            case FeedReader.Outcome.Refused refused ->
                outcomes.add(new Outcome.Refused(refused.refusal().message()));
          }
        }
      }
    }
    if (!feeds.isEmpty()) {
      Schedule.of(curator.shelf())
          .asked(feeds.stream().map(Followed::link).toList(), curator.now());
    }
    return List.copyOf(outcomes);
  }

  private Optional<Outcome> entries(
      Followed feed, Feed now, Validators validators, Librarian.Progress progress) {
    Set<String> seen = new LinkedHashSet<>(feed.seen());
    List<Feed.Entry> unseen =
        now.entries().stream().filter(entry -> !seen.contains(entry.id())).toList();
    List<Feed.Entry> taken = unseen.subList(0, Math.min(MOST_NEW, unseen.size()));
    Map<String, Preview> previews = new LinkedHashMap<>();
    boolean down = false;
    for (Feed.Entry entry : taken) {
      Librarian.goOn(progress.at(previews.size(), taken.size()));
      String link = entry.link().toString();
      if (curator.catalogue().from(link).isPresent()) {
        seen.add(entry.id());
        continue;
      }
      Facts facts = new Facts(null, null, null, null, null, null);
      switch (curator.look(new Submission.Link(link), facts)) {
        case Intake.Sound readable -> {
          Preview preview = readable.preview();
          if (preview.found().document().facts().published() == null && entry.published() != null) {
            preview =
                curator.with(preview, new Facts(null, null, entry.published(), null, null, null));
          }
          // Two entries of one title get one id; the second comes with the next look.
          if (previews.putIfAbsent(preview.id(), preview) == null) {
            seen.add(entry.id());
          }
        }
        case Intake.Followable _ -> seen.add(entry.id());
        case Intake.Refused _ -> down = true;
      }
    }
    Optional<Outcome> outcome =
        previews.isEmpty()
            ? Optional.empty()
            : Optional.of(
                curator.publication().changing("strikebot", () -> publish(feed, previews)));
    if (outcome.isEmpty() || outcome.get() instanceof Outcome.Published) {
      // While anything is left to be taken, the feed is read whole the next time.
      boolean whole = !down && taken.size() == unseen.size();
      List<String> all = new ArrayList<>(seen);
      keep(
          new Followed(
              feed.link(),
              now.title(),
              feed.by(),
              feed.since(),
              all.subList(Math.max(0, all.size() - MOST_SEEN), all.size()),
              whole ? validators.etag() : null,
              whole ? validators.lastModified() : null));
    }
    return outcome;
  }

  private Outcome publish(Followed feed, Map<String, Preview> previews) {
    Catalogue after = curator.catalogue();
    List<Document> put = new ArrayList<>();
    for (Preview preview : previews.values()) {
      after = after.with(curator.kept(preview, feed.by(), feed.link(), null));
      put.add(preview.found().document());
    }
    return curator
        .publication()
        .publish(
            "strikebot",
            "the feed " + feed.link() + " brought: " + String.join(", ", previews.keySet()),
            false,
            after,
            put,
            List.of());
  }
}
