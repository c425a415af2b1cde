package org.strikebot.bot.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        run(out -> new QuotesCommand(List::of, () -> ANALYSIS, out), "--json", file.toString());
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
  void quotes_are_shown_with_speaker_day_and_source_or_said_not_to_be_there() {
    Run run =
        run(out -> new QuotesCommand(this::library, () -> ANALYSIS, out), "--speaker", "Orme");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("“The harbour will stay open.”"), run.out());
    assertTrue(run.out().contains("Ruth Orme"), run.out());
    assertTrue(run.out().contains("2016-05-04"), run.out());
    assertEquals(
        3,
        run(out -> new QuotesCommand(this::library, () -> ANALYSIS, out), "--speaker", "Nobody")
            .code());
  }

  @Test
  void a_side_without_a_statement_is_named() {
    Run run = run(out -> new SidesCommand(this::library, out), "harbour");
    assertTrue(run.out().contains("The library has no statement from BMA on this."), run.out());
    assertTrue(run.out().contains("The harbour will stay open."), run.out());
  }

  @Test
  void the_timeline_gives_the_day_and_the_sentence() {
    Run run = run(out -> new TimelineCommand(this::library, out), "harbour");
    assertTrue(run.out().startsWith("2016-05-04"), run.out());
  }

  @Test
  void a_claim_given_to_the_wrong_person_is_put_right() {
    Run run =
        run(
            out -> new CheckCommand(this::library, () -> ANALYSIS, out),
            "Tom Hale said: \"The harbour will stay open.\"");
    assertTrue(run.out().startsWith("CONTRADICTED"), run.out());
    assertTrue(run.out().contains("Ruth Orme"), run.out());
  }

  private List<IndexedDocument> library() {
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
                TEXT,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))))));
  }

  private record Run(int code, String out) {}

  private static Run run(Function<PrintWriter, Callable<Integer>> command, String... arguments) {
    StringWriter out = new StringWriter();
    int code = new CommandLine(command.apply(new PrintWriter(out))).execute(arguments);
    return new Run(code, out.toString());
  }
}
