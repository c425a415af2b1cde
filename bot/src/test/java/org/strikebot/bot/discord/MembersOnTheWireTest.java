package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.wire.Interaction;
import org.strikebot.bot.discord.wire.Shown;

/** What members see beside answers, over Discord's own protocol. */
final class MembersOnTheWireTest extends MembersOnTheWire {

  @Test
  void help_tells_members_what_they_can_do_and_moderators_more() {
    Shown help = ann.run(channel, "help").awaitReply();
    assertTrue(help.ephemeral() && help.words().contains("**/ask** asks me"), help.words());
    assertFalse(help.words().contains("For moderators"), help.words());
    Shown more = guild.owner().run(channel, "help").awaitReply();
    assertTrue(more.words().contains("For moderators"), more.words());
  }

  @Test
  void commands_and_texts_speak_the_members_language_where_there_is_a_file_for_it() {
    ann.speak("fr");
    Shown help = ann.run(channel, "help").awaitReply();
    assertTrue(help.words().contains("Ce que je fais"), help.words());
    assertTrue(help.words().contains("**/ask** asks me"), "what is not translated stays English");
    ben.speak("ko");
    assertTrue(ben.run(channel, "help").awaitReply().words().contains("What I do"));
    JsonNode written =
        bench.discord.requests().stream()
            .filter(request -> request.path("method").asText().equals("PUT"))
            .findFirst()
            .orElseThrow()
            .path("body")
            .path(0);
    assertEquals("demander", written.path("name_localizations").path("fr").asText());
    assertEquals(
        "Poser une question sur la grève",
        written.path("description_localizations").path("fr").asText());
  }

  @Test
  void sources_are_paged_newest_first() {
    Shown page = ann.run(channel, "sources").awaitReply();
    assertTrue(page.words().contains("Statement A") && !page.words().contains("Statement I"));
    assertTrue(
        page.words()
            .contains("[Statement A](https://bma.example/0)**\nstatement · BMA · side: BMA"),
        page.words());
    assertTrue(page.words().contains("26 April 2016"), page.words());
    Interaction turning = ann.click(page, "Next");
    Shown next =
        turning.awaitReply("the next page", shown -> shown.words().contains("Statement I"));
    assertFalse(next.words().contains("Statement A"), next.words());
  }

  @Test
  void titles_complete_themselves() {
    assertEquals(
        List.of("Statement C"),
        ann.type(channel, "sources", "title", "statement c").awaitChoices());
  }

  @Test
  void members_see_export_and_forget_what_is_kept_of_them() {
    answered(ann.run(channel, "ask", Map.of("question", "Who?")));
    Shown privacy = ann.run(channel, "privacy").awaitReply();
    assertTrue(privacy.ephemeral() && privacy.words().contains("1 question,"), privacy.words());
    Shown export =
        ann.click(privacy, "Export mine")
            .awaitReply("the export", shown -> shown.words().contains("all I keep of you"));
    String file = export.files().getFirst().text();
    assertTrue(file.contains("\"Who?\"") && file.contains("regretted the disruption"), file);
    Shown forgotten = ann.click(privacy, "Forget me").awaitReply();
    assertTrue(forgotten.words().contains("1 record of yours is deleted"), forgotten.words());
    assertTrue(bench.records().questions().of(Long.toString(ann.id())).isEmpty());
  }
}
