package org.strikebot.bot.terminal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.strikebot.bot.settings.InvalidSettingsException;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the passages that a question finds. */
@Command(name = "search", description = "Show the passages that a question finds, best first.")
final class SearchCommand implements Callable<Integer> {

  private static final int MOST = 1000;

  private final Bots bots;
  private final SettingsSource settings;
  private final Screen screen;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Option(names = "--json", description = "Print the passages as JSON.")
  private boolean json;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show at most N passages, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int most;

  @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "Any words.")
  private List<String> words = List.of();

  SearchCommand(Bots bots, SettingsSource settings, Screen screen) {
    this.bots = bots;
    this.settings = settings;
    this.screen = screen;
  }

  @Override
  public Integer call() throws InvalidSettingsException {
    if (most < 1 || most > MOST) {
      throw new ParameterException(
          spec.commandLine(), "-k: expected 1 to " + MOST + ", found " + most + ".");
    }
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(library.settings(settings), notices)) {
      notices.about(bot.library());
      Evidence evidence = bot.search(String.join(" ", words), most);
      if (json) {
        screen.out().println(new AnswerJson().of(evidence));
      } else {
        print(evidence);
      }
      screen.out().flush();
      return ExitCode.DONE;
    }
  }

  private void print(Evidence evidence) {
    int place = 1;
    for (Hit hit : evidence.hits()) {
      String line =
          "%d. %s %d-%d  score %.3f, words %.2f, similarity %.3f"
              .formatted(
                  place++,
                  hit.document().document().id(),
                  hit.passage().span().start(),
                  hit.passage().span().end(),
                  hit.score(),
                  hit.lexical(),
                  hit.similarity());
      screen.out().println(screen.bold(line.toLowerCase(Locale.ROOT)));
      screen.out().println(Wrapping.wrap(SafeText.of(hit.text()), screen.width(), "   ", "   "));
    }
    if (evidence.hits().isEmpty()) {
      screen.out().println("Nothing was found: the library has no passage.");
    }
  }
}
