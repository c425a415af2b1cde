package org.strikebot.bot.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.evaluation.Canard;
import org.strikebot.bot.evaluation.CanardEvaluation;
import org.strikebot.bot.evaluation.KnownQuestions;
import org.strikebot.bot.evaluation.MeasuredBot;
import org.strikebot.bot.evaluation.Squad;
import org.strikebot.bot.evaluation.SquadEvaluation;
import org.strikebot.bot.evaluation.StrikeEvaluation;
import org.strikebot.bot.evaluation.StrikeQuestions;
import org.strikebot.bot.evaluation.StrikeReport;
import org.strikebot.bot.evaluation.WeightFitting;
import org.strikebot.bot.library.Libraries;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.question.FollowUp;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.bot.settings.Settings;
import org.strikebot.index.measure.BeirCollection;
import org.strikebot.index.measure.BeirFigures;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well the bot answers and searches. */
@Command(name = "eval", description = "Measure answers or search on questions with known answers.")
final class EvalCommand implements Callable<Integer> {

  /** One of so many questions of a SQuAD file is fitted on. */
  private static final int EVERY_SQUAD = 1;

  /** One of so many is put to the strike library, which cannot answer it. */
  private static final int EVERY_FOREIGN = 40;

  /** How much each counts. */
  private static final double SQUAD = 0.5;

  /** How much each such question counts. */
  private static final double FOREIGN = 0.5;

  /** How much each question on the strike counts. */
  private static final double OWN = 1;

  private final Bots bots;
  private final SettingsSource settings;
  private final Screen screen;
  private final LongSupplier nanoTime;
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean asJson;

  /** What is measured: one of the five. */
  static final class What {
    @Parameters(
        paramLabel = "FILE",
        arity = "0..1",
        description = "A YAML file of questions with what a right answer holds.")
    private @Nullable Path questions;

    @Option(
        names = "--beir",
        paramLabel = "DIR",
        description = "A collection in BEIR's format: corpus.jsonl, queries.jsonl, qrels/test.tsv.")
    private @Nullable Path beir;

    @Option(
        names = "--squad",
        paramLabel = "FILE",
        description = "A SQuAD 2.0 file; each of its paragraphs is a document of one library.")
    private @Nullable Path squad;

    @Option(
        names = "--canard",
        paramLabel = "FILE",
        description = "A CANARD file of follow-ups with what people wrote in their place.")
    private @Nullable Path canard;

    @Option(
        names = "--refit",
        paramLabel = "FILE",
        split = ",",
        description = {
          "Fit the weights of the reading anew: a SQuAD 2.0 file and YAML files of questions, with",
          "commas between. Prints what replaces the properties files beside the reader."
        })
    private @Nullable List<Path> refit;
  }

  EvalCommand(Bots bots, SettingsSource settings, Screen screen, LongSupplier nanoTime) {
    this.bots = bots;
    this.settings = settings;
    this.screen = screen;
    this.nanoTime = nanoTime;
  }

  @Override
  public Integer call() throws InvalidSettingsException, IOException {
    Settings read = library.settings(settings);
    Notices notices = new Notices(screen);
    if (what.beir != null) {
      beir(what.beir, notices);
    } else if (what.squad != null) {
      squad(what.squad, read, notices);
    } else if (what.canard != null) {
      canard(what.canard);
    } else if (what.refit != null) {
      refit(what.refit, read, notices);
    } else if (what.questions != null) {
      strike(what.questions, read, notices);
    }
    screen.out().flush();
    return ExitCode.DONE;
  }

  private void strike(Path file, Settings read, Notices notices) throws IOException {
    var questions = new StrikeQuestions().read(file);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Document document :
        Libraries.read(LibraryOrigin.of(read.library().folder())).documents()) {
      texts.put(document.id(), document.text());
    }
    try (Bot bot = bots.open(read, notices)) {
      notices.about(bot.library());
      StrikeReport report =
          new StrikeEvaluation(measured(bot, texts), nanoTime).evaluate(questions, notices::asked);
      notices.clear();
      screen.out().println(asJson ? written(report) : EvalText.of(report));
    }
  }

  private static MeasuredBot measured(Bot bot, Map<String, String> texts) {
    return new MeasuredBot() {
      @Override
      public Answer answer(Question question) {
        return bot.answer(question);
      }

      @Override
      public Evidence evidence(Question question, int limit) {
        return bot.evidence(question, limit);
      }

      @Override
      public Optional<String> text(String id) {
        return Optional.ofNullable(texts.get(id));
      }
    };
  }

  private void squad(Path file, Settings read, Notices notices) throws IOException {
    Squad squad = Squad.read(file);
    List<Document> documents = squad.paragraphs().stream().map(EvalCommand::document).toList();
    Path folder = Files.createTempDirectory("strikebot-squad");
    try (Bot bot = bots.over(documents, read, folder, notices)) {
      SquadEvaluation.Report report =
          new SquadEvaluation(bot::answer).evaluate(squad.questions(), notices::asked);
      notices.clear();
      screen.out().println(asJson ? written(report) : EvalText.of(report));
    } finally {
      delete(folder);
    }
  }

  private void canard(Path file) throws IOException {
    FollowUp followUp = new FollowUp();
    CanardEvaluation.Report report =
        new CanardEvaluation(followUp::standalone).evaluate(Canard.read(file).items());
    screen.out().println(asJson ? written(report) : EvalText.of(report));
  }

  private void refit(List<Path> files, Settings read, Notices notices) throws IOException {
    Squad squad = Squad.read(files.getFirst());
    List<Document> documents = squad.paragraphs().stream().map(EvalCommand::document).toList();
    Path folder = Files.createTempDirectory("strikebot-squad");
    KnownQuestions known = new KnownQuestions();
    try (Bot over = bots.over(documents, read, folder, notices);
        Bot bot = bots.open(read, notices)) {
      notices.clear();
      known.add(squad, over::retrieved, EVERY_SQUAD, SQUAD);
      known.addForeign(squad, bot::retrieved, EVERY_FOREIGN, FOREIGN);
      for (Path file : files.subList(1, files.size())) {
        known.add(file.toString(), new StrikeQuestions().read(file), bot::retrieved, OWN);
      }
      WeightFitting.Weights weights = new WeightFitting(known).fitted(bot.reader());
      weights.figures().forEach(screen.out()::println);
      file("screening.properties", weights.screening().properties());
      file("screening-pairs.txt", weights.screening().pairs().text());
      file("ranking.properties", weights.ranking().properties());
      file("ranking-pairs.txt", weights.ranking().pairs().text());
      file("ranking.txt", weights.ranking().meanings().text());
      file("topic.properties", weights.topic().properties());
      file("topic.txt", weights.topic().meanings().text());
      file("sufficiency.properties", weights.sufficiency().properties());
      file("sufficiency-pairs.txt", weights.sufficiency().pairs().text());
      file("sufficiency.txt", weights.sufficiency().meanings().text());
      file("sufficiency-topic.txt", weights.sufficiency().onTopic().text());
    } finally {
      delete(folder);
    }
  }

  private void file(String name, String text) {
    screen.out().println("# " + name + "\n" + text);
  }

  private static Document document(Squad.Paragraph paragraph) {
    DocumentFacts facts =
        new DocumentFacts(
            paragraph.title(), "article", null, null, null, null, null, null, List.of(), null);
    return new Document(
        paragraph.id(),
        facts,
        paragraph.text(),
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, paragraph.text().length()))));
  }

  private void beir(Path collection, Notices notices) throws IOException {
    Path folder = Files.createTempDirectory("strikebot-beir");
    try {
      BeirFigures figures = bots.measure(BeirCollection.read(collection), folder, notices);
      notices.clear();
      screen.out().println(asJson ? written(BeirJson.of(figures)) : EvalText.of(figures));
    } finally {
      delete(folder);
    }
  }

  private String written(Object report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always writable as JSON", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
