package org.strikebot.bot.discord;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;

/** A server with a channel and two members in which the bot is, for tests of what they see. */
abstract class MembersOnTheWire {

  @TempDir Path folder;
  Bench bench;
  Guild guild;
  Channel channel;
  Member ann;
  Member ben;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
    ben = guild.addMember("ben");
    bench.start();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  Shown answered(Interaction asking) {
    return asking.awaitReply("the answer", shown -> shown.words().contains("Malawana"));
  }

  Shown answeredIn(Channel where) {
    return where.awaitFromBot(ben, "the answer", shown -> shown.words().contains("Malawana"));
  }

  String mention(String question) {
    return bench.discord.application().mention() + " " + question;
  }
}
