package org.strikebot.bot.discord.rest;

/** Counts what comes of requests. */
public interface RestMeter {

  void answered(String method, int status);

  /** A request that got no answer. */
  void broken(String method);
}
