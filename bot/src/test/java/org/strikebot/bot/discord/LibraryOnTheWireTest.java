package org.strikebot.bot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.LocalSite;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.wire.Attachment;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.LocalDiscord;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Permission;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LetterEmbedder;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.library.WholeDocuments;
import org.strikebot.bot.library.WriterLock;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.ServedLibraries;
import org.strikebot.bot.moderation.SourceDesk;
import org.strikebot.bot.records.Records;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentReader;
import org.strikebot.index.source.GuardedReader;
import org.strikebot.index.source.SourceReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.LibraryIndex;

/** What moderators change of a library, over Discord's own protocol and with a real library. */
final class LibraryOnTheWireTest {

  private static final String RALLY =
      "More than two hundred junior doctors marched through Lewes on Saturday in the rain, and the"
          + " march ended at the war memorial, where a minute of silence was held.";

  @TempDir Path folder;

  private final InstantSource clock = InstantSource.system();
  private final LocalDiscord discord = LocalDiscord.start();
  private final LocalSite site = new LocalSite();
  private final LetterEmbedder embedder = new LetterEmbedder();
  private final SourceFetcher fetcher =
      new SourceFetcher(FetchLimits.DEFAULT, Set.of("localhost"), "a test", clock);
  private final Guild guild = discord.addGuild("Surrey");
  private final Channel channel = guild.addChannel("strike");
  private final Member mod = guild.addMember("mod", guild.addRole("mods", Permission.MANAGE_GUILD));
  private final Member ann = guild.addMember("ann");
  private DocumentReader reader = new SourceReader();
  private volatile CountDownLatch analysing = new CountDownLatch(0);
  private DataFolder data = new DataFolder(Path.of("."));
  private LibraryOrigin origin = new LibraryOrigin.Shipped();
  private Ingest ingest;
  private Libraries libraries;
  private Records records;
  private ServedLibraries served;
  private Service service;

  @BeforeEach
  void start() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("news.md"),
        "---\ntitle: Strike begins\nkind: article\npublished: 2016-04-26\n---\n"
            + FakeCore.SAID
            + ".\n");
    data = new DataFolder(folder.resolve("data"));
    ingest =
        new Ingest(
            new HeldAnalysis(),
            SentenceTexts.EACH,
            new CachedPassages(
                embedder,
                new EmbeddingCache(data.vectors(), embedder.model(), embedder.dimension())),
            clock);
    libraries =
        new Libraries(
            data, embedder.model(), ingest, Optional.of("1"), KeptRevisions.latest(9), clock);
    origin = new LibraryOrigin.Folder(documents);
    served = served(Duration.ofHours(6));
    records = Records.open(folder.resolve("records.db"));
    service = open();
  }

  private ServedLibraries served(Duration every) {
    return new ServedLibraries(libraries, data, origin, embedder.model(), every, this::curator);
  }

  private Service open() {
    return Service.open(
        new Service.Configuration(
            discord.token(),
            new Connection((InetSocketAddress) discord.proxy().address(), true),
            true,
            0,
            2),
        new FakeCore(),
        served,
        records,
        clock,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        served);
  }

  /** Waits with each document until it is let go on. */
  private final class HeldAnalysis implements Analysis {

    private final Analysis whole = new WholeDocuments();

    @Override
    public String version() {
      return whole.version();
    }

    @Override
    public IndexedDocument analyse(Document document) {
      try {
        analysing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return whole.analyse(document);
    }
  }

  private Curator curator(LibraryOrigin origin, OpenLibrary library) {
    return new Curator(
        origin,
        library.index(),
        library.shelf(),
        libraries,
        ingest,
        new SourceDesk(fetcher, source -> reader.read(source), ingest),
        (index, question) -> everything(index),
        clock);
  }

  /** Answers every question with all words of the library. */
  private static String everything(LibraryIndex index) {
    try (var snapshot = index.snapshot()) {
      return snapshot.documents().stream()
          .map(document -> document.document().text())
          .collect(Collectors.joining("\n"));
    }
  }

  @AfterEach
  void stop() {
    service.close();
    served.close();
    fetcher.close();
    site.close();
    discord.close();
  }

  private Shown run(String command, Map<String, ?> options, String words) {
    return mod.run(channel, command, options)
        .awaitReply(words, Duration.ofSeconds(60), shown -> shown.words().contains(words));
  }

  private Shown click(Shown on, String label, String words) {
    return mod.click(on, label)
        .awaitReply(words, Duration.ofSeconds(60), shown -> shown.words().contains(words));
  }

  private String march() {
    return site.article("/march", "Doctors march in Lewes", "2016-05-14", RALLY, RALLY + " Again.");
  }

  @Test
  void a_link_is_shown_mended_and_added_and_no_other_server_sees_it() {
    reader = new GuardedReader(256, Duration.ofSeconds(60));
    Shown preview = run("library add", Map.of("link", march()), "Doctors march in Lewes");
    assertTrue(preview.ephemeral());
    assertTrue(preview.words().contains("14 May 2016"), preview.words());
    assertTrue(preview.words().contains("More than two hundred"), preview.words());
    assertEquals(List.of("Confirm", "Edit facts", "Cancel"), preview.buttons());

    var form = mod.click(preview, "Edit facts");
    Shown mended =
        mod.submit(form, Map.of("side", "BMA", "publisher", "Lewes Post"))
            .awaitReply("the mended facts", shown -> shown.words().contains("Lewes Post"));
    Shown live = click(mended, "Confirm", "Live: revision 2");

    assertTrue(live.words().contains("added 2016-05-14-doctors-march-in-lewes"), live.words());
    assertTrue(run("library list", Map.of(), "Doctors march").words().contains("BMA"));
    assertEquals(1, served.documents("999999999999999999").size());
    Shown again = click(mended, "Confirm", "no longer have this");
    assertTrue(again.ephemeral());
    assertTrue(
        records.audit().of(Long.toString(guild.id()), 10).stream()
            .anyMatch(act -> act.result().startsWith("revision 2: added 2016-05-14")));
  }

  @Test
  void files_pasted_text_and_messages_are_sources_too_and_only_for_moderators() {
    Attachment file =
        discord.upload("note.txt", "text/plain", ("A note\n\n" + RALLY).getBytes(UTF_8));
    click(run("library add", Map.of("file", file), "A note"), "Cancel", "Nothing was changed");
    run("library add", Map.of("text", RALLY), "no date found");
    Shown said = ann.say(channel, "The matron said: " + RALLY);
    Shown preview =
        mod.useMenu(said, "Add as source")
            .awaitReply(
                "a preview",
                Duration.ofSeconds(60),
                shown -> shown.words().contains("The matron said"));
    Shown refused = ann.useMenu(said, "Add as source").awaitReply();
    assertTrue(refused.words().contains("This is for moderators"), refused.words());
    click(preview, "Confirm", "Live: revision 2");
    run("library add", Map.of(), "Give a link, a file or a text");
    run("library add", Map.of("link", "http://169.254.169.254/"), "Not done");
  }

  @Test
  void history_difference_return_balance_and_export_are_shown() throws IOException {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    run("library remove", Map.of("id", "news", "why", "outdated"), "Live: revision 3");
    Shown history = run("library history", Map.of(), "removed news");
    assertTrue(history.words().contains("outdated"), history.words());
    assertTrue(history.words().contains("<@" + mod.id() + ">"), history.words());
    Shown difference = run("library diff", Map.of("from", 1, "to", 3), "From revision 1 to 3");
    assertTrue(difference.words().contains("－ " + FakeCore.SAID), difference.words());
    run("library diff", Map.of("from", 1, "to", 99), "no revision 99");
    run("library rollback", Map.of("revision", 1), "Live: revision 4");
    assertEquals(1, served.documents(Long.toString(guild.id())).size());
    Shown balance = run("library balance", Map.of(), "in the library from the start");
    assertEquals(
        "attachment://balance.png", balance.embeds().path(0).path("image").path("url").asText());
    Attachment picture = balance.files().getFirst();
    assertEquals("balance.png", picture.name());
    assertEquals(
        1_080,
        ImageIO.read(new ByteArrayInputStream(picture.bytes().toByteArray())).getWidth(),
        "a PNG");
    Shown export = run("library export", Map.of(), "The library as it is now");
    assertEquals(1, export.files().size());
    run("library import", Map.of("file", export.files().getFirst()), "holds all of this already");
  }

  @Test
  void a_refresh_shows_what_changed_and_what_is_pinned_holds_back_what_breaks_it() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    run("library refresh", Map.of(), "unchanged");
    run("library pin", Map.of("question", "Where?", "contains", "war memorial"), "Pinned");
    site.article(
        "/march",
        "Doctors march in Lewes",
        "2016-05-14",
        RALLY.replace("war memorial", "town hall"));

    Shown held = run("library refresh", Map.of(), "would no longer say: war memorial");
    assertTrue(held.words().contains("Held back"), held.words());
    click(held, "Go live anyway", "Live: revision 3");
  }

  @Test
  void an_answer_whose_words_went_is_marked_where_it_stands() {
    Shown answer =
        ann.run(channel, "ask", Map.of("question", "Who regretted what?"))
            .awaitReply("the answer", shown -> shown.words().contains("Malawana"));
    assertTrue(!answer.words().contains("A source cited here changed"), answer.words());

    run("library remove", Map.of("id", "news"), "Live: revision 2");

    channel.awaitFromBot(
        ann,
        "the mark",
        shown ->
            shown.id() == answer.id() && shown.words().contains("A source cited here changed on"));
  }

  @Test
  void a_refresh_shows_how_far_it_is_and_who_is_at_it_and_can_be_ended() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    var gate = site.hold();
    var refresh = mod.run(channel, "library refresh");
    Shown bar = refresh.awaitReply("a bar", shown -> shown.words().contains("0 of 1 pages"));
    assertEquals(List.of("Cancel"), bar.buttons());

    Shown busy = run("library remove", Map.of("id", "news"), "Please wait for it to end");
    assertTrue(busy.words().contains("<@" + mod.id() + "> has been changing"), busy.words());
    mod.click(bar, "Cancel").awaitReply("the end to come", s -> s.words().contains("Ending it"));
    gate.countDown();

    refresh.awaitReply("the end", shown -> shown.words().contains("Cancelled"));
    run("library remove", Map.of("id", "news"), "Live: revision 3");
  }

  @Test
  void an_import_shows_how_far_it_is_and_when_ended_leaves_the_library_as_it_was() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    Shown export = run("library export", Map.of(), "The library as it is now");
    run("library rollback", Map.of("revision", 1), "Live: revision 3");
    CountDownLatch gate = new CountDownLatch(1);
    analysing = gate;
    var take = mod.run(channel, "library import", Map.of("file", export.files().getFirst()));
    Shown bar = take.awaitReply("a bar", shown -> shown.words().contains("0 of 1 documents"));
    assertTrue(bar.words().contains("Taking in an export"), bar.words());
    mod.click(bar, "Cancel").awaitReply("the end to come", s -> s.words().contains("Ending it"));
    gate.countDown();

    take.awaitReply("the end", shown -> shown.words().contains("Cancelled"));
    assertEquals(1, served.documents(Long.toString(guild.id())).size());
    run("library import", Map.of("file", export.files().getFirst()), "Live: revision 4");
  }

  @Test
  void who_changes_the_library_elsewhere_is_named_with_since_when() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    Path place = data.library(new LibraryOrigin.Server(Long.toString(guild.id()), origin));
    Instant since = Instant.parse("2016-04-26T08:00:00Z");
    try (var _ = WriterLock.take(place, "ann (terminal)", since)) {
      for (String command : List.of("library remove", "library reindex", "library pin")) {
        Map<String, ?> options =
            switch (command) {
              case "library remove" -> Map.of("id", "news");
              case "library pin" -> Map.of("question", "Where?", "contains", "Lewes");
              default -> Map.of();
            };
        Shown told = run(command, options, "has been changing the library since");
        assertTrue(told.words().replace("\\", "").startsWith("ann (terminal) "), told.words());
        assertTrue(told.words().contains("<t:" + since.getEpochSecond() + ":f>"), told.words());
      }
    }
    run("library remove", Map.of("id", "news"), "Live: revision 3");
  }

  @Test
  void sources_are_asked_for_by_themselves_and_a_moderator_chooses_how_often() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    String id = "2016-05-14-doctors-march-in-lewes";
    site.article("/march", "Doctors march in Lewes", "2016-05-14", RALLY + " It was in May.");
    run("library refresh", Map.of("id", "news", "every", 2), "no source “news”");

    Channel log = guild.addChannel("log");
    run("settings", Map.of("log-channel", log), "Kept.");

    // From now on all are due a second after they were asked for.
    service.close();
    served.close();
    served = served(Duration.ofSeconds(1));
    discord.renewToken();
    records = Records.open(folder.resolve("records.db"));
    service = open();

    Shown told =
        log.awaitFromBot(
            mod, "what came by itself", shown -> shown.words().contains("refresh by itself"));
    assertTrue(told.words().contains(id + " changed"), told.words());
    run("library refresh", Map.of("id", id, "every", 2), "unchanged");
  }
}
