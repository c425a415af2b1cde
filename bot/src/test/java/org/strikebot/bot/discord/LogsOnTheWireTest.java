package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.Logging;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Fault;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;

/** What the logs hold, and must not hold, with the configuration that ships. */
final class LogsOnTheWireTest {

  private static final String MARK = "zebrafish";

  @TempDir private Path folder;

  /** Asks and fails in every way that is logged; every word of a member holds the mark. */
  private static String serve(Bench bench) {
    Guild guild = bench.discord.addGuild("Surrey");
    Channel channel = guild.addChannel("strike");
    Member ann = guild.addMember("ann");
    bench.start();
    Interaction asking = ann.run(channel, "ask", Map.of("question", "Who saw the " + MARK + "?"));
    Shown answer = asking.awaitReply("the answer", shown -> shown.words().contains("Malawana"));
    Interaction form = ann.click(answer, "Wrong?");
    ann.submit(form, Map.of("reason", "no " + MARK)).awaitReply();
    ann.run(channel, "ask", Map.of("question", "break the " + MARK))
        .awaitReply("an apology", shown -> shown.words().contains("Something broke"));
    bench.discord.faults().next(1, "POST /interactions/.*", notKnown());
    ann.run(channel, "ask", Map.of("question", "Is the moon a " + MARK + "?"));
    channel.awaitFromBot(ann, "a late answer", shown -> shown.words().contains("do not say"));
    bench.discord.faults().next(1, "POST /interactions/.*", notKnown());
    ann.run(channel, "sources", Map.of("title", MARK));
    bench.discord.gateway().tellUnreadable(channel, "a " + MARK + " nobody wrote");
    bench.discord.gateway().cut();
    bench.discord.gateway().awaitResumed(1);
    ann.say(channel, bench.discord.application().mention() + " who saw the " + MARK + "?");
    channel.awaitFromBot(ann, "the answer", shown -> shown.repliesTo().isPresent());
    String token = bench.discord.token();
    bench.stop();
    return token;
  }

  private static Fault notKnown() {
    return new Fault.Answered(
        404, Map.of(), "{\"message\": \"Unknown interaction\", \"code\": 10062}");
  }

  @Test
  void no_word_of_a_member_and_no_token_is_in_them_however_much_is_logged() {
    try (Bench bench = new Bench(folder);
        LogLines log = LogLines.asShipped(Map.of("STRIKEBOT_LOG", "TRACE"))) {
      String token = serve(bench);
      String all = log.all();
      assertTrue(all.contains("question 2: no answer"));
      assertTrue(all.contains("broken on purpose"));
      assertFalse(all.contains(MARK), () -> lineWith(all, MARK));
      assertFalse(all.contains(token), () -> lineWith(all, token).replace(token, "TOKEN"));
      // Tokens of interactions begin like this.
      assertFalse(all.contains("aW50ZXJhY3Rpb24"), () -> lineWith(all, "aW50ZXJhY3Rpb24"));
    }
  }

  /** The test above could not fail if Javacord did not stumble, or told nothing when it does. */
  @Test
  void with_the_levels_of_a_library_nobody_tamed_they_would_be_full_of_them() {
    try (Bench bench = new Bench(folder);
        LogLines log = LogLines.asInTests()) {
      serve(bench);
      assertTrue(log.all().contains("a " + MARK + " nobody wrote"));
    }
  }

  private static String lineWith(String all, String words) {
    return all.lines().filter(line -> line.contains(words)).findFirst().orElse("");
  }

  @Test
  void they_are_lines_of_json_where_an_operator_asks_for_it() {
    try (LogLines _ = LogLines.asShipped(Map.of("STRIKEBOT_LOG_FORMAT", "json"))) {
      Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      ConsoleAppender<ILoggingEvent> console =
          (ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR");
      assertInstanceOf(JsonEncoder.class, console.getEncoder());
      assertTrue(List.of("System.err").contains(console.getTarget()));
    }
  }

  @Test
  void they_are_configured_by_the_program_itself_and_by_no_file() {
    assertTrue(
        ServiceLoader.load(Configurator.class).stream()
            .anyMatch(found -> found.type().equals(Logging.class)));
  }
}
