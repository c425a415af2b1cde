package org.strikebot.bot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.wire.Attachment;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.index.source.GuardedReader;

/** How sources come into a library and are refreshed, over Discord's own protocol. */
final class SourcesOnTheWireTest extends LibraryOnTheWire {

  @Test
  void a_link_is_shown_mended_and_added_and_no_other_server_sees_it() {
    bench.reader = new GuardedReader(256, Duration.ofSeconds(60));
    Shown preview = run("library add", Map.of("link", march()), "Doctors march in Lewes");
    assertTrue(preview.ephemeral());
    assertTrue(preview.words().contains("14 May 2016"), preview.words());
    assertTrue(preview.words().contains("More than two hundred"), preview.words());
    assertEquals(List.of("Confirm", "Edit facts", "Cancel"), preview.buttons());

    var form = mod.click(preview, "Edit facts");
    Shown mended =
        mod.submit(form, Map.of("side", "BMA", "publisher", "Lewes Post"))
            .awaitReply("the mended facts", shown -> shown.words().contains("Lewes Post"));
    Shown live = click(mended, "Confirm", "Live: revision 2");

    assertTrue(live.words().contains("added 2016-05-14-doctors-march-in-lewes"), live.words());
    assertTrue(run("library list", Map.of(), "Doctors march").words().contains("BMA"));
    assertEquals(1, bench.served().documents("999999999999999999").size());
    Shown again = click(mended, "Confirm", "no longer have this");
    assertTrue(again.ephemeral());
    assertTrue(
        bench.records().audit().of(Long.toString(guild.id()), 10).stream()
            .anyMatch(act -> act.result().startsWith("revision 2: added 2016-05-14")));
  }

  @Test
  void files_pasted_text_and_messages_are_sources_too_and_only_for_moderators() {
    Attachment file =
        bench.discord.upload("note.txt", "text/plain", ("A note\n\n" + RALLY).getBytes(UTF_8));
    click(run("library add", Map.of("file", file), "A note"), "Cancel", "Nothing was changed");
    run("library add", Map.of("text", RALLY), "no date found");
    Shown said = ann.say(channel, "The matron said: " + RALLY);
    Shown preview =
        mod.useMenu(said, "Add as source")
            .awaitReply(
                "a preview",
                Duration.ofSeconds(60),
                shown -> shown.words().contains("The matron said"));
    Shown refused = ann.useMenu(said, "Add as source").awaitReply();
    assertTrue(refused.words().contains("This is for moderators"), refused.words());
    click(preview, "Confirm", "Live: revision 2");
    run("library add", Map.of(), "Give a link, a file or a text");
    run("library add", Map.of("link", "http://169.254.169.254/"), "Not done");
  }

  @Test
  void a_refresh_shows_what_changed_and_what_is_pinned_holds_back_what_breaks_it() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    run("library refresh", Map.of(), "unchanged");
    run("library pin", Map.of("question", "Where?", "contains", "war memorial"), "Pinned");
    bench.site.article(
        "/march",
        "Doctors march in Lewes",
        "2016-05-14",
        RALLY.replace("war memorial", "town hall"));

    Shown held = run("library refresh", Map.of(), "would no longer say: war memorial");
    assertTrue(held.words().contains("Held back"), held.words());
    click(held, "Go live anyway", "Live: revision 3");
  }

  @Test
  void a_refresh_shows_how_far_it_is_and_who_is_at_it_and_can_be_ended() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    var gate = bench.site.hold();
    var refresh = mod.run(channel, "library refresh");
    Shown bar = refresh.awaitReply("a bar", shown -> shown.words().contains("0 of 1 pages"));
    assertEquals(List.of("Cancel"), bar.buttons());

    Shown busy = run("library remove", Map.of("id", "news"), "Please wait for it to end");
    assertTrue(busy.words().contains("<@" + mod.id() + "> has been changing"), busy.words());
    mod.click(bar, "Cancel").awaitReply("the end to come", s -> s.words().contains("Ending it"));
    gate.countDown();

    refresh.awaitReply("the end", shown -> shown.words().contains("Cancelled"));
    run("library remove", Map.of("id", "news"), "Live: revision 3");
  }

  @Test
  void sources_are_asked_for_by_themselves_and_a_moderator_chooses_how_often() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    String id = "2016-05-14-doctors-march-in-lewes";
    bench.site.article("/march", "Doctors march in Lewes", "2016-05-14", RALLY + " It was in May.");
    run("library refresh", Map.of("id", "news", "every", 2), "no source “news”");

    Channel log = guild.addChannel("log");
    run("settings", Map.of("log-channel", log), "Kept.");

    // From now on all are due a second after they were asked for.
    bench.stop();
    bench.start(Duration.ofSeconds(1));

    Shown told =
        log.awaitFromBot(
            mod, "what came by itself", shown -> shown.words().contains("refresh by itself"));
    assertTrue(told.words().contains(id + " changed"), told.words());
    run("library refresh", Map.of("id", id, "every", 2), "unchanged");
  }
}
