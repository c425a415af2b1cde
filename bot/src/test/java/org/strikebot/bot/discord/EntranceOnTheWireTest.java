package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.LocalDiscord;

/** The way into a local Discord. */
final class EntranceOnTheWireTest {

  @Test
  void knocking_alone_shows_the_bot_to_nobody() {
    try (LocalDiscord discord = LocalDiscord.start();
        Entrance entrance = entrance(discord)) {
      String application = entrance.door().application();

      assertEquals(entrance.door().discord().application().path("id").asText(), application);
      assertEquals(0, discord.gateway().identified());
      assertEquals(0, discord.commandWrites());
    }
  }

  @Test
  void what_is_heard_before_the_front_is_there_waits_for_it() throws Exception {
    BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    try (LocalDiscord discord = LocalDiscord.start();
        Entrance entrance = entrance(discord)) {
      Guild guild = discord.addGuild("Surrey");
      entrance.logIn();
      discord.gateway().awaitIdentified(1);
      entrance.registerCommands();
      guild.addMember("ann").run(guild.addChannel("strike"), "ask", Map.of("question", "Why?"));
      assertNull(heard.poll());

      entrance.listen(heard::add);

      Heard first = heard.poll(20, TimeUnit.SECONDS);
      assertEquals("ask", first instanceof Heard.Command command ? command.name() : "" + first);
      assertEquals(1, discord.commandWrites());
    }
  }

  private static Entrance entrance(LocalDiscord discord) {
    return Entrance.begin(
        new Connection((InetSocketAddress) discord.proxy().address(), true),
        discord.token(),
        true,
        InstantSource.system(),
        new Meters(new SimpleMeterRegistry()));
  }
}
