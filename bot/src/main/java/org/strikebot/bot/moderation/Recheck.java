package org.strikebot.bot.moderation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.fetch.FetchOutcome;
import org.strikebot.index.source.fetch.Validators;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/**
 * Asks for sources again, one after the other, and tells of each what became of it; changes
 * nothing. Used by one thread.
 */
final class Recheck {

  private static final String CHECKS = "checks";

  /** A text that lost more than two thirds is rather a notice in its place than a new version. */
  private static final int SUSPICIOUS = 3;

  /** By what servers recognise the versions that are kept, where they told anew; by document. */
  private record Checks(Map<String, Check> byDocument) {

    private static final Checks NONE = new Checks(Map.of());

    private Checks {
      byDocument = Map.copyOf(byDocument);
    }
  }

  private record Check(@Nullable String etag, @Nullable String lastModified, Instant at) {}

  /** What was found of one source, and what is to become of it. */
  record Found(Refreshed.Item item, @Nullable OwnSource source, @Nullable Document document) {}

  private final Curator curator;
  private final boolean anyway;
  private final Map<String, Check> checks;

  /**
   * @param anyway whether even what looks suspicious is taken over
   */
  Recheck(Curator curator, boolean anyway) {
    this.curator = curator;
    this.anyway = anyway;
    this.checks =
        new LinkedHashMap<>(
            curator.shelf().beside(CHECKS, Checks.class, () -> Checks.NONE).byDocument());
  }

  /** Keeps by what the servers recognise what was asked for, for the next time. */
  void keep() {
    curator.shelf().keepBeside(CHECKS, new Checks(checks));
  }

  /** Asks for one source again. */
  Found of(OwnSource source) {
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
      case FetchOutcome.Unchanged _ -> there(source, known);
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
      case FetchOutcome.Fetched fetched -> read(source, fetched);
    };
  }

  private Found there(OwnSource source, Validators known) {
    checks.put(source.document(), new Check(known.etag(), known.lastModified(), curator.now()));
    return source.goneSince() == null
        ? found(source, Refreshed.Status.UNCHANGED, "")
        : new Found(item(source, Refreshed.Status.BACK, "", null), source.gone(null), null);
  }

  private Found read(OwnSource source, FetchOutcome.Fetched fetched) {
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
      case Intake.Sound readable -> compare(source, held.get(), readable.preview());
    };
  }

  private Found compare(OwnSource source, IndexedDocument held, Preview preview) {
    Document before = held.document();
    Document read = preview.found().document();
    if (read.text().equals(before.text())) {
      return there(source, preview.validators());
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
