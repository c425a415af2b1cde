package org.strikebot.bot.discord;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Permission;
import org.strikebot.bot.discord.wire.Shown;

/**
 * A server with a channel, a moderator and a member in which the bot is with a real library, for
 * tests of what moderators change of it.
 */
abstract class LibraryOnTheWire {

  static final String RALLY =
      "More than two hundred junior doctors marched through Lewes on Saturday in the rain, and the"
          + " march ended at the war memorial, where a minute of silence was held.";

  @TempDir Path folder;
  LibraryBench bench;
  Guild guild;
  Channel channel;
  Member mod;
  Member ann;

  @BeforeEach
  void start() throws IOException {
    bench = new LibraryBench(folder);
    guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    mod = guild.addMember("mod", guild.addRole("mods", Permission.MANAGE_GUILD));
    ann = guild.addMember("ann");
    bench.start(Duration.ofHours(6));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  Shown run(String command, Map<String, ?> options, String words) {
    return mod.run(channel, command, options)
        .awaitReply(words, Duration.ofSeconds(60), shown -> shown.words().contains(words));
  }

  Shown click(Shown on, String label, String words) {
    return mod.click(on, label)
        .awaitReply(words, Duration.ofSeconds(60), shown -> shown.words().contains(words));
  }

  /** The link of a report on a march, which is on the site from now on. */
  String march() {
    return bench.site.article(
        "/march", "Doctors march in Lewes", "2016-05-14", RALLY, RALLY + " Again.");
  }
}
