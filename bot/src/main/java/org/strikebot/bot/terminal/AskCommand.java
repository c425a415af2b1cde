package org.strikebot.bot.terminal;

import java.util.List;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.settings.InvalidSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Command(
    name = "ask",
    description = "Answer one question from the sources, with who said it, when, and where.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The sources answer.",
      "1:Something broke.",
      "2:Not asked as expected: an unknown option, or words that are no question.",
      "3:The sources don't say."
    })
final class AskCommand implements PlainCommand {

  private final Bots bots;
  private final SettingsSource settings;
  private final Screen screen;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "1..*",
      description = "The question; several words are taken as one question.")
  private List<String> words = List.of();

  AskCommand(Bots bots, SettingsSource settings, Screen screen) {
    this.bots = bots;
    this.settings = settings;
    this.screen = screen;
  }

  @Override
  public boolean takes(List<String> arguments) {
    boolean plain = !arguments.isEmpty() && arguments.stream().allMatch(PlainCommand::isValue);
    if (plain) {
      words = List.copyOf(arguments);
    }
    return plain;
  }

  @Override
  public Integer call() throws InvalidSettingsException {
    String question = String.join(" ", words);
    Notices notices = new Notices(screen);
    try (Bot bot = bots.open(library.settings(settings), notices)) {
      notices.about(bot.library());
      Answer answer = json ? asJson(bot, question) : asText(bot, question, notices);
      screen.out().flush();
      return ExitCode.of(answer);
    }
  }

  private Answer asJson(Bot bot, String question) {
    Answer answer = bot.answer(Question.of(question));
    screen.out().println(new AnswerJson().of(question, answer, bot.composer(), revision(bot)));
    return answer;
  }

  private Answer asText(Bot bot, String question, Notices notices) {
    GradualAnswer shown = new GradualAnswer(screen, notices);
    Answer answer = bot.answer(Question.of(question), shown);
    shown.end(answer);
    return answer;
  }

  private static long revision(Bot bot) {
    try (var snapshot = bot.library().index().snapshot()) {
      return snapshot.revision().number();
    }
  }
}
