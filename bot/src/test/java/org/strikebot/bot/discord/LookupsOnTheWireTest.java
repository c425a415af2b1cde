package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.attribution.PeopleFile;
import org.strikebot.bot.discord.wire.Channel;
import org.strikebot.bot.discord.wire.Guild;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Member;
import org.strikebot.bot.discord.wire.Shown;

/** Who said what, each side, the timeline and checked claims, over Discord's own protocol. */
final class LookupsOnTheWireTest {

  private static final String MENU = "Check this against the sources";
  private static final String FALSE_CLAIM =
      "On 3 May 2016 Tom Hale said that the harbour needs 250 pilots. I think ferries are lovely.";

  @TempDir Path folder;
  private Bench bench;
  private Channel channel;
  private Member ann;
  private Member ben;

  /** So that the first of the tests does not wait for the models that read the news. */
  @BeforeAll
  static void read() {
    assertFalse(Ports.DOSSIER.statements().all().isEmpty());
  }

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    Guild guild = bench.discord.addGuild("Surrey");
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
    ben = guild.addMember("ben");
    bench.start();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static Shown filled(Interaction interaction) {
    return interaction.awaitReply("the result", shown -> !shown.words().isBlank());
  }

  @Test
  void quotations_of_a_speaker_are_paged_with_day_side_source_and_link() {
    Interaction asking = ann.run(channel, "quotes", Map.of("speaker", "Orme"));

    assertTrue(asking.awaitAcknowledged().compareTo(Duration.ofSeconds(1)) < 0);
    Shown page = filled(asking);
    assertFalse(page.ephemeral());
    String words = page.words();
    assertTrue(words.contains("13 quotations: Orme"), words);
    assertTrue(words.contains("“The harbour needs 101 pilots.”"), words);
    assertTrue(
        words.contains("— Ruth Orme \\(Government\\) on 1 May 2016, in Harbour Post"), words);
    assertTrue(words.contains("(https://ports.example/minister#:~:text=The%20harbour"), words);
    assertFalse(words.contains("106 pilots"), words);

    Shown next =
        ben.click(page, "Next")
            .awaitReply("the next page", shown -> shown.words().contains("106 pilots"));
    assertFalse(next.words().contains("101 pilots"), next.words());
  }

  @Test
  void pages_turn_after_a_restart_and_not_after_their_asker_was_forgotten() {
    Shown page = filled(ann.run(channel, "quotes", Map.of("topic", "harbour pilots")));
    bench.stop();
    bench.start();
    Shown next =
        ann.click(page, "Next")
            .awaitReply("the next page", shown -> shown.words().contains("106 pilots"));
    bench.records().retention().forget(Long.toString(ann.id()));
    Shown gone = ann.click(next, "Next").awaitReply();
    assertTrue(gone.ephemeral() && gone.words().contains("no longer keep"), gone.words());
  }

  @Test
  void days_are_read_as_people_write_them_and_refused_kindly() {
    Shown found =
        filled(ann.run(channel, "quotes", Map.of("from", "2 May 2016", "to", "2016-05-03")));
    assertTrue(found.words().contains("102 pilots"), found.words());
    assertTrue(found.words().contains("200 pilots"), found.words());
    assertFalse(found.words().contains("104 pilots"), found.words());

    Shown refused = ann.run(channel, "timeline", Map.of("from", "last @here")).awaitReply();
    assertTrue(refused.ephemeral(), refused.words());
    assertTrue(refused.words().contains("“last \\@here” as a day"), refused.words());
  }

  @Test
  void speakers_complete_themselves() {
    assertEquals(List.of("Tom Hale"), ann.type(channel, "quotes", "speaker", "hal").awaitChoices());
  }

  @Test
  void hostile_words_of_a_source_stay_words_and_ping_nobody() {
    Shown page = filled(ann.run(channel, "quotes", Map.of("topic", "ferries")));
    assertTrue(
        page.words()
            .contains("\\@everyone or \\<\\@123\\> or \\[me\\]\\(https\\:/\\/evil.example\\)"),
        page.words());
    assertTrue(page.pinged().isEmpty() && !page.pingedEveryone());
  }

  @Test
  void every_side_has_its_place_and_silence_is_named() {
    Shown sides = filled(ann.run(channel, "sides", Map.of("topic", "harbour pilots")));
    String words = sides.words();
    assertTrue(words.contains("BMA\nOn 3 May 2016 Tom Hale said that"), words);
    assertTrue(words.contains("Government\n“The harbour needs"), words);
    assertTrue(
        words.contains("No statement from the NHS on this was found in the library."), words);
  }

  @Test
  void the_timeline_is_in_order_and_holds_to_as_of() {
    Shown timeline = filled(ann.run(channel, "timeline", Map.of("topic", "harbour")));
    String words = timeline.words();
    assertTrue(words.indexOf("**1 May 2016**") < words.indexOf("**2 May 2016**"), words);
    Shown before =
        filled(ann.run(channel, "timeline", Map.of("topic", "harbour", "as-of", "20 May 2016")));
    assertTrue(before.words().contains("nothing dated that fits"), before.words());
  }

  @Test
  void the_timeline_is_a_picture_too_and_each_page_has_its_own() throws IOException {
    Shown timeline = filled(ann.run(channel, "timeline", Map.of("topic", "harbour")));
    assertEquals(1, timeline.files().size());
    assertEquals("timeline.png", timeline.files().getFirst().name());
    byte[] first = timeline.files().getFirst().bytes().toByteArray();
    assertNotNull(ImageIO.read(new ByteArrayInputStream(first)));
    assertEquals(
        "attachment://timeline.png", timeline.embeds().path(0).path("image").path("url").asText());
    Shown next =
        ben.click(timeline, "Next")
            .awaitReply("the next page", shown -> shown.words().contains("**12 May 2016**"));
    byte[] second = next.files().getLast().bytes().toByteArray();
    assertFalse(Arrays.equals(first, second));
  }

  @Test
  void moderators_list_people_and_put_them_right_and_members_may_not() {
    bench.core.people = new PeopleFile(folder.resolve("people.json"));
    Guild guild = channel.guild();
    Shown refused =
        ann.run(channel, "library people", Map.of("name", "Tom Hale", "side", "NHS")).awaitReply();
    assertTrue(refused.words().contains("for moderators"), refused.words());
    Member moderator = guild.owner();
    assertEquals(
        List.of("Tom Hale"),
        moderator.type(channel, "library people", "name", "hal").awaitChoices());
    Shown list = filled(moderator.run(channel, "library people"));
    assertTrue(list.words().contains("**Tom Hale** — BMA"), list.words());
    Shown changed =
        filled(moderator.run(channel, "library people", Map.of("name", "Tom Hale", "side", "NHS")));
    assertTrue(changed.words().contains("**Tom Hale** — NHS"), changed.words());
    Shown unknown =
        filled(moderator.run(channel, "library people", Map.of("name", "@here", "side", "NHS")));
    assertTrue(unknown.words().contains("Choose names from the list"), unknown.words());
  }

  @Test
  void a_check_is_private_until_its_asker_shares_it() {
    Shown result = filled(ann.run(channel, "check", Map.of("text", FALSE_CLAIM)));
    assertTrue(result.ephemeral());
    String words = result.words();
    assertTrue(words.contains("**Contradicted: a source says otherwise** — On 3 May 2016"), words);
    assertTrue(words.contains("250"), words);
    assertTrue(words.contains("200 pilots"), words);
    assertTrue(words.contains("**Not checkable** — I think ferries are lovely."), words);
    assertEquals(List.of(), channel.fromBot(ben));

    ann.click(result, "Share");

    Shown shared =
        channel.awaitFromBot(ben, "the result", shown -> shown.words().contains("Contradicted"));
    assertFalse(shared.ephemeral());
    assertEquals(List.of(), shared.buttons());
    Shown refusal = ann.click(result, "Share").awaitReply();
    assertTrue(refusal.words().contains("public already"), refusal.words());
  }

  @Test
  void a_message_is_checked_from_its_menu_even_where_messages_cannot_be_read() {
    bench.stop();
    bench.start(false);
    Shown said = ben.say(channel, FALSE_CLAIM);

    Shown result = filled(ann.useMenu(said, MENU));

    assertTrue(result.ephemeral());
    assertTrue(result.words().contains("Contradicted"), result.words());
    assertEquals(List.of(), channel.fromBot(ben));
  }

  @Test
  void a_message_is_checked_from_its_menu_once_where_messages_can_be_read() {
    Shown said = ben.say(channel, FALSE_CLAIM);
    filled(ann.useMenu(said, MENU));
    assertEquals(1, bench.records().lookups().by(Long.toString(ann.id())).size());
  }

  @Test
  void a_channel_that_is_not_the_bots_is_whispered_in() {
    Guild guild = channel.guild();
    Channel other = guild.addChannel("other");
    var settings = bench.records().settings();
    String server = Long.toString(guild.id());
    settings.keep(server, settings.of(server).withChannel(Long.toString(other.id()), true));

    assertTrue(filled(ann.run(channel, "sides", Map.of("topic", "pilots"))).ephemeral());
    assertFalse(filled(ann.run(other, "sides", Map.of("topic", "pilots"))).ephemeral());
  }

  @Test
  void what_was_looked_up_is_in_the_export() {
    filled(ann.run(channel, "check", Map.of("text", FALSE_CLAIM)));
    Shown export =
        ann.click(ann.run(channel, "privacy").awaitReply(), "Export mine")
            .awaitReply("the export", shown -> !shown.files().isEmpty());
    assertTrue(export.files().getFirst().text().contains("ferries are lovely"));
  }
}
