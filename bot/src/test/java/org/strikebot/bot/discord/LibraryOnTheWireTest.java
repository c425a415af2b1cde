package org.strikebot.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.wire.Attachment;
import org.strikebot.bot.discord.wire.Shown;
import org.strikebot.bot.library.WriterLock;

/** A library's history, copies and writers, over Discord's own protocol. */
final class LibraryOnTheWireTest extends LibraryOnTheWire {

  @Test
  void history_difference_return_balance_and_export_are_shown() throws IOException {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    run("library remove", Map.of("id", "news", "why", "outdated"), "Live: revision 3");
    Shown history = run("library history", Map.of(), "removed news");
    assertTrue(history.words().contains("outdated"), history.words());
    assertTrue(history.words().contains("<@" + mod.id() + ">"), history.words());
    Shown difference = run("library diff", Map.of("from", 1, "to", 3), "From revision 1 to 3");
    assertTrue(difference.words().contains("－ " + FakeCore.SAID), difference.words());
    run("library diff", Map.of("from", 1, "to", 99), "no revision 99");
    run("library rollback", Map.of("revision", 1), "Live: revision 4");
    assertEquals(1, bench.served().documents(Long.toString(guild.id())).size());
    Shown balance = run("library balance", Map.of(), "in the library from the start");
    assertEquals(
        "attachment://balance.png", balance.embeds().path(0).path("image").path("url").asText());
    Attachment picture = balance.files().getFirst();
    assertEquals("balance.png", picture.name());
    assertEquals(
        1_080,
        ImageIO.read(new ByteArrayInputStream(picture.bytes().toByteArray())).getWidth(),
        "a PNG");
    Shown export = run("library export", Map.of(), "The library as it is now");
    assertEquals(1, export.files().size());
    run("library import", Map.of("file", export.files().getFirst()), "holds all of this already");
  }

  @Test
  void an_answer_whose_words_went_is_marked_where_it_stands() {
    Shown answer =
        ann.run(channel, "ask", Map.of("question", "Who regretted what?"))
            .awaitReply("the answer", shown -> shown.words().contains("Malawana"));
    assertTrue(!answer.words().contains("A source cited here changed"), answer.words());

    run("library remove", Map.of("id", "news"), "Live: revision 2");

    channel.awaitFromBot(
        ann,
        "the mark",
        shown ->
            shown.id() == answer.id() && shown.words().contains("A source cited here changed on"));
  }

  @Test
  void an_import_shows_how_far_it_is_and_when_ended_leaves_the_library_as_it_was() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    Shown export = run("library export", Map.of(), "The library as it is now");
    run("library rollback", Map.of("revision", 1), "Live: revision 3");
    CountDownLatch gate = bench.holdAnalysis();
    var take = mod.run(channel, "library import", Map.of("file", export.files().getFirst()));
    Shown bar = take.awaitReply("a bar", shown -> shown.words().contains("0 of 1 documents"));
    assertTrue(bar.words().contains("Taking in an export"), bar.words());
    mod.click(bar, "Cancel").awaitReply("the end to come", s -> s.words().contains("Ending it"));
    gate.countDown();

    take.awaitReply("the end", shown -> shown.words().contains("Cancelled"));
    assertEquals(1, bench.served().documents(Long.toString(guild.id())).size());
    run("library import", Map.of("file", export.files().getFirst()), "Live: revision 4");
  }

  @Test
  void who_changes_the_library_elsewhere_is_named_with_since_when() {
    click(run("library add", Map.of("link", march()), "Lewes"), "Confirm", "Live: revision 2");
    Path place = bench.place(guild);
    Instant since = Instant.parse("2016-04-26T08:00:00Z");
    try (var _ = WriterLock.take(place, "ann (terminal)", since)) {
      for (String command : List.of("library remove", "library reindex", "library pin")) {
        Map<String, ?> options =
            switch (command) {
              case "library remove" -> Map.of("id", "news");
              case "library pin" -> Map.of("question", "Where?", "contains", "Lewes");
              default -> Map.of();
            };
        Shown told = run(command, options, "has been changing the library since");
        assertTrue(told.words().replace("\\", "").startsWith("ann (terminal) "), told.words());
        assertTrue(told.words().contains("<t:" + since.getEpochSecond() + ":f>"), told.words());
      }
    }
    run("library remove", Map.of("id", "news"), "Live: revision 3");
  }
}
