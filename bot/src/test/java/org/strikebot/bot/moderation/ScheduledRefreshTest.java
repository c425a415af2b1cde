package org.strikebot.bot.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.LocalSite;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LetterEmbedder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.WholeDocuments;
import org.strikebot.bot.library.WriterLock;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.SourceReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.store.KeptRevisions;

/** Sources and feeds are asked for by themselves: over real HTTP, with a clock that is moved. */
final class ScheduledRefreshTest {

  private static final Duration EVERY = Duration.ofHours(6);
  private static final Instant BEGIN = Instant.parse("2016-04-26T08:00:00Z");
  private static final Librarian.Progress UNWATCHED = (done, all) -> true;
  private static final String RALLY =
      "More than two hundred junior doctors marched through Lewes on Saturday in the rain, and the"
          + " march ended at the war memorial, where a minute of silence was held.";

  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final InstantSource clock = now::get;
  private final LocalSite site = new LocalSite();
  private final SourceFetcher fetcher =
      new SourceFetcher(FetchLimits.DEFAULT, Set.of("localhost"), "a test", clock);
  private final LetterEmbedder embedder = new LetterEmbedder();
  private Optional<OpenLibrary> library = Optional.empty();

  @BeforeEach
  void begin() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("start.md"), "---\ntitle: Start\nkind: article\n---\nIt began.\n");
  }

  @AfterEach
  void end() {
    library.ifPresent(OpenLibrary::close);
    fetcher.close();
    site.close();
  }

  /** The library's curator, as after a restart. */
  private Curator restarted() {
    library.ifPresent(OpenLibrary::close);
    DataFolder data = new DataFolder(folder.resolve("data"));
    Ingest ingest =
        new Ingest(
            new WholeDocuments(),
            SentenceTexts.EACH,
            new CachedPassages(
                embedder,
                new EmbeddingCache(data.vectors(), embedder.model(), embedder.dimension())),
            clock);
    Libraries libraries =
        new Libraries(
            data, embedder.model(), ingest, Optional.of("1"), KeptRevisions.latest(200), clock);
    LibraryOrigin origin = new LibraryOrigin.Folder(folder.resolve("documents"));
    OpenLibrary open = libraries.open(origin, (done, all) -> {});
    library = Optional.of(open);
    return new Curator(
        origin,
        open.index(),
        open.shelf(),
        libraries,
        ingest,
        new SourceDesk(fetcher, new SourceReader(), ingest),
        (index, question) -> "",
        clock);
  }

  private static String add(Curator curator, String link) {
    Intake intake = curator.look(new Submission.Link(link), Facts.NONE);
    Preview preview = assertInstanceOf(Intake.Sound.class, intake).preview();
    assertInstanceOf(Outcome.Published.class, curator.add(preview, "ann", true));
    return preview.id();
  }

  private static void addAtOnce(Curator curator, List<Preview> previews) {
    Catalogue after = curator.catalogue();
    for (Preview preview : previews) {
      after = after.with(curator.kept(preview, "ann", null, null));
    }
    Catalogue all = after;
    List<Document> documents =
        previews.stream().map(preview -> preview.found().document()).toList();
    assertInstanceOf(
        Outcome.Published.class,
        curator
            .publication()
            .changing(
                "ann",
                () ->
                    curator.publication().publish("ann", "many", true, all, documents, List.of())));
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /** What was asked of the site since the last time this was asked. */
  private List<String> asked() {
    List<String> all = site.requests();
    List<String> news = all.subList(told, all.size());
    told = all.size();
    return news;
  }

  private int told;

  @Test
  void each_source_is_asked_when_its_own_time_has_come_even_after_a_restart() {
    Curator curator = restarted();
    add(curator, site.article("/a", "Doctors march in Lewes", "2016-05-14", RALLY));
    pass(Duration.ofHours(4));
    add(
        curator,
        site.dated(
            "/b",
            "Sat, 14 May 2016 10:00:00 GMT",
            "Nurses march",
            "2016-05-15",
            RALLY + " Again."));
    asked();

    assertEquals(List.of(), due(curator), "too early for both");
    pass(Duration.ofHours(2));
    assertEquals(List.of("/a if-none-match"), due(curator), "six hours after it was added");
    assertEquals(List.of(), due(curator), "it was asked for just now");

    pass(Duration.ofHours(4));
    Curator again = restarted();
    assertEquals(List.of("/b if-modified-since"), due(again));
    pass(Duration.ofHours(2));
    assertEquals(List.of("/a if-none-match"), due(again));
  }

  private List<String> due(Curator curator) {
    new Refresher(curator).refreshDue(EVERY, "strikebot", UNWATCHED);
    return asked();
  }

  @Test
  void a_source_can_have_a_time_of_its_own() {
    Curator curator = restarted();
    String id = add(curator, site.article("/a", "Doctors march", "2016-05-14", RALLY));
    add(curator, site.article("/b", "Nurses march", "2016-05-15", RALLY + " Nurses came."));
    assertTrue(new Refresher(curator).every(id, Duration.ofHours(1)));
    assertFalse(new Refresher(curator).every("start", Duration.ofHours(1)), "it has no link");
    asked();

    pass(Duration.ofHours(1));
    assertEquals(List.of("/a if-none-match"), due(curator));
    pass(Duration.ofHours(5));
    assertEquals(List.of("/a if-none-match", "/b if-none-match"), due(curator));
  }

  @Test
  void what_changed_is_live_by_itself_and_what_could_not_be_taken_over_comes_with_the_next_look() {
    Curator curator = restarted();
    String id = add(curator, site.article("/a", "Doctors march", "2016-05-14", RALLY));
    site.article("/a", "Doctors march", "2016-05-14", RALLY.replace("war memorial", "town hall"));
    pass(EVERY);
    Path place = library.orElseThrow().shelf().library();
    try (var _ = WriterLock.take(place, "ann (terminal)", BEGIN)) {
      Refreshed refused = new Refresher(curator).refreshDue(EVERY, "strikebot", UNWATCHED);
      assertEquals(
          Optional.of(new Outcome.Busy("ann (terminal)", BEGIN)), refused.change(), "who and when");
    }

    Refreshed refreshed = new Refresher(curator).refreshDue(EVERY, "strikebot", UNWATCHED);

    Outcome.Published live =
        assertInstanceOf(Outcome.Published.class, refreshed.change().orElseThrow());
    assertEquals("refreshed: " + id + " changed", live.what());
    assertTrue(curator.document(id).orElseThrow().document().text().contains("town hall"));
  }

  @Test
  void new_entries_of_a_feed_arrive_by_themselves() {
    Curator curator = restarted();
    String one = site.article("/one", "Ballot opens in Surrey", "2016-05-01", RALLY);
    String feed = site.put("/feed", "application/rss+xml", feed(one));
    Intake intake = curator.look(new Submission.Link(feed), Facts.NONE);
    Feeds feeds = new Feeds(curator);
    feeds.follow(assertInstanceOf(Intake.Followable.class, intake), "ann");
    feeds.bringNew(UNWATCHED);
    String two = site.article("/two", "Ballot closes in Kent", "2016-05-09", RALLY + " In Kent.");
    site.put("/feed", "application/rss+xml", feed(two, one));

    pass(EVERY.minusMinutes(1));
    assertEquals(List.of(), feeds.bringDue(EVERY, UNWATCHED), "not yet");
    pass(Duration.ofMinutes(1));
    List<Outcome> brought = feeds.bringDue(EVERY, UNWATCHED);

    assertEquals(1, brought.size());
    assertTrue(curator.document("2016-05-09-ballot-closes-in-kent").isPresent(), "it is live");
    asked();
    pass(EVERY);
    assertEquals(List.of(), feeds.bringDue(EVERY, UNWATCHED));
    assertEquals(List.of("/feed if-none-match"), asked(), "unchanged costs one request");
  }

  private static String feed(String... links) {
    StringBuilder feed =
        new StringBuilder(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>");
    for (String link : links) {
      feed.append("<item><title>News</title><link>%s</link></item>".formatted(link));
    }
    return feed.append("</channel></rss>").toString();
  }

  @Test
  void a_hundred_unchanged_sources_and_a_full_reindex_compute_no_vector() {
    Curator curator = restarted();
    List<String> conditional = new ArrayList<>();
    List<Preview> previews = new ArrayList<>();
    for (int at : IntStream.range(0, 100).toArray()) {
      String path = "/page-" + at;
      String words = " It was march number " + at + " of the spring, said the stewards of it.";
      String link = site.article(path, "March number " + at, "2016-05-14", RALLY + words, words);
      Intake intake = curator.look(new Submission.Link(link), Facts.NONE);
      previews.add(assertInstanceOf(Intake.Sound.class, intake).preview());
      conditional.add(path + " if-none-match");
    }
    addAtOnce(curator, previews);
    asked();
    int computed = embedder.computed();
    long revision = curator.history().getFirst().number();

    pass(EVERY);
    Refreshed refreshed = new Refresher(curator).refreshDue(EVERY, "strikebot", UNWATCHED);

    assertEquals(100, refreshed.items().size());
    assertTrue(refreshed.items().stream().allMatch(i -> i.status() == Refreshed.Status.UNCHANGED));
    assertEquals(conditional.stream().sorted().toList(), asked().stream().sorted().toList());
    assertEquals(computed, embedder.computed(), "a refresh of unchanged sources");

    var report = curator.reindex("ann", UNWATCHED);

    assertEquals(101, report.unchanged());
    assertEquals(computed, embedder.computed(), "a reindex of an unchanged library");
    assertEquals(revision, curator.history().getFirst().number(), "and nothing is written");
  }
}
