package org.strikebot.bot.terminal;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where output goes and what it may look like.
 *
 * @param out answers
 * @param err everything about them: progress, notices, errors
 * @param width columns to wrap at
 * @param terminal whether a person watches standard output
 * @param watched whether a person watches standard error
 * @param colours whether colours are welcome
 */
public record Screen(
    PrintWriter out,
    PrintWriter err,
    int width,
    boolean terminal,
    boolean watched,
    boolean colours) {

  /** Where nothing tells the width; also what a text wraps at that goes into a file. */
  private static final int USUAL_WIDTH = 80;

  /** Longer lines are hard to read, however wide the window. */
  private static final int WIDEST = 100;

  private static final int NARROWEST = 24;

  public Screen {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  /**
   * The screen of a process.
   *
   * @param environment of which {@code STRIKEBOT_COLUMNS} (from the launcher, where standard output
   *     is a terminal: its width), {@code STRIKEBOT_WATCHED} (set where standard error is one),
   *     {@code NO_COLOR} and {@code TERM} are heeded
   * @param console whether the process has a console of its own, for starts without the launcher
   */
  public static Screen of(
      PrintWriter out, PrintWriter err, Map<String, String> environment, boolean console) {
    int columns = number(environment.get("STRIKEBOT_COLUMNS"));
    boolean terminal = columns > 0 || console;
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean colours = terminal && noColour.isEmpty() && !"dumb".equals(environment.get("TERM"));
    int width = columns > 0 ? columns : USUAL_WIDTH;
    return new Screen(
        out,
        err,
        Math.clamp(width, NARROWEST, WIDEST),
        terminal,
        console || environment.containsKey("STRIKEBOT_WATCHED"),
        colours);
  }

  /** {@code text} set back behind what matters more. */
  public String faint(String text) {
    return styled("2", text);
  }

  /** {@code text} put forward. */
  public String bold(String text) {
    return styled("1", text);
  }

  private String styled(String style, String text) {
    return colours && !text.isEmpty() ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
