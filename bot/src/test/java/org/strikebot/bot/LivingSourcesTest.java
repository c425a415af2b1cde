package org.strikebot.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.bot.LivingLibrary.RALLY;
import static org.strikebot.bot.LivingLibrary.says;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.Terminal.Run;
import org.strikebot.index.source.GuardedReader;

/** Sources come and change by the commands that moderators have, real in every part. */
final class LivingSourcesTest {

  @TempDir Path folder;
  private LivingLibrary library;

  @BeforeEach
  void open() throws IOException {
    library = new LivingLibrary(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Run run(String... arguments) {
    return library.run(arguments);
  }

  @Test
  void a_page_is_shown_added_and_answered_from() {
    library.heavy =
        new Wiring.Heavy(library.heavy.models(), new GuardedReader(256, Duration.ofSeconds(60)));
    Run shown = run("sources", "add", library.march(), "--side", "BMA", "--yes");

    assertEquals(0, shown.code(), shown.all());
    says(shown, "Doctors march in Lewes");
    says(shown, "2016-05-14");
    says(shown, "More than two hundred junior doctors marched");
    says(shown, "Priya Nair");
    says(shown, "Revision 2: added 2016-05-14-doctors-march-in-lewes");
    Run answer = run("ask", "Why did Dr Priya Nair march?");
    assertEquals(0, answer.code(), answer.all());
    says(answer, "nobody in Whitehall");
    says(run("sources", "show", "2016-05-14-doctors-march-in-lewes"), "BMA");
  }

  @Test
  void what_is_not_agreed_to_is_not_added_and_what_cannot_be_read_says_why() throws IOException {
    Path text = Files.writeString(folder.resolve("note.txt"), "A note about the strike.\n");
    var before = System.in;
    System.setIn(new java.io.ByteArrayInputStream("n\n".getBytes(UTF_8)));
    try {
      Run shown = run("sources", "add", text.toString());
      assertEquals(2, shown.code(), shown.all());
      says(shown, "no date found");
      says(shown, "Nothing was added");
      System.setIn(new java.io.ByteArrayInputStream("y\n".getBytes(UTF_8)));
      assertEquals(0, run("sources", "add", text.toString(), "--published", "2016-04-20").code());
    } finally {
      System.setIn(before);
    }
    assertEquals(1, run("sources", "add", "http://10.0.0.1/x", "--yes").code());
    Run none = run("sources", "add", "nowhere.pdf", "--yes");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("no such file"), none.err());
  }

  @Test
  void pasted_text_comes_from_standard_input() {
    var before = System.in;
    System.setIn(
        new java.io.ByteArrayInputStream(
            "The Royal College of Nursing supported the walkout on Tuesday.\n".getBytes(UTF_8)));
    try {
      Run added =
          run("sources", "add", "-", "--title", "Nurses", "--published", "2016-04-26", "--yes");
      assertEquals(0, added.code(), added.all());
    } finally {
      System.setIn(before);
    }
    says(run("sources", "list"), "2016-04-26-nurses");
  }

  @Test
  void the_same_report_in_another_paper_is_one_witness() {
    run("sources", "add", library.march(), "--yes");
    String[] edited = RALLY.clone();
    edited[2] = "The crowd dispersed after the Mayor of Lewes had thanked every marcher by name.";
    String copy =
        library.site.article("/copy", "Medics on the march, agency says", "2016-05-15", edited);

    Run shown = run("sources", "add", copy, "--yes");

    String told = shown.words();
    assertTrue(told.contains("the same as 2016-05-14-doctors-march-in-lewes"), told);
    Run answer = run("ask", "Why did Dr Priya Nair march?");
    String words = answer.words();
    assertTrue(words.contains("nobody in Whitehall"), words);
    assertEquals(words.indexOf("nobody in Whitehall"), words.lastIndexOf("nobody in Whitehall"));
    assertFalse(words.contains("Medics on the march"), words);
    Run added = run("ask", "Whom did the Mayor of Lewes thank?");
    assertTrue(
        added.words().contains("Medics on the march"), "what it adds counts: " + added.all());
  }

  @Test
  void a_refresh_costs_one_request_or_tells_what_changed_and_loses_nothing() {
    String link = library.march();
    run("sources", "add", link, "--yes");
    String id = "2016-05-14-doctors-march-in-lewes";

    Run same = run("sources", "refresh");
    says(same, id + ": unchanged");
    assertEquals(List.of("/march", "/march if-none-match"), library.site.requests());
    assertEquals(2, run("sources", "refresh", id, "--every", "0").code(), "no time at all");
    assertTrue(run("sources", "history").out().lines().noneMatch(line -> line.startsWith("   3")));

    String[] later = RALLY.clone();
    later[3] = "Sussex Police said that the march had been peaceful and that one man was arrested.";
    library.site.article("/march", "Doctors march in Lewes", "2016-05-14", later);
    Run changed = run("sources", "refresh", id);
    String told = changed.words();
    assertTrue(told.contains("+ Sussex Police said that the march had been peaceful and that one"));
    assertTrue(told.contains("that nobody had been arrested."), told);
    assertTrue(told.contains("Revision 3: refreshed: " + id + " changed"), told);

    library.site.down(true);
    Run down = run("sources", "refresh");
    assertEquals(0, down.code(), down.all());
    says(down, "nothing is lost");
    library.site.down(false);
    library.site.article(
        "/march", "Doctors march in Lewes", "2016-05-14", "Please accept our cookies now.");
    says(run("sources", "refresh"), "held back");
    says(run("sources", "show", id, "--text"), "one man was arrested");

    library.site.remove("/march");
    Run gone = run("sources", "refresh");
    says(gone, "gone; its text is kept");
    says(run("sources", "show", id, "--text"), "one man was arrested");
    says(run("sources", "show", id), "gone since");
  }

  @Test
  void a_feed_is_followed_and_its_new_entries_come_with_a_refresh() {
    String one =
        library.site.article("/one", "Ballot opens in Surrey", "2016-05-01", RALLY[0], RALLY[2]);
    String feed = library.site.put("/feed", "application/rss+xml", feed(one));
    Run followed = run("sources", "add", feed, "--yes");
    assertEquals(0, followed.code(), followed.all());
    assertTrue(run("sources", "list").words().contains("Ballot opens in Surrey"), followed.all());

    assertEquals(0, run("sources", "refresh").code());
    String two =
        library.site.article("/two", "Ballot closes in Kent", "2016-05-09", RALLY[1], RALLY[3]);
    library.site.put("/feed", "application/rss+xml", feed(two, one));
    Run brought = run("sources", "refresh");

    String told = brought.words();
    assertTrue(told.contains("brought: 2016-05-09-ballot-closes-in-kent"), told);
    assertEquals(1, library.site.requests().stream().filter(path -> path.equals("/two")).count());
    says(run("sources", "feeds"), "2 entries seen");
  }

  private static String feed(String... links) {
    StringBuilder feed =
        new StringBuilder(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>");
    for (String link : links) {
      feed.append("<item><title>News</title><link>%s</link></item>".formatted(link));
    }
    return feed.append("</channel></rss>").toString();
  }
}
