package org.strikebot.bot.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.composition.Prompts.InvalidPromptException;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.library.LibraryException;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.index.store.IndexException;
import picocli.CommandLine;

/** All commands of the terminal, and the one place where failures become messages. */
public final class TerminalFront {

  private static final Logger log = LoggerFactory.getLogger(TerminalFront.class);

  private final Screen screen;
  private final String version;

  /** The commands by their names; each is made when it is run, or when all are to be told. */
  private final Map<String, Supplier<Object>> offered = new LinkedHashMap<>();

  /** Those of them that can do without the parser. */
  private final Map<String, Supplier<PlainCommand>> plain = new HashMap<>();

  /**
   * @param bots makes bots
   * @param settings where settings come from
   * @param screen where output goes
   * @param nanoTime a clock that only ever goes forward, for measuring
   * @param version what {@code --version} prints
   */
  public TerminalFront(
      Bots bots, SettingsSource settings, Screen screen, LongSupplier nanoTime, String version) {
    this.screen = screen;
    this.version = version;
    Supplier<Dossiers> dossiers = () -> Dossiers.of(bots, settings, screen);
    offerPlain("ask", () -> new AskCommand(bots, settings, screen));
    offered.put("chat", () -> new ChatCommand(bots, settings, screen));
    offered.put("quotes", () -> new QuotesCommand(dossiers.get(), bots::analysis, screen));
    offered.put("sides", () -> new SidesCommand(dossiers.get(), screen));
    offered.put("timeline", () -> new TimelineCommand(dossiers.get(), screen));
    offered.put("check", () -> new CheckCommand(dossiers.get(), screen));
    offered.put("people", () -> new PeopleCommand(dossiers.get(), screen));
    offered.put("search", () -> new SearchCommand(bots, settings, screen));
    offered.put("sources", () -> sources(bots, settings, screen));
    offered.put("eval", () -> new EvalCommand(bots, settings, screen, nanoTime));
    offered.put("doctor", () -> new DoctorCommand(bots, settings, screen));
  }

  private static CommandLine sources(Bots bots, SettingsSource settings, Screen screen) {
    CommandLine sources = new CommandLine(new SourcesCommand(bots, settings, screen));
    for (LibraryWork work :
        List.of(
            new AddSourceCommand(bots, settings, screen, () -> System.in),
            new RemoveSourceCommand(bots, settings, screen),
            new RefreshCommand(bots, settings, screen),
            new HistoryCommand(bots, settings, screen),
            new DiffCommand(bots, settings, screen),
            new RollBackCommand(bots, settings, screen),
            new PinCommand(bots, settings, screen, InstantSource.system()),
            new FeedsCommand(bots, settings, screen),
            new BalanceCommand(bots, settings, screen),
            new ExportCommand(bots, settings, screen),
            new ImportCommand(bots, settings, screen),
            new ShippedCommand(bots, settings, screen))) {
      CommandLine command = new CommandLine(work);
      command.getCommandSpec().mixinStandardHelpOptions(true);
      sources.addSubcommand(command);
    }
    return sources;
  }

  private void offerPlain(String name, Supplier<PlainCommand> command) {
    offered.put(name, command::get);
    plain.put(name, command);
  }

  private int failed(Exception failure) {
    new Notices(screen).clear();
    screen.err().println("strikebot: " + SafeText.of(message(failure)));
    screen.err().flush();
    return failure instanceof InvalidSettingsException || failure instanceof InvalidPromptException
        ? ExitCode.USAGE
        : ExitCode.FAILURE;
  }

  /** Adds a command of another front, such as the one that serves Discord. */
  public TerminalFront add(String name, PlainCommand command) {
    offerPlain(name, () -> command);
    return this;
  }

  /** Runs a command line; returns the exit code. */
  public int run(String... arguments) {
    List<String> words = List.of(arguments);
    String name = words.isEmpty() ? "" : words.getFirst();
    if (plain.containsKey(name)) {
      PlainCommand command = plain.get(name).get();
      if (command.takes(words.subList(1, words.size()))) {
        return called(command);
      }
    }
    Map<String, Supplier<Object>> needed =
        offered.containsKey(name) ? Map.of(name, offered.get(name)) : offered;
    return new ParsedCommands(needed, screen, version, this::failed).run(arguments);
  }

  private int called(PlainCommand command) {
    try {
      return command.call();
    } catch (Exception failure) {
      return failed(failure);
    }
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case InvalidSettingsException settings -> String.valueOf(settings.getMessage());
      case InvalidPromptException prompt -> String.valueOf(prompt.getMessage());
      case LibraryException library -> String.valueOf(library.getMessage());
      case IndexException index -> String.valueOf(index.getMessage());
      case NoSuchFileException missing ->
          missing.getMessage() + ": expected a file, found none. Check the path.";
      case IOException io -> plain(io);
      case BusyException busy -> String.valueOf(busy.getMessage());
      case UncheckedIOException io -> String.valueOf(io.getMessage());
      default -> {
        log.error("A command broke", failure);
        yield "this should not happen: "
            + failure
            + ". Please report it with the lines above; 'strikebot doctor' may tell more.";
      }
    };
  }

  private static String plain(IOException failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
