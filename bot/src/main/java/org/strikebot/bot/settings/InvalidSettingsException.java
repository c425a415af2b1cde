package org.strikebot.bot.settings;

/** Settings that cannot be used; the message says where, what was found and what is expected. */
public final class InvalidSettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  public InvalidSettingsException(String message) {
    super(message);
  }

  public InvalidSettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
