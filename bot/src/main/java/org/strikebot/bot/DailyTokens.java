package org.strikebot.bot;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.strikebot.bot.composition.TokenBudget;
import org.strikebot.bot.records.UsageRecords;
import org.strikebot.bot.settings.ChatSettings;

/**
 * What one server may still spend on chat models today (UTC), by its own allowance and by that of
 * all servers together. Counted in the records, so that a restart gives nothing back. A call that
 * is under way is counted when it ends: the allowance can be passed by the calls made at once.
 */
final class DailyTokens implements TokenBudget {

  private final UsageRecords usage;
  private final String server;
  private final ChatSettings settings;
  private final InstantSource clock;

  DailyTokens(UsageRecords usage, String server, ChatSettings settings, InstantSource clock) {
    this.usage = usage;
    this.server = server;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean allows() {
    LocalDate today = today();
    return usage.tokens(server, today) < settings.tokensPerServer()
        && usage.tokens(today) < settings.tokensInAll();
  }

  @Override
  public void spend(long tokens) {
    usage.spend(server, today(), tokens);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
