package org.strikebot.bot.terminal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The parser of command lines. Apart, so that the parser's classes are loaded only with it. */
final class ParsedCommands {

  private final CommandLine commands = new CommandLine(new StrikebotCommand());

  /**
   * @param offered makes the commands, by their names
   * @param version what {@code --version} prints
   * @param failed tells of a failure and gives the exit code
   */
  ParsedCommands(
      Map<String, Supplier<Object>> offered,
      Screen screen,
      String version,
      ToIntFunction<Exception> failed) {
    commands.getCommandSpec().version(version);
    offered.forEach((name, command) -> commands.addSubcommand(name, command.get()));
    commands
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    commands.getCommandSpec().mixinStandardHelpOptions(true);
    commands.registerConverter(LocalDate.class, ParsedCommands::day);
    commands.setOut(screen.out());
    commands.setErr(screen.err());
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF));
    commands.setUsageHelpWidth(screen.width());
    commands.setExecutionExceptionHandler((failure, command, parsed) -> failed.applyAsInt(failure));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "expected a day as YYYY-MM-DD, such as 2016-04-26, found '" + typed + "'");
    }
  }

  /** Runs a command line; returns the exit code. */
  int run(String... arguments) {
    return commands.execute(arguments);
  }
}
