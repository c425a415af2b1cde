package org.strikebot.bot;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.records.Records.RecordsException;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.terminal.PlainCommand;
import org.strikebot.bot.terminal.Screen;
import org.strikebot.bot.terminal.SettingsSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves Discord until the process is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Answer in Discord, with the token in DISCORD_TOKEN.")
final class ServeCommand implements PlainCommand {

  private final ServeWiring wiring;
  private final SettingsSource source;
  private final Screen screen;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read settings from the YAML file FILE (else STRIKEBOT_CONFIG).")
  private @Nullable Path config;

  ServeCommand(ServeWiring wiring, SettingsSource source, Screen screen) {
    this.wiring = wiring;
    this.source = source;
    this.screen = screen;
  }

  @Override
  public boolean takes(List<String> arguments) {
    boolean named =
        arguments.size() == 2
            && arguments.getFirst().equals("--config")
            && PlainCommand.isValue(arguments.getLast());
    if (named) {
      config = Path.of(arguments.getLast());
    }
    return named || arguments.isEmpty();
  }

  @Override
  public Integer call() throws Exception {
    try {
      Settings settings = source.read(config);
      wiring.serve(settings, this::indexing, screen.out());
      return 0;
    } catch (StartUpException | RecordsException refused) {
      screen.err().println("strikebot: " + refused.getMessage() + ".");
      screen.err().flush();
      return 1;
    }
  }

  /** A first start takes half a minute, and must not look as if nothing happened. */
  private void indexing(int done, int all) {
    if (all > 0 && (done == 0 || done == all)) {
      screen.err().println((done == 0 ? "Indexing %d documents" : "Indexed them").formatted(all));
      screen.err().flush();
    }
  }
}
