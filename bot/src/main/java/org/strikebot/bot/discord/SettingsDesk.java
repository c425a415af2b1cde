package org.strikebot.bot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.records.ServerSettings;

/** Shows and changes how the bot behaves in a server. Whoever gets here may. */
final class SettingsDesk {

  private final Records records;
  private final Discord discord;
  private final Acts acts;

  SettingsDesk(Records records, Discord discord, Acts acts) {
    this.records = records;
    this.discord = discord;
    this.acts = acts;
  }

  void run(Heard.Command command, Texts texts) {
    String server = command.actor().server();
    Notices notices = new Notices(texts);
    ServerSettings before = records.settings().of(server);
    ServerSettings after;
    try {
      after = changed(before, command.options());
    } catch (IllegalArgumentException refused) {
      acts.keep(command.actor(), "/settings", "refused");
      discord.answer(
          command.callback(), Message.text(String.valueOf(refused.getMessage())), List.of());
      return;
    }
    if (!after.equals(before)) {
      records.settings().keep(server, after);
    }
    String lead = after.equals(before) ? "" : texts.text("settings.kept");
    List<String> given = new ArrayList<>();
    command.options().forEach((name, value) -> given.add(name + "=" + value));
    acts.keep(
        command.actor(),
        ("/settings " + String.join(" ", given.stream().sorted().toList())).strip(),
        after.equals(before) ? "shown" : "kept");
    discord.answer(command.callback(), notices.settings(after, lead), List.of());
  }

  private static ServerSettings changed(ServerSettings before, Map<String, String> options) {
    ServerSettings settings = before;
    for (Map.Entry<String, String> option : options.entrySet()) {
      String value = option.getValue();
      settings =
          switch (option.getKey()) {
            case "answer-in" -> settings.withChannel(value, true);
            case "stop-in" -> settings.withChannel(value, false);
            case "moderator-role" -> settings.withModeratorRole(value);
            case "log-channel" -> settings.withLogChannel(value);
            case "cooldown" -> settings.withCooldownSeconds(Integer.parseInt(value));
            case "private-by-default" -> settings.withPrivateByDefault(Boolean.parseBoolean(value));
            case "retention-days" -> settings.withRetentionDays(Integer.parseInt(value));
            case "daily-limit" -> settings.withDailyLimit(Integer.parseInt(value));
            default -> settings;
          };
    }
    return settings;
  }
}
