package org.strikebot.bot.terminal;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A command that can take the plainest of its command lines without the parser, whose classes the
 * JVM cannot keep from one start to the next: loading them is a fifth of a short command's time.
 */
public interface PlainCommand extends Callable<Integer> {

  /**
   * Takes {@code arguments}, just as the parser would, if there is nothing in them to be parsed.
   *
   * @return whether they were taken; else nothing was, and the parser has to read them
   */
  boolean takes(List<String> arguments);

  /** Whether {@code argument} is a value to the parser: no option, and no file of arguments. */
  static boolean isValue(String argument) {
    return !argument.startsWith("-") && !argument.startsWith("@");
  }
}
