package org.strikebot.index.source;

import java.io.Serial;

/** Carries a refusal from the place that notices it to the reader that reports it. */
final class RefusedException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.message());
    this.refusal = refusal;
  }

  RefusedException(String subject, String found, String expected, String remedy) {
    this(new Refusal(subject, found, expected, remedy));
  }

  Refusal refusal() {
    return refusal;
  }
}
