package org.strikebot.bot.discord.gateway;

/** The bot cannot start; the message says what was found, what was expected and what to do. */
public final class StartUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartUpException(String message) {
    super(message);
  }

  public StartUpException(String message, Throwable cause) {
    super(message, cause);
  }
}
