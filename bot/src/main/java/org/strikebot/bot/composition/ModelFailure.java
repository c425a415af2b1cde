package org.strikebot.bot.composition;

import java.util.Objects;

/** Why a model gave no usable answer. Holds no question, no text of a model and no key. */
public final class ModelFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /** What went wrong, with what readers are told of it. */
  public enum Kind {
    /** No connection: refused, unknown host, bad certificate. */
    UNREACHABLE("the model could not be reached"),
    /** The server refused the key. */
    KEY_REFUSED("the model refused the key"),
    /** The server does not know the model. */
    UNKNOWN_MODEL("the model is not known to its server"),
    /** The server refused the request. */
    REQUEST_REFUSED("the model refused the request"),
    /** Too many requests. */
    RATE_LIMITED("the model is over its limit"),
    /** The server broke. */
    SERVER_ERROR("the model's server had an error"),
    /** It was silent for too long, or took too long in all. */
    TOO_SLOW("the model took too long"),
    /** The stream ended early, or was none. */
    CUT_OFF("the model's answer broke off"),
    /** Nothing in it could be read as claims. */
    UNREADABLE("the model's answer could not be read"),
    /** Nothing it claimed holds. */
    NOTHING_HELD("nothing the model wrote passed the checks"),
    /** It failed so often that it is left alone for a while. */
    RESTING("the model failed too often and rests"),
    /** The day's tokens are used up. */
    OVER_BUDGET("today's allowance for the model is used up");

    private final String told;

    Kind(String told) {
      this.told = told;
    }

    /** What readers are told, as the end of a sentence. */
    public String told() {
      return told;
    }
  }

  private final Kind kind;
  private final boolean retriable;

  ModelFailure(
      Kind kind,
      boolean retriable,
      String detail,
      @org.jspecify.annotations.Nullable Throwable cause) {
    super(kind.told() + ": " + detail, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.retriable = retriable;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the same call may work a moment later. */
  public boolean retriable() {
    return retriable;
  }
}
