package org.strikebot.bot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.ServedLibraries;
import org.strikebot.bot.moderation.SourceDesk;
import org.strikebot.bot.records.Records;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.DocumentReader;
import org.strikebot.index.source.GuardedReader;
import org.strikebot.index.source.SourceReader;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
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
    DataFolder data = new DataFolder(folder.resolve("data"));
    ingest =
        new Ingest(
            new WholeDocuments(),
            SentenceTexts.EACH,
            new CachedPassages(
                embedder,
                new EmbeddingCache(data.vectors(), embedder.model(), embedder.dimension())),
            clock);
    libraries =
        new Libraries(
            data, embedder.model(), ingest, Optional.of("1"), KeptRevisions.latest(9), clock);
    LibraryOrigin origin = new LibraryOrigin.Folder(documents);
    served =
        new ServedLibraries(
            libraries, data, origin, embedder.model(), Duration.ofHours(6), this::curator);
    records = Records.open(folder.resolve("records.db"));
    service =
        Service.open(
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
  void history_difference_return_balance_and_export_are_shown() {
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
    run("library balance", Map.of(), "in the library from the start");
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
}
