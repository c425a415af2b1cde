package org.strikebot.bot.discord.gateway;

import org.javacord.api.util.ratelimit.Ratelimiter;

/**
 * Slows Javacord's own REST requests down. It makes two at a login and none later; should one be
 * answered by a 429 that it cannot read, it would ask again at once and for ever. Each request
 * beyond the first few waits a second.
 */
final class Paced implements Ratelimiter {

  private static final int FREE = 4;

  private int asked;

  @Override
  public void requestQuota() throws InterruptedException {
    boolean waits;
    synchronized (this) {
      waits = ++asked > FREE;
    }
    if (waits) {
      Thread.sleep(1_000);
    }
  }
}
