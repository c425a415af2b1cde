package org.strikebot.bot.discord;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.records.AuditRecords.Act;
import org.strikebot.bot.records.Records;

/** The acts of moderators, kept in the audit and told in the log channel. */
final class Acts implements Audit {

  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);

  private final Records records;
  private final Discord discord;
  private final InstantSource clock;

  Acts(Records records, Discord discord, InstantSource clock) {
    this.records = records;
    this.discord = discord;
    this.clock = clock;
  }

  @Override
  public void keep(Heard.Actor actor, String act, String result) {
    Instant now = clock.instant();
    records.audit().keep(new Act(actor.server(), actor.member(), now, act, result));
    String channel = records.settings().of(actor.server()).logChannel();
    if (channel == null) {
      return;
    }
    String line =
        "<t:"
            + now.getEpochSecond()
            + ":f> <@"
            + actor.member()
            + "> "
            + Notices.quoted(act, 400)
            + " — "
            + Notices.quoted(result, 400);
    try {
      discord.post(
          channel,
          Message.text(line)
              .once(Long.toString(now.toEpochMilli(), 36) + Integer.toString(act.hashCode(), 36)));
    } catch (RestException refused) {
      LOG.warn("log channel of {}: {}", actor.server(), refused.getMessage());
    }
  }
}
