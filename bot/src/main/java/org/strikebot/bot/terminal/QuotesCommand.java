package org.strikebot.bot.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who said what, in a library or in one text file. */
@Command(
    name = "quotes",
    description = "Show who said what: verbatim words with speaker, date, place and source.")
final class QuotesCommand implements Callable<Integer> {

  /** Paragraphs of a text file: lines that hold anything but space. */
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\r\\n]*\\S[^\\r\\n]*");

  private final Dossiers dossiers;
  private final Supplier<Analysis> analysis;
  private final Screen screen;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Option(names = "--speaker", paramLabel = "NAME", description = "Only this speaker or role.")
  private @Nullable String speaker;

  @Option(names = "--topic", paramLabel = "WORDS", description = "Only what these words are about.")
  private @Nullable String topic;

  @Option(names = "--from", paramLabel = "DAY", description = "From this day on, YYYY-MM-DD.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Until this day, YYYY-MM-DD.")
  private @Nullable LocalDate to;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Print the quotations of the text file FILE as JSON, with offsets.")
  private @Nullable Path file;

  /**
   * @param analysis finds quotations in a text, made when one is given
   */
  QuotesCommand(Dossiers dossiers, Supplier<Analysis> analysis, Screen screen) {
    this.dossiers = dossiers;
    this.analysis = analysis;
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, InvalidSettingsException {
    if (file != null) {
      screen.out().println(json(Files.readString(file, StandardCharsets.UTF_8)));
      screen.out().flush();
      return ExitCode.DONE;
    }
    List<Statement> found = dossiers.open(library).statements().find(speaker, topic, from, to);
    Said said = new Said(screen);
    for (Statement statement : found) {
      said.statement(statement, "");
      screen.out().println();
    }
    if (found.isEmpty()) {
      said.paragraph(
          "The library has no quotation that fits. Try fewer words or another name.", "", "");
    }
    screen.out().flush();
    return found.isEmpty() ? ExitCode.NOT_IN_SOURCES : ExitCode.DONE;
  }

  private String json(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher paragraphs = PARAGRAPH.matcher(text);
    while (paragraphs.find()) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(paragraphs.start(), paragraphs.end())));
    }
    DocumentFacts facts =
        new DocumentFacts(
            "A text file", "article", null, null, null, null, null, null, List.of(), null);
    List<Quotation> all =
        analysis.get().analyse(new Document("file", facts, text, blocks)).quotations();
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode quotations = root.putArray("quotations");
    for (Quotation quotation : all) {
      if (all.stream().noneMatch(quotation::quotedWithin)) {
        ObjectNode node = put(quotations, quotation, text);
        List<Quotation> inner =
            all.stream().filter(other -> other.quotedWithin(quotation)).toList();
        if (!inner.isEmpty()) {
          ArrayNode within = node.putArray("within");
          inner.forEach(other -> put(within, other, text));
        }
      }
    }
    return root.toPrettyString();
  }

  private static ObjectNode put(ArrayNode quotations, Quotation quotation, String text) {
    ObjectNode node = quotations.addObject();
    put(node, quotation.span());
    node.put("type", quotation.type().name().toLowerCase(Locale.ROOT));
    Span cue = quotation.cue();
    if (cue == null) {
      node.putNull("cue");
    } else {
      put(node.putObject("cue"), cue);
    }
    Quotation.Speaker by = quotation.speaker();
    if (by == null) {
      node.putNull("speaker");
    } else {
      ObjectNode named = node.putObject("speaker");
      put(named, by.mention());
      named.put("text", by.mention().of(text));
      named.put("resolved", by.name());
    }
    return node;
  }

  private static void put(ObjectNode node, Span span) {
    node.put("start", span.start());
    node.put("end", span.end());
  }
}
