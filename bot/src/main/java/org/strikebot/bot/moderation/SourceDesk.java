package org.strikebot.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.search.NearCopies;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.DocumentReader;
import org.strikebot.index.source.FeedReader;
import org.strikebot.index.source.MarkdownReader;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.source.ReadOutcome;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.source.SourceKind;
import org.strikebot.index.source.fetch.FetchOutcome;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.source.fetch.Validators;
import org.strikebot.index.store.Snapshot;

/**
 * Where sources are looked at before they count: fetched, read in a guarded process, compared with
 * the library. Changes nothing. Safe for use by several threads; a call blocks its thread.
 */
public final class SourceDesk {

  private final SourceFetcher fetcher;
  private final DocumentReader reader;
  private final Ingest ingest;
  private final NearCopies copies = new NearCopies();

  /**
   * @param reader reads what strangers wrote: guarded, wherever strangers are
   * @param ingest finds in a document what the index would hold of it
   */
  public SourceDesk(SourceFetcher fetcher, DocumentReader reader, Ingest ingest) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.ingest = ingest;
  }

  /**
   * Looks at what somebody brings.
   *
   * @param given facts that go before what the source says
   * @param snapshot the library it is brought to
   * @param catalogue what was added to that library before
   */
  Intake look(Submission brought, Facts given, Snapshot snapshot, Catalogue catalogue) {
    return switch (brought) {
      case Submission.File file ->
          read(file.source(), null, Validators.NONE, given, snapshot, catalogue);
      case Submission.Link link ->
          switch (fetch(link.link(), Validators.NONE)) {
            case FetchOutcome.Fetched fetched ->
                read(
                    fetched.source(),
                    link.link().strip(),
                    fetched.validators(),
                    given,
                    snapshot,
                    catalogue);
            case FetchOutcome.Gone gone -> new Intake.Refused(gone.refusal().message());
            case FetchOutcome.Unavailable down -> new Intake.Refused(down.refusal().message());
            case FetchOutcome.Refused refused -> new Intake.Refused(refused.refusal().message());
            case FetchOutcome.Unchanged _ ->
                throw new IllegalStateException("a page that we do not know cannot be unchanged");
          };
    };
  }

  /** Asks for a page; one request where nothing has changed. */
  FetchOutcome fetch(String link, Validators known) {
    return fetcher.fetch(link, known);
  }

  /** What a feed lists now. */
  FeedReader.Outcome feed(SourceBytes source) {
    return new FeedReader().read(source);
  }

  Intake read(
      SourceBytes source,
      @Nullable String link,
      Validators validators,
      Facts given,
      Snapshot snapshot,
      Catalogue catalogue) {
    if (link != null && SourceKind.of(source) == SourceKind.FEED) {
      return switch (feed(source)) {
        case FeedReader.Outcome.Read read -> new Intake.Followable(link, read.feed());
        case FeedReader.Outcome.Refused refused -> new Intake.Refused(refused.refusal().message());
      };
    }
    return switch (reader.read(source)) {
      case ReadOutcome.Refused refused -> new Intake.Refused(refused.refusal().message());
      case ReadOutcome.Read read -> {
        Optional<OwnSource> before = link == null ? Optional.empty() : catalogue.from(link);
        Document document = named(read.document(), given, before, snapshot);
        List<String> warnings = new ArrayList<>(read.warnings());
        if (document.facts().published() != null) {
          warnings.removeIf(warning -> warning.startsWith("no date"));
        }
        Optional<NearCopies.Near> nearest =
            copies.of(snapshot, document).stream()
                .filter(near -> !near.document().equals(document.id()))
                .findFirst();
        Document kept = asKept(linked(document, nearest, snapshot));
        yield new Intake.Sound(
            new Preview(
                ingest.analyse(kept),
                read.author(),
                warnings,
                nearest,
                before.map(OwnSource::id).orElse(null),
                source,
                link,
                validators));
      }
    };
  }

  /** The same source with other facts, which can make another id. */
  Preview with(Preview preview, Facts given, Snapshot snapshot) {
    Document before = preview.found().document();
    DocumentFacts facts = given.over(before.facts());
    String id = preview.replaces() == null ? free(facts.id(), snapshot) : before.id();
    Document document = new Document(id, facts, before.text(), before.blocks());
    List<String> warnings = new ArrayList<>(preview.warnings());
    if (facts.published() != null) {
      warnings.removeIf(warning -> warning.startsWith("no date"));
    }
    return new Preview(
        ingest.analyse(asKept(document)),
        preview.author(),
        warnings,
        preview.nearest(),
        preview.replaces(),
        preview.original(),
        preview.link(),
        preview.validators());
  }

  private static Document named(
      Document read, Facts given, Optional<OwnSource> before, Snapshot snapshot) {
    DocumentFacts facts = given.over(read.facts());
    String id =
        before
            .map(OwnSource::id)
            .orElseGet(() -> free(facts.equals(read.facts()) ? read.id() : facts.id(), snapshot));
    return new Document(id, facts, read.text(), read.blocks());
  }

  private static String free(String wanted, Snapshot snapshot) {
    String id = wanted;
    for (int number = 2; snapshot.fingerprint(id).isPresent(); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /** Marked as the copy that it is, of the first of all that have the same words. */
  private static Document linked(
      Document document, Optional<NearCopies.Near> nearest, Snapshot snapshot) {
    if (nearest.isEmpty() || document.facts().copyOf() != null) {
      return document;
    }
    String near = nearest.get().document();
    String first =
        snapshot
            .document(near)
            .flatMap(other -> Optional.ofNullable(other.document().facts().copyOf()))
            .orElse(near);
    DocumentFacts facts = document.facts();
    return new Document(
        document.id(),
        new DocumentFacts(
            facts.title(),
            facts.kind(),
            facts.publisher(),
            facts.speaker(),
            facts.role(),
            facts.side(),
            facts.published(),
            facts.url(),
            facts.also(),
            facts.wording(),
            first.equals(document.id()) ? null : first),
        document.text(),
        document.blocks());
  }

  /** As it is read back from what is kept, so that what is shown is what will count. */
  private static Document asKept(Document document) {
    byte[] markdown = new MarkdownWriter().write(document);
    return switch (new MarkdownReader().read(document.id(), document.id(), markdown)) {
      case ReadOutcome.Read read -> read.document();
      case ReadOutcome.Refused refused ->
          throw new IllegalStateException(
              "expected what was written to be read, found " + refused.refusal().message());
    };
  }
}
