package org.strikebot.bot.settings;

/**
 * Where health and metrics are told, on the loopback address.
 *
 * @param port 0 for any free one, -1 for none
 */
public record HealthSettings(int port) {

  /** A port that nothing common uses. */
  public static final HealthSettings DEFAULTS = new HealthSettings(8416);

  public HealthSettings {
    if (port < -1 || port > 65_535) {
      throw new IllegalArgumentException("expected a port from -1 to 65535, found " + port);
    }
  }
}
