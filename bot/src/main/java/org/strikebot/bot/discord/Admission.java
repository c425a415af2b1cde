package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.strikebot.bot.admission.Cooldowns;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.records.ServerSettings;

/** Decides whether a question is taken on: here, of this member, today. */
final class Admission {

  private final Records records;
  private final Cooldowns cooldowns;
  private final InstantSource clock;

  Admission(Records records, InstantSource clock) {
    this.records = records;
    this.cooldowns = new Cooldowns(clock);
    this.clock = clock;
  }

  /** Why a question is not taken on, in words for its asker. */
  Optional<String> refusal(AskedQuestion.Arrival arrival, ServerSettings settings, Texts texts) {
    if (arrival.conversation() == null && !settings.answersIn(arrival.channel())) {
      return Optional.of(texts.text("refused.channel", channels(settings)));
    }
    Duration wait = cooldowns.ask(arrival.server() + "/" + arrival.asker(), settings.cooldown());
    if (!wait.isZero()) {
      return Optional.of(texts.text("refused.cooldown", wait.toSeconds() + 1));
    }
    if (!records.usage().ask(arrival.server(), today(), settings.dailyLimit())) {
      return Optional.of(texts.text("refused.daily", String.valueOf(settings.dailyLimit())));
    }
    return Optional.empty();
  }

  private static String channels(ServerSettings settings) {
    return String.join(
        ", ", settings.channels().stream().sorted().map(id -> "<#" + id + ">").toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
