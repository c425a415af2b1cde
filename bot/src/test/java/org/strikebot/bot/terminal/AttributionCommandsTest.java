package org.strikebot.bot.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.index.embedding.WordEmbedder;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.DocumentAnalysis;
import org.strikebot.index.quotation.QuotationFinder;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;
import picocli.CommandLine;

final class AttributionCommandsTest {

  private static final Analysis ANALYSIS =
      new DocumentAnalysis(new QuotationFinder()::find, DocumentAnalysis.SIZES);
  private static final String TEXT =
      "On 4 May 2016 Ruth Orme, the ports minister, said: \"The harbour will stay open.\"";

  @Test
  void quotes_of_a_file_are_printed_as_json_with_offsets(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("text.txt"), TEXT);
    Run run =
        run(
            out -> new QuotesCommand(this::library, () -> ANALYSIS, out),
            "--json",
            file.toString());
    assertEquals(0, run.code());
    JsonNode quotation = new ObjectMapper().readTree(run.out()).path("quotations").path(0);
    assertEquals("direct", quotation.path("type").asText());
    assertEquals(
        "The harbour will stay open.",
        TEXT.substring(quotation.path("start").asInt(), quotation.path("end").asInt()));
    assertEquals("Ruth Orme", quotation.path("speaker").path("resolved").asText());
    JsonNode cue = quotation.path("cue");
    assertEquals("said", TEXT.substring(cue.path("start").asInt(), cue.path("end").asInt()));
  }

  @Test
  void what_somebody_quotes_stands_within_their_words_in_the_json(@TempDir Path folder)
      throws IOException {
    String text = "“Mr Dunn told me, ‘Go home,’ and I went,” said Mary Nunn.";
    Path file = Files.writeString(folder.resolve("text.txt"), text);
    Run run =
        run(
            out -> new QuotesCommand(this::library, () -> ANALYSIS, out),
            "--json",
            file.toString());
    JsonNode quotations = new ObjectMapper().readTree(run.out()).path("quotations");
    assertEquals(1, quotations.size());
    JsonNode within = quotations.path(0).path("within");
    assertEquals(1, within.size());
    assertEquals(
        "Go home,",
        text.substring(within.path(0).path("start").asInt(), within.path(0).path("end").asInt()));
    assertEquals("Dunn", within.path(0).path("speaker").path("resolved").asText());
  }

  @Test
  void quotes_are_shown_with_speaker_day_and_source_or_said_not_to_be_there() {
    Run run =
        run(out -> new QuotesCommand(this::library, () -> ANALYSIS, out), "--speaker", "Orme");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("“The harbour will stay open.”"), run.out());
    assertTrue(run.out().contains("Ruth Orme"), run.out());
    assertTrue(
        run.out()
            .replaceAll("\\s+", " ")
            .contains("— Ruth Orme (Government) on 4 May 2016, in Harbour Post, 5 May 2016"),
        run.out());
    assertEquals(
        3,
        run(out -> new QuotesCommand(this::library, () -> ANALYSIS, out), "--speaker", "Nobody")
            .code());
  }

  @Test
  void a_side_without_a_statement_is_named() {
    Run run = run(out -> new SidesCommand(this::library, out), "harbour");
    assertTrue(
        run.out()
            .replaceAll("\\s+", " ")
            .contains("No statement from the BMA on this was found in the library."),
        run.out());
    assertTrue(run.out().contains("The harbour will stay open."), run.out());
  }

  @Test
  void the_timeline_gives_the_day_and_the_sentence() {
    Run run = run(out -> new TimelineCommand(this::library, out), "harbour");
    assertTrue(run.out().startsWith("4 May 2016"), run.out());
  }

  @Test
  void a_claim_given_to_the_wrong_person_is_put_right() {
    Run run =
        run(
            out -> new CheckCommand(this::library, out),
            "Tom Hale said: \"The harbour will stay open.\"");
    assertTrue(run.out().contains("\nCONTRADICTED\n"), run.out());
    assertTrue(run.out().contains("Ruth Orme"), run.out());
  }

  @Test
  void a_claim_is_read_for_its_meaning_while_the_library_is_open() throws Exception {
    AtomicBoolean open = new AtomicBoolean(true);
    WordEmbedder embedder = mock();
    when(embedder.read(any()))
        .thenAnswer(
            _ -> {
              assertTrue(open.get(), "the model was asked after it was closed");
              return new WordEmbedder.ReadText(
                  new float[] {1}, new WordEmbedder.EmbeddedWords(List.of(), List.of()));
            });
    Bot bot = mock();
    when(bot.library()).thenReturn(mock(OpenLibrary.class));
    when(bot.dossier()).thenReturn(new Dossier(ANALYSIS, documents(TEXT), null, embedder));
    doAnswer(_ -> open.getAndSet(false)).when(bot).close();
    Bots bots = mock();
    when(bots.open(any(), any())).thenReturn(bot);
    SettingsSource settings = mock(withSettings().defaultAnswer(RETURNS_DEEP_STUBS));

    Run run =
        run(
            out -> new CheckCommand(Dossiers.of(bots, settings, out), out),
            "Ruth Orme said that the harbour will stay open.");

    assertTrue(run.out().contains("\nSUPPORTED\n"), run.out());
    assertFalse(open.get());
    verify(embedder, atLeastOnce()).read(any());
  }

  @Test
  void text_of_sources_cannot_steer_the_terminal_and_is_wrapped() {
    String hostile =
        "On 4 May 2016 Ruth Orme said: \"The \u001B[31m harbour\u202E will stay"
            + " open".repeat(30);
    for (String command : List.of("quotes", "sides", "timeline", "check")) {
      Run run =
          switch (command) {
            case "quotes" ->
                run(out -> new QuotesCommand(_ -> dossier(hostile + ".\""), () -> ANALYSIS, out));
            case "sides" ->
                run(out -> new SidesCommand(_ -> dossier(hostile + ".\""), out), "harbour");
            case "timeline" -> run(out -> new TimelineCommand(_ -> dossier(hostile + ".\""), out));
            default ->
                run(
                    out -> new CheckCommand(_ -> dossier(hostile + ".\""), out),
                    "Ruth Orme said that the harbour will stay open.");
          };
      assertTrue(run.out().contains("harbour"), command + run.out());
      assertFalse(
          run.out().contains("\u001B") || run.out().contains("\u202E"), command + run.out());
      assertTrue(run.out().lines().allMatch(line -> line.length() <= 60), command + run.out());
    }
  }

  private Dossier library(LibraryOptions options) {
    return dossier(TEXT);
  }

  private static Dossier dossier(String text) {
    return new Dossier(ANALYSIS, documents(text));
  }

  private static List<IndexedDocument> documents(String text) {
    DocumentFacts facts =
        new DocumentFacts(
            "Ports",
            "statement",
            "Harbour Post",
            "Ruth Orme",
            "ports minister",
            "Government",
            LocalDate.of(2016, 5, 5),
            null,
            List.of(),
            null);
    return List.of(
        ANALYSIS.analyse(
            new Document(
                "ports",
                facts,
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))))));
  }

  private record Run(int code, String out) {}

  private static Run run(Function<Screen, Callable<Integer>> command, String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(
                command.apply(
                    new Screen(
                        new PrintWriter(out), new PrintWriter(out), 60, false, false, false)))
            .execute(arguments);
    return new Run(code, out.toString());
  }
}
