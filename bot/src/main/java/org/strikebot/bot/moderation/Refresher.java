package org.strikebot.bot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.fetch.FetchOutcome;
import org.strikebot.index.source.fetch.Validators;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/**
 * Asks for a library's sources again. What did not change costs one request; what is gone is kept
 * and marked; a site that is down loses nothing. Safe for use by several threads.
 */
public final class Refresher {

  private static final String CHECKS = "checks";

  /** A text that lost more than two thirds is rather a notice in its place than a new version. */
  private static final int SUSPICIOUS = 3;

  private final Curator curator;

  public Refresher(Curator curator) {
    this.curator = curator;
  }

  /** By what servers recognise the versions that are kept, where they told anew; by document. */
  private record Checks(Map<String, Check> byDocument) {

    private static final Checks NONE = new Checks(Map.of());

    private Checks {
      byDocument = Map.copyOf(byDocument);
    }
  }

  private record Check(@Nullable String etag, @Nullable String lastModified, Instant at) {}

  /** What was found of one source, and what is to become of it. */
  private record Found(
      Refreshed.Item item, @Nullable OwnSource source, @Nullable Document document) {}

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
    List<Found> found = new ArrayList<>();
    Map<String, Check> checks = new LinkedHashMap<>(checks());
    for (OwnSource source : wanted) {
      Librarian.goOn(progress.at(found.size(), wanted.size()));
      found.add(ask(source, checks, anyway));
    }
    Librarian.goOn(progress.at(found.size(), wanted.size()));
    List<Refreshed.Item> items = found.stream().map(Found::item).toList();
    List<Found> changes = found.stream().filter(one -> one.source() != null).toList();
    Optional<Outcome> change =
        changes.isEmpty()
            ? Optional.empty()
            : Optional.of(curator.changing(who, () -> publish(changes, who, anyway)));
    curator.shelf().keepBeside(CHECKS, new Checks(checks));
    if (change.isPresent() && change.get() instanceof Outcome.Busy) {
      // What was found could not be taken over; it is asked for again with the next look.
      return new Refreshed(items, change);
    }
    Schedule.of(curator.shelf()).asked(wanted.stream().map(OwnSource::id).toList(), curator.now());
    return new Refreshed(items, change);
  }

  private Map<String, Check> checks() {
    return curator.shelf().beside(CHECKS, Checks.class, () -> Checks.NONE).byDocument();
  }

  private Outcome publish(List<Found> changes, String who, boolean anyway) {
    Catalogue after = curator.catalogue();
    List<Document> put = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Found one : changes) {
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
    return curator.publish(
        who, "refreshed: " + String.join(", ", told), anyway, after, put, List.of());
  }

  private Found ask(OwnSource source, Map<String, Check> checks, boolean anyway) {
    String link = source.link();
    if (link == null) {
      return found(source, Refreshed.Status.NO_LINK, "");
    }
    Check check = checks.get(source.document());
    Validators known =
        check == null
            ? new Validators(source.etag(), source.lastModified())
            : new Validators(check.etag(), check.lastModified());
    return switch (curator.desk().fetch(link, known)) {
      case FetchOutcome.Unchanged _ -> there(source, known, checks);
      case FetchOutcome.Gone gone ->
          source.goneSince() != null
              ? found(source, Refreshed.Status.GONE, "since " + source.goneSince())
              : new Found(
                  item(source, Refreshed.Status.GONE, gone.refusal().message(), null),
                  source.gone(curator.now()),
                  null);
      case FetchOutcome.Unavailable down ->
          found(source, Refreshed.Status.DOWN, down.refusal().message());
      case FetchOutcome.Refused refused ->
          found(source, Refreshed.Status.DOWN, refused.refusal().message());
      case FetchOutcome.Fetched fetched -> read(source, fetched, checks, anyway);
    };
  }

  private Found there(OwnSource source, Validators known, Map<String, Check> checks) {
    checks.put(source.document(), new Check(known.etag(), known.lastModified(), curator.now()));
    return source.goneSince() == null
        ? found(source, Refreshed.Status.UNCHANGED, "")
        : new Found(item(source, Refreshed.Status.BACK, "", null), source.gone(null), null);
  }

  private Found read(
      OwnSource source, FetchOutcome.Fetched fetched, Map<String, Check> checks, boolean anyway) {
    Optional<IndexedDocument> held = curator.document(source.id());
    Intake intake;
    try (Snapshot snapshot = curator.index().snapshot()) {
      intake =
          curator
              .desk()
              .read(
                  fetched.source(),
                  source.link(),
                  fetched.validators(),
                  Facts.NONE,
                  snapshot,
                  curator.catalogue());
    }
    if (held.isEmpty()) {
      return found(source, Refreshed.Status.DOWN, "it is not in the latest revision.");
    }
    return switch (intake) {
      case Intake.Refused refused -> found(source, Refreshed.Status.DOWN, refused.message());
      case Intake.Followable _ ->
          found(source, Refreshed.Status.SUSPICIOUS, "the link leads to a feed now.");
      case Intake.Sound readable -> compare(source, held.get(), readable.preview(), checks, anyway);
    };
  }

  private Found compare(
      OwnSource source,
      IndexedDocument held,
      Preview preview,
      Map<String, Check> checks,
      boolean anyway) {
    Document before = held.document();
    Document read = preview.found().document();
    if (read.text().equals(before.text())) {
      return there(source, preview.validators(), checks);
    }
    if (read.text().length() * SUSPICIOUS < before.text().length() && !anyway) {
      return found(
          source,
          Refreshed.Status.SUSPICIOUS,
          "the page has %,d characters of text now, and had %,d; the earlier text is kept."
              .formatted(read.text().length(), before.text().length()));
    }
    // The facts stay as a moderator confirmed them; only a day that was missing is taken over.
    Document after =
        new Document(source.id(), facts(before.facts(), read.facts()), read.text(), read.blocks());
    Preview kept =
        new Preview(
            curator.analyse(after),
            preview.author(),
            preview.warnings(),
            Optional.empty(),
            source.id(),
            preview.original(),
            source.link(),
            preview.validators());
    return new Found(
        item(source, Refreshed.Status.CHANGED, "", Difference.between(held, kept.found())),
        curator.kept(kept, source.addedBy(), source.feed(), source),
        after);
  }

  private static DocumentFacts facts(DocumentFacts before, DocumentFacts read) {
    return before.published() != null
        ? before
        : new Facts(null, null, read.published(), null, null, null).over(before);
  }

  private static Found found(OwnSource source, Refreshed.Status status, String detail) {
    return new Found(item(source, status, detail, null), null, null);
  }

  private static Refreshed.Item item(
      OwnSource source,
      Refreshed.Status status,
      String detail,
      Difference.@Nullable OfDocument difference) {
    return new Refreshed.Item(source.id(), status, detail, difference);
  }
}
