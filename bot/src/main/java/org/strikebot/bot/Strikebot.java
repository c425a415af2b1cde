package org.strikebot.bot;

/** The program's entry point. */
public final class Strikebot {

  private Strikebot() {}

  public static void main(String[] arguments) {
    System.err.println("strikebot: no command yet, found " + arguments.length + " arguments");
    System.exit(2);
  }
}
