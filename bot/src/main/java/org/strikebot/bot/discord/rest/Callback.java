package org.strikebot.bot.discord.rest;

import java.util.Objects;

/**
 * Where an interaction is answered.
 *
 * @param application the application's id
 * @param id the interaction's id
 * @param token its token, good for fifteen minutes; never logged
 */
public record Callback(String application, String id, String token) {

  public Callback {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(token, "token");
  }

  @Override
  public String toString() {
    return "interaction " + id;
  }
}
