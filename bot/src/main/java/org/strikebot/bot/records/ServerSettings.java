package org.strikebot.bot.records;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the moderators of one server chose.
 *
 * @param channels the channels in which questions are answered; empty for all
 * @param moderatorRole a role whose members may do what Manage Server allows, or {@code null}
 * @param logChannel where acts of moderators are told, or {@code null}
 * @param cooldownSeconds how long a member waits between questions, 0 to 3,600
 * @param privateByDefault whether {@code /ask} answers only its asker unless told otherwise
 * @param retentionDays how long questions and feedback are kept, 1 to 365
 * @param dailyLimit how many questions the server may ask in a day (UTC), 1 to 100,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerSettings(
    Set<String> channels,
    @Nullable String moderatorRole,
    @Nullable String logChannel,
    int cooldownSeconds,
    boolean privateByDefault,
    int retentionDays,
    int dailyLimit) {

  /**
   * What holds until a moderator chooses: everywhere, no wait beyond the guard against floods,
   * public answers, kept for thirty days.
   */
  public static final ServerSettings DEFAULT =
      new ServerSettings(Set.of(), null, null, 0, false, 30, 1_000);

  public ServerSettings {
    channels = Set.copyOf(channels);
    within("cooldown in seconds", cooldownSeconds, 0, 3_600);
    within("retention in days", retentionDays, 1, 365);
    within("daily limit", dailyLimit, 1, 100_000);
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "expected a " + what + " from " + least + " to " + most + ", found " + value);
    }
  }

  /** Whether questions are answered in {@code channel}. */
  public boolean answersIn(String channel) {
    return channels.isEmpty() || channels.contains(channel);
  }

  /** How long a member waits between two questions. */
  public Duration cooldown() {
    return Duration.ofSeconds(cooldownSeconds);
  }

  /** How long questions and feedback are kept. */
  public Duration retention() {
    return Duration.ofDays(retentionDays);
  }

  /** The same settings, answering in {@code channel} as well, or in fewer channels. */
  public ServerSettings withChannel(String channel, boolean answered) {
    Set<String> changed = new TreeSet<>(channels);
    if (answered) {
      changed.add(channel);
    } else {
      changed.remove(channel);
    }
    return new ServerSettings(
        changed,
        moderatorRole,
        logChannel,
        cooldownSeconds,
        privateByDefault,
        retentionDays,
        dailyLimit);
  }

  public ServerSettings withModeratorRole(@Nullable String role) {
    return new ServerSettings(
        channels, role, logChannel, cooldownSeconds, privateByDefault, retentionDays, dailyLimit);
  }

  public ServerSettings withLogChannel(@Nullable String channel) {
    return new ServerSettings(
        channels,
        moderatorRole,
        channel,
        cooldownSeconds,
        privateByDefault,
        retentionDays,
        dailyLimit);
  }

  public ServerSettings withCooldownSeconds(int seconds) {
    return new ServerSettings(
        channels, moderatorRole, logChannel, seconds, privateByDefault, retentionDays, dailyLimit);
  }

  public ServerSettings withPrivateByDefault(boolean hidden) {
    return new ServerSettings(
        channels, moderatorRole, logChannel, cooldownSeconds, hidden, retentionDays, dailyLimit);
  }

  public ServerSettings withRetentionDays(int days) {
    return new ServerSettings(
        channels, moderatorRole, logChannel, cooldownSeconds, privateByDefault, days, dailyLimit);
  }

  public ServerSettings withDailyLimit(int limit) {
    return new ServerSettings(
        channels,
        moderatorRole,
        logChannel,
        cooldownSeconds,
        privateByDefault,
        retentionDays,
        limit);
  }
}
