package org.strikebot.bot.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;

/** A token or key. It is never printed: only {@link #reveal()} gives it away. */
public final class Secret {

  private final String value;

  /** A secret of {@code value}, without the white space around it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Secret(String value) {
    this.value = Objects.requireNonNull(value, "value").strip();
  }

  /** The secret itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
