package org.strikebot.bot.discord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.channel.TextChannel;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.interaction.SlashCommand;
import org.javacord.api.interaction.SlashCommandOption;
import org.javacord.api.interaction.SlashCommandOptionType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Javacord finds in the local Discord what it would find in the real one. */
final class JavacordOnTheWireTest {

  private final LocalDiscord discord = LocalDiscord.startUnrecorded();
  private final Guild guild = discord.addGuild("Surrey");
  private final Channel channel = guild.addChannel("strike");
  private final Member ann = guild.addMember("ann");
  private final Member ben = guild.addMember("ben");
  private DiscordApi javacord;

  @BeforeEach
  void logIn() throws Exception {
    javacord =
        new DiscordApiBuilder()
            .setToken(discord.token())
            .setProxy(discord.proxy())
            .setTrustAllCertificates(true)
            .addIntents(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT)
            .login()
            .get(20, TimeUnit.SECONDS);
  }

  @AfterEach
  void logOut() {
    try {
      javacord.disconnect().join();
    } catch (RejectedExecutionException ignored) {
      // Javacord plans a last look on a pool that a quick goodbye has already closed.
    } finally {
      discord.close();
    }
  }

  @Test
  void logs_in_and_sees_the_guild_and_its_channel() {
    assertEquals(
        List.of("Surrey"), javacord.getServers().stream().map(server -> server.getName()).toList());
    assertEquals("strike", javacord.getServerTextChannelById(channel.id()).orElseThrow().getName());
    assertEquals(discord.application().id(), javacord.getClientId());
  }

  @Test
  void hears_a_message_and_replies_to_it() {
    javacord.addMessageCreateListener(
        event -> {
          if (event.getMessageAuthor().isRegularUser()) {
            var _ = event.getMessage().reply("heard: " + event.getMessageContent());
          }
        });

    Shown question = ann.say(channel, "why?");

    Shown reply = channel.awaitFromBot(ben, "the reply", shown -> true);
    assertEquals("heard: why?", reply.content());
    assertEquals(question.id(), reply.repliesTo().orElseThrow());
  }

  @Test
  void answers_a_command_with_a_message_that_only_the_asker_sees() {
    SlashCommand.with(
            "ask",
            "Ask",
            List.of(
                SlashCommandOption.create(
                    SlashCommandOptionType.STRING, "question", "What to ask", true)))
        .createGlobal(javacord)
        .join();
    javacord.addSlashCommandCreateListener(
        event -> {
          String question =
              event.getSlashCommandInteraction().getArgumentStringValueByIndex(0).orElseThrow();
          event
              .getSlashCommandInteraction()
              .respondLater(true)
              .thenCompose(later -> later.setContent("asked: " + question).update())
              .join();
        });

    Interaction asking = ann.run(channel, "ask", Map.of("question", "why?"));

    Shown reply = asking.awaitReply();
    assertEquals("asked: why?", reply.content());
    assertTrue(reply.ephemeral());
    assertEquals(List.of(reply.id()), channel.fromBot(ann).stream().map(Shown::id).toList());
    assertEquals(List.of(), channel.fromBot(ben));
  }

  @Test
  void is_refused_what_discord_refuses() {
    TextChannel there = javacord.getServerTextChannelById(channel.id()).orElseThrow();
    CompletionException refused =
        assertThrows(CompletionException.class, () -> there.sendMessage("x".repeat(2001)).join());
    assertTrue(String.valueOf(refused.getMessage()).contains("Invalid Form Body"));
    assertEquals(List.of(), channel.fromBot(ann));
  }

  @Test
  void misses_nothing_while_it_was_cut_off() {
    javacord.addMessageCreateListener(
        event -> {
          if (event.getMessageAuthor().isRegularUser()) {
            var _ = event.getChannel().sendMessage("heard: " + event.getMessageContent());
          }
        });
    javacord.setReconnectDelay(attempt -> 0);
    discord.gateway().cut();
    ann.say(channel, "are you there?");
    discord.gateway().awaitResumed(1);
    channel.awaitFromBot(
        ben, "the reply", shown -> shown.content().equals("heard: are you there?"));
    assertEquals(1, discord.gateway().identified());
  }
}
