package org.strikebot.bot.discord.rest;

import java.time.Duration;

/**
 * How long Discord is waited for. The first three end a start that must fail: together with the
 * time to connect, within half a minute.
 *
 * @param start for what is asked before the login, attempts that fail included
 * @param login for the gateway to let the bot in
 * @param probe for the gateway to say why it did not
 * @param answer for one answer of the REST API; a request without one is sent again, in a way that
 *     Discord carries out once
 */
public record Patience(Duration start, Duration login, Duration probe, Duration answer) {

  /** Longer than Discord takes to answer in thirty seconds: a slow answer is an answer. */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(14),
          Duration.ofSeconds(7),
          Duration.ofSeconds(30));
}
