package org.strikebot.bot.terminal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.strikebot.bot.attribution.Finding;
import org.strikebot.bot.settings.InvalidSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Holds a text against the sources, claim by claim. */
@Command(
    name = "check",
    description = "Check a text against the sources: each claim with the words it rests on.")
final class CheckCommand implements Callable<Integer> {

  private final Dossiers dossiers;
  private final Screen screen;

  @Mixin private final LibraryOptions library = new LibraryOptions();

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What somebody claims.")
  private List<String> text = List.of();

  CheckCommand(Dossiers dossiers, Screen screen) {
    this.dossiers = dossiers;
    this.screen = screen;
  }

  @Override
  public Integer call() throws InvalidSettingsException {
    List<Finding> findings = dossiers.check(library, String.join(" ", text));
    Said said = new Said(screen);
    for (Finding finding : findings) {
      said.paragraph(finding.claim(), "", "");
      screen.out().println(screen.bold(finding.verdict().words().toUpperCase(Locale.ROOT)));
      if (!finding.note().isEmpty()) {
        said.paragraph(finding.note(), "  ", "  ");
      }
      finding.quotes().forEach(quote -> said.quote(quote, "  "));
      screen.out().println();
    }
    if (findings.isEmpty()) {
      said.paragraph(
          "There is no claim in this text. Give a sentence that states something.", "", "");
    }
    screen.out().flush();
    return findings.isEmpty() ? ExitCode.USAGE : ExitCode.DONE;
  }
}
