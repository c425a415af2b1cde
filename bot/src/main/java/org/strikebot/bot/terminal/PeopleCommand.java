package org.strikebot.bot.terminal;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleEdits;
import org.strikebot.bot.attribution.Person;
import org.strikebot.bot.settings.InvalidSettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whom a library quotes, and puts right who is who and on whose side. */
@Command(
    name = "people",
    description = "Show whom the library quotes; merge, rename, and set sides.")
final class PeopleCommand implements Callable<Integer> {

  private final Dossiers dossiers;
  private final Screen screen;

  @Spec private CommandSpec spec = CommandSpec.create();

  PeopleCommand(Dossiers dossiers, Screen screen) {
    this.dossiers = dossiers;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "people: expected list, merge, rename or side, found nothing.");
  }

  @Command(name = "list", description = "List everybody with side, roles and other names.")
  int list(@Mixin LibraryOptions library) throws InvalidSettingsException {
    Dossier dossier = dossiers.open(library);
    Said said = new Said(screen);
    for (Person person : dossier.statements().people().all()) {
      screen.out().println(screen.bold(SafeText.of(person.name())));
      said.paragraph(person.side() == null ? "side not known" : person.side(), "  ", "  ");
      if (!person.aliases().isEmpty()) {
        said.paragraph("also: " + String.join("; ", person.aliases()), "  ", "    ");
      }
    }
    screen.out().flush();
    return ExitCode.DONE;
  }

  @Command(name = "merge", description = "Show two names as one person.")
  int merge(
      @Mixin LibraryOptions library,
      @Parameters(paramLabel = "NAME", description = "The name to give up.") String name,
      @Parameters(paramLabel = "INTO", description = "The name to keep.") String into)
      throws InvalidSettingsException {
    Dossier dossier = dossiers.open(library);
    known(dossier, name);
    known(dossier, into);
    return changed(dossier, edits -> edits.merged(name, into), name + " is shown as " + into);
  }

  @Command(
      name = "rename",
      description = "Show somebody under another name; the name itself takes a change back.")
  int rename(
      @Mixin LibraryOptions library,
      @Parameters(paramLabel = "NAME", description = "The name as it is shown.") String name,
      @Parameters(paramLabel = "NEW", description = "The name to show.") String fresh)
      throws InvalidSettingsException {
    Dossier dossier = dossiers.open(library);
    known(dossier, name);
    return changed(dossier, edits -> edits.merged(name, fresh), name + " is shown as " + fresh);
  }

  @Command(name = "side", description = "Set whose side somebody was on.")
  int side(
      @Mixin LibraryOptions library,
      @Parameters(paramLabel = "NAME", description = "The name as it is shown.") String name,
      @Parameters(paramLabel = "SIDE", description = "One of the sides of the dispute.")
          String side,
      @Option(names = "--from", paramLabel = "DAY", description = "From this day on, YYYY-MM-DD.")
          @Nullable LocalDate from,
      @Option(names = "--to", paramLabel = "DAY", description = "Until this day, YYYY-MM-DD.")
          @Nullable LocalDate to)
      throws InvalidSettingsException {
    Dossier dossier = dossiers.open(library);
    known(dossier, name);
    String meant =
        dossier.statements().people().sides().stream()
            .filter(each -> each.equalsIgnoreCase(side))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "people side: expected one of "
                            + String.join(", ", dossier.statements().people().sides())
                            + ", found "
                            + side
                            + "."));
    return changed(
        dossier,
        edits -> edits.with(new PeopleEdits.Tenure(name, meant, from, to)),
        name + " is on the side " + meant);
  }

  private void known(Dossier dossier, String name) {
    boolean there =
        dossier.statements().people().all().stream()
            .anyMatch(
                person ->
                    person.name().equalsIgnoreCase(name)
                        || person.aliases().stream().anyMatch(name::equalsIgnoreCase));
    if (!there) {
      throw new ParameterException(
          spec.commandLine(),
          "people: expected a name as 'people list' has it, found " + name + ".");
    }
  }

  private int changed(
      Dossier dossier, java.util.function.UnaryOperator<PeopleEdits> change, String done) {
    try {
      dossier.edit(change);
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(spec.commandLine(), "people: " + refused.getMessage() + ".");
    }
    new Said(screen).paragraph("Kept: " + done + ".", "", "");
    screen.out().flush();
    return ExitCode.DONE;
  }
}
