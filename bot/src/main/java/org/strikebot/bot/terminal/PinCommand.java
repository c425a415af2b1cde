package org.strikebot.bot.terminal;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Pin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pins questions that must keep working. */
@Command(
    name = "pin",
    description =
        "Pin a question with what its answer must contain: a change that breaks it is held back."
            + " Without a question, list what is pinned.")
final class PinCommand extends LibraryWork {

  private final InstantSource clock;

  @Parameters(paramLabel = "QUESTION", arity = "0..1", description = "The question.")
  private @Nullable String question;

  @Option(
      names = "--contains",
      paramLabel = "WORDS",
      description = "Words that the answer must contain; may be given several times.")
  private List<String> contains = List.of();

  @Option(names = "--off", description = "Let go of the question.")
  private boolean off;

  PinCommand(Bots bots, SettingsSource settings, Screen screen, InstantSource clock) {
    super(bots, settings, screen);
    this.clock = clock;
  }

  @Override
  int work(Curator curator) {
    if (question == null) {
      return list(curator.pins());
    }
    if (off) {
      boolean was = curator.unpin(question, who());
      line(was ? "Let go." : "No such question is pinned; 'sources pin' lists them.");
      return was ? ExitCode.DONE : ExitCode.USAGE;
    }
    if (contains.isEmpty()) {
      throw misused("expected --contains with words that the answer must contain, found none.");
    }
    var refusal = curator.pin(new Pin(question, contains, who(), clock.instant()));
    if (refusal.isPresent()) {
      screen().err().println("strikebot: " + SafeText.of(refusal.get()));
      return ExitCode.FAILURE;
    }
    line("Pinned. A change after which the answer no longer contains this is held back.");
    return ExitCode.DONE;
  }

  private int list(List<Pin> pins) {
    if (pins.isEmpty()) {
      line("No question is pinned.");
    }
    for (Pin pin : pins) {
      line(pin.question());
      indented("    ", "must say: " + String.join("; ", pin.contains()));
      indented("    ", "pinned by " + pin.by() + ", " + pin.at());
    }
    return ExitCode.DONE;
  }
}
