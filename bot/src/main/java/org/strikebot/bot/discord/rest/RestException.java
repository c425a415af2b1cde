package org.strikebot.bot.discord.rest;

/** Discord refused a request, or could not be reached in the time there was. */
public final class RestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  RestException(String message, int status, int code) {
    super(message);
    this.status = status;
    this.code = code;
  }

  RestException(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
    this.code = 0;
  }

  /** The HTTP status, or 0 where there was no answer. */
  public int status() {
    return status;
  }

  /** Discord's own code (opcodes-and-status-codes.mdx, JSON Error Codes), or 0. */
  public int code() {
    return code;
  }

  /** Whether the token was refused. */
  public boolean unauthorised() {
    return status == 401;
  }

  /** Whether what the request was about is not there (any more). */
  public boolean gone() {
    return status == 404;
  }

  /** Whether the bot lacks a permission. */
  public boolean forbidden() {
    return status == 403;
  }
}
