package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Permission;
import org.strikebot.bot.discord.wire.Role;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.records.Sweep;

/** What moderators do and see, over Discord's own protocol. */
final class ModeratorsOnTheWireTest {

  @TempDir Path folder;
  private Bench bench;
  private Guild guild;
  private Channel channel;
  private Member ann;
  private Member mod;
  private Role helpers;
  private Member helper;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
    mod = guild.addMember("mod", guild.addRole("mods", Permission.MANAGE_GUILD));
    helpers = guild.addRole("helpers");
    helper = guild.addMember("helper", helpers);
    bench.start();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Shown run(Member who, String command, Map<String, ?> options, String words) {
    return who.run(channel, command, options)
        .awaitReply(words, shown -> shown.words().contains(words));
  }

  @Test
  void only_moderators_may_and_a_chosen_role_makes_one() {
    run(ann, "library status", Map.of(), "This is for moderators");
    run(helper, "library status", Map.of(), "This is for moderators");
    run(mod, "settings", Map.of("moderator-role", helpers), "Kept.");
    Shown status = run(helper, "library status", Map.of(), "bge-small-en-v1.5");
    assertTrue(status.ephemeral());
    assertTrue(status.words().contains("**Documents:** 20"), status.words());
    assertTrue(status.words().contains("**Passages:** 123"), status.words());
  }

  @Test
  void discord_hides_the_moderators_commands_from_whoever_does_not_manage_the_server() {
    JsonNode written =
        bench.discord.requests().stream()
            .filter(request -> request.path("method").asText().equals("PUT"))
            .findFirst()
            .orElseThrow()
            .path("body");
    Set<String> hidden = new TreeSet<>();
    for (JsonNode command : written) {
      if (command.path("default_member_permissions").asText("").equals("32")) {
        hidden.add(command.path("name").asText());
      }
    }
    assertEquals(Set.of("Add as source", "gaps", "library", "settings"), hidden);
  }

  @Test
  void the_status_tells_how_the_library_stands_and_what_was_answered_today() {
    run(ann, "ask", Map.of("question", "Who?"), "Malawana");
    run(ann, "ask", Map.of("question", "Is the moon cheese?"), "do not say");
    String words = run(mod, "library status", Map.of(), "The library").words();
    assertTrue(words.contains("**Revision:** 3") && words.contains("**Size:** 4 KiB"), words);
    assertTrue(words.contains("**Last refreshed:** ") && words.contains("days ago"), words);
    assertTrue(words.contains("**Today:** 2 questions, 1 answered"), words);
    run(mod, "library list", Map.of(), "Statement A");
  }

  @Test
  void questions_are_answered_while_the_library_is_read_again() {
    var latch = bench.librarian.hold();
    Interaction reindex = mod.run(channel, "library reindex");
    reindex.awaitReply("half of it", shown -> shown.words().contains("10 of 20 documents"));
    run(ann, "ask", Map.of("question", "Who?"), "Malawana");
    latch.countDown();
    reindex.awaitReply("the summary", shown -> shown.words().contains("Done. Revision 4"));
  }

  @Test
  void what_is_asked_is_kept_for_as_long_as_the_server_chose() {
    run(mod, "settings", Map.of("retention-days", 2), "**Kept for:** 2 days");
    run(ann, "ask", Map.of("question", "Who?"), "Malawana");
    bench.advance(Duration.ofDays(3));
    assertEquals(1, new Sweep(bench.records(), bench.clock).run());
    assertEquals(List.of(), bench.records().questions().of(Long.toString(ann.id())));
  }

  @Test
  void every_act_is_kept_and_told_in_the_log_channel() {
    Channel log = guild.addChannel("log");
    run(mod, "settings", Map.of("log-channel", log), "Kept.");
    run(ann, "gaps", Map.of(), "This is for moderators");
    Shown told =
        log.awaitFromBot(
            mod, "the refused act", shown -> shown.words().contains("not a moderator"));
    assertTrue(told.words().contains("<@" + ann.id() + ">"), told.words());
    assertTrue(told.pinged().isEmpty());
    assertEquals(
        List.of("/gaps", "/settings log-channel=" + log.id()),
        bench.records().audit().of(Long.toString(guild.id()), 10).stream()
            .map(act -> act.act())
            .toList());
  }

  @Test
  void a_reindex_shows_its_progress_and_what_changed() {
    var latch = bench.librarian.hold();
    Interaction first = mod.run(channel, "library reindex");
    first.awaitReply("a bar at once", shown -> shown.words().contains("of 20 documents"));
    bench.advance(Duration.ofSeconds(10));
    Shown half =
        first.awaitReply("half of it", shown -> shown.words().contains("10 of 20 documents"));
    assertTrue(half.words().contains("▰".repeat(10) + "▱".repeat(10)), half.words());
    Shown paced = first.awaitReply("its pace", shown -> shown.words().contains("a second"));
    assertTrue(
        paced.words().matches("(?s).*documents\\. \\d\\.\\d a second, about \\d+ s left\\..*"),
        paced.words());
    Shown busy = run(mod, "library reindex", Map.of(), "Please wait for it to end");
    assertTrue(
        busy.words().matches("(?s)<@" + mod.id() + "> has been changing .* since <t:\\d+:f>.*"),
        busy.words());
    latch.countDown();
    first.awaitReply(
        "the summary", shown -> shown.words().contains("Revision 4: 1 added, 2 changed"));
  }

  @Test
  void a_reindex_can_be_cancelled() {
    bench.librarian.hold();
    Interaction reindex = mod.run(channel, "library reindex");
    Shown bar = reindex.awaitReply("a bar", shown -> shown.buttons().contains("Cancel"));
    Shown refusal = ann.click(bar, "Cancel").awaitReply();
    assertTrue(refusal.words().contains("This is for moderators"), refusal.words());
    mod.click(bar, "Cancel");
    reindex.awaitReply("the end", shown -> shown.words().contains("Cancelled"));
  }

  @Test
  void gaps_are_grouped_and_exported() {
    for (String question : List.of("Is the moon cheese?", "Is the moon made of cheese?", "moon?")) {
      ann.run(channel, "ask", Map.of("question", question))
          .awaitReply("no answer", shown -> shown.words().contains("do not say"));
    }
    Shown gaps = run(mod, "gaps", Map.of(), "3 questions without an answer");
    assertTrue(gaps.words().contains("**2 ×** Is the moon made of cheese?"), gaps.words());
    assertEquals(1, gaps.files().size());
  }

  @Test
  void the_bot_answers_only_where_it_is_told_to() {
    Channel other = guild.addChannel("chat");
    run(mod, "settings", Map.of("answer-in", other), "Kept.");
    Shown refusal = run(ann, "ask", Map.of("question", "Who?"), "I answer in other channels");
    assertTrue(refusal.ephemeral() && refusal.words().contains("<#" + other.id() + ">"));
    run(mod, "settings", Map.of("stop-in", other), "every channel");
    run(ann, "ask", Map.of("question", "Who?"), "Malawana");
  }

  @Test
  void waits_and_limits_are_as_chosen() {
    run(mod, "settings", Map.of("cooldown", 60, "daily-limit", 2), "Kept.");
    run(ann, "ask", Map.of("question", "Who?"), "Malawana");
    run(ann, "ask", Map.of("question", "Who?"), "That was quick");
    bench.advance(Duration.ofSeconds(61));
    run(ann, "ask", Map.of("question", "Who?"), "Malawana");
    run(helper, "ask", Map.of("question", "Who?"), "its 2 questions for today");
  }

  @Test
  void private_by_default_is_private_unless_told_otherwise() {
    run(mod, "settings", Map.of("private-by-default", true), "Kept.");
    assertTrue(run(ann, "ask", Map.of("question", "Who?"), "Malawana").ephemeral());
    assertTrue(
        !run(ann, "ask", Map.of("question", "Who?", "private", false), "Malawana").ephemeral());
  }
}
