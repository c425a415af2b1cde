package org.strikebot.bot.terminal;

import java.util.List;
import java.util.concurrent.Callable;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.bot.settings.InvalidSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what each side says on a topic. */
@Command(name = "sides", description = "Show what each side says on a topic, side by side.")
final class SidesCommand implements Callable<Integer> {

  private final Dossiers dossiers;
  private final Screen screen;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "Any words.")
  private List<String> topic = List.of();

  SidesCommand(Dossiers dossiers, Screen screen) {
    this.dossiers = dossiers;
    this.screen = screen;
  }

  @Override
  public Integer call() throws InvalidSettingsException {
    boolean any = false;
    Said said = new Said(screen);
    Dossier dossier = dossiers.open(library);
    String words = String.join(" ", topic);
    for (Sides.Position position : dossier.sides().on(words)) {
      screen.out().println(screen.bold(SafeText.of(position.side())));
      for (Statement statement : position.statements()) {
        any = true;
        said.statement(statement, "  ");
      }
      if (!position.absence().isEmpty()) {
        said.paragraph(position.absence(), "  ", "  ");
      }
      screen.out().println();
    }
    said.differences(dossier.disagreements().about(words));
    screen.out().flush();
    return any ? ExitCode.DONE : ExitCode.NOT_IN_SOURCES;
  }
}
