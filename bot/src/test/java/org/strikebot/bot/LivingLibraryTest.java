package org.strikebot.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.library.WriterLock;
import org.strikebot.bot.settings.Platform;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.settings.SettingsReader;
import org.strikebot.bot.terminal.Screen;
import org.strikebot.bot.terminal.TerminalFront;
import org.strikebot.index.source.GuardedReader;

/** Sources come, change, go and return by the commands that moderators have, real in every part. */
final class LivingLibraryTest {

  private static final String[] RALLY = {
    "More than two hundred junior doctors marched through Lewes on Saturday in the rain.",
    "Dr Priya Nair, who led the march, said: \"We marched because nobody in Whitehall listens to"
        + " us, and we shall march again in June.\"",
    "The march ended at the war memorial, where a minute of silence was held for patients.",
    "Sussex Police said that the march had been peaceful and that nobody had been arrested.",
  };

  private Wiring.Heavy heavy = SharedParts.heavy();

  @TempDir Path folder;

  private final LocalSite site = new LocalSite();
  private Path library = Path.of(".");
  private Path data = Path.of(".");

  @BeforeEach
  void writeTheLibrary() throws IOException {
    library = Files.createDirectories(folder.resolve("library"));
    data = dataFolder("data");
    writeThePoll(
        "Ipsos MORI asked 800 adults in April 2016 about the junior doctors' strike. It found that"
            + " 57% supported the strike and 26% opposed it.");
  }

  private void writeThePoll(String text) throws IOException {
    Files.writeString(
        library.resolve("poll.md"),
        """
        ---
        title: Poll of April 2016
        kind: article
        published: 2016-04-26
        ---
        """
            + text
            + "\n");
  }

  private Path dataFolder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  @AfterEach
  void stopTheSite() {
    site.close();
  }

  private String march() {
    return site.article("/march", "Doctors march in Lewes", "2016-05-14", RALLY);
  }

  @Test
  void a_page_is_shown_added_and_answered_from() {
    heavy = new Wiring.Heavy(heavy.models(), new GuardedReader(256, Duration.ofSeconds(60)));
    Run shown = run("sources", "add", march(), "--side", "BMA", "--yes");

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
  void history_difference_and_return_tell_who_what_and_which_sentences() {
    run("sources", "add", march(), "--yes");
    Run removed = run("sources", "remove", "poll", "--why", "outdated");
    assertEquals(0, removed.code(), removed.all());
    assertFalse(run("sources", "list").words().contains("Poll of April"));

    Run history = run("sources", "history");
    String told = history.words();
    assertTrue(told.contains("removed poll: Poll of April 2016 (outdated)"), told);
    assertTrue(told.contains(System.getProperty("user.name") + " (terminal)"), told);
    assertTrue(told.indexOf("3 ") < told.indexOf("2 "), "newest first: " + told);

    Run difference = run("sources", "diff", "1", "3");
    String lines = difference.words();
    assertTrue(lines.contains("removed poll"), lines);
    assertTrue(
        lines.contains("- It found that 57% supported the strike and 26% opposed it."), lines);
    assertTrue(lines.contains("+ Sussex Police said that the march had been peaceful"), lines);

    Run back = run("sources", "rollback", "1", "--why", "by mistake");
    assertEquals(0, back.code(), back.all());
    says(back, "Revision 4: returned to revision 1 (by mistake)");
    for (int turn = 0; turn < 2; turn++) {
      String list = run("sources", "list").out();
      assertTrue(list.contains("poll") && !list.contains("march"), "after a restart: " + list);
      run("sources", "index");
    }
    assertEquals(0, run("sources", "rollback", "2").code());
    assertTrue(run("sources", "list").words().contains("march"), "and forward again");
    assertEquals(1, run("sources", "rollback", "99").code());
    assertEquals(1, run("sources", "remove", "nothing").code());
  }

  @Test
  void a_return_holds_even_where_the_folder_changed_since() throws IOException {
    run("sources", "list");
    writeThePoll("Ipsos MORI found that 99% supported it.");
    Files.writeString(
        library.resolve("new.md"), "---\ntitle: New\nkind: article\n---\nSomething new.\n");
    says(run("sources", "show", "poll", "--text"), "99%");

    assertEquals(0, run("sources", "rollback", "1").code());

    says(run("sources", "show", "poll", "--text"), "57%");
    assertEquals(2, run("sources", "show", "new").code());
  }

  @Test
  void a_refresh_costs_one_request_or_tells_what_changed_and_loses_nothing() {
    String link = march();
    run("sources", "add", link, "--yes");
    String id = "2016-05-14-doctors-march-in-lewes";

    Run same = run("sources", "refresh");
    says(same, id + ": unchanged");
    assertEquals(List.of("/march", "/march if-none-match"), site.requests());
    assertTrue(run("sources", "history").out().lines().noneMatch(line -> line.startsWith("   3")));

    String[] later = RALLY.clone();
    later[3] = "Sussex Police said that the march had been peaceful and that one man was arrested.";
    site.article("/march", "Doctors march in Lewes", "2016-05-14", later);
    Run changed = run("sources", "refresh", id);
    String told = changed.words();
    assertTrue(told.contains("+ Sussex Police said that the march had been peaceful and that one"));
    assertTrue(told.contains("that nobody had been arrested."), told);
    assertTrue(told.contains("Revision 3: refreshed: " + id + " changed"), told);

    site.down(true);
    Run down = run("sources", "refresh");
    assertEquals(0, down.code(), down.all());
    says(down, "nothing is lost");
    site.down(false);
    site.article(
        "/march", "Doctors march in Lewes", "2016-05-14", "Please accept our cookies now.");
    says(run("sources", "refresh"), "held back");
    says(run("sources", "show", id, "--text"), "one man was arrested");

    site.remove("/march");
    Run gone = run("sources", "refresh");
    says(gone, "gone; its text is kept");
    says(run("sources", "show", id, "--text"), "one man was arrested");
    says(run("sources", "show", id), "gone since");
  }

  @Test
  void the_same_report_in_another_paper_is_one_witness() {
    run("sources", "add", march(), "--yes");
    String[] edited = RALLY.clone();
    edited[2] = "The crowd dispersed after the Mayor of Lewes had thanked every marcher by name.";
    String copy = site.article("/copy", "Medics on the march, agency says", "2016-05-15", edited);

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
  void an_export_taken_in_elsewhere_is_the_same_library() throws IOException {
    run("sources", "add", march(), "--side", "BMA", "--yes");
    run("sources", "remove", "poll");
    Path zip = folder.resolve("library.zip");
    assertEquals(0, run("sources", "export", zip.toString()).code());
    String list = withoutRevision(run("sources", "list").out());

    data = dataFolder("other-data");
    Run taken = run("sources", "import", zip.toString());

    assertEquals(0, taken.code(), taken.all());
    assertEquals(list, withoutRevision(run("sources", "list").out()));
    Path again = folder.resolve("again.zip");
    assertEquals(0, run("sources", "export", again.toString()).code());
    assertArrayEquals(Files.readAllBytes(zip), Files.readAllBytes(again));
    Run twice = run("sources", "import", zip.toString());
    assertTrue(twice.err().contains("holds all of this already"), twice.all());
    Files.writeString(again, "no zip");
    assertEquals(1, run("sources", "import", again.toString()).code());
  }

  private static String withoutRevision(String list) {
    return list.replaceAll("revision \\d+ of .*", "");
  }

  @Test
  void a_pinned_question_holds_back_what_would_break_it() {
    assertEquals(
        0,
        run(
                "sources",
                "pin",
                "What share of adults supported the strike in the Ipsos MORI poll?",
                "--contains",
                "57%")
            .code());
    assertEquals(
        1,
        run(
                "sources",
                "pin",
                "What share of adults supported the strike in the Ipsos MORI poll?",
                "--contains",
                "88%")
            .code(),
        "what is not answered now cannot be pinned");

    Run held = run("sources", "remove", "poll");
    assertEquals(4, held.code(), held.all());
    says(held, "would no longer say: 57%");
    assertTrue(run("sources", "list").words().contains("Poll of April"), "nothing was changed");

    Run anyway = run("sources", "remove", "poll", "--anyway");
    assertEquals(0, anyway.code(), anyway.all());
    assertFalse(run("sources", "list").words().contains("Poll of April"));
  }

  @Test
  void a_feed_is_followed_and_its_new_entries_come_with_a_refresh() {
    String one = site.article("/one", "Ballot opens in Surrey", "2016-05-01", RALLY[0], RALLY[2]);
    String feed = site.put("/feed", "application/rss+xml", feed(one));
    Run followed = run("sources", "add", feed, "--yes");
    assertEquals(0, followed.code(), followed.all());
    assertTrue(run("sources", "list").words().contains("Ballot opens in Surrey"), followed.all());

    assertEquals(0, run("sources", "refresh").code());
    String two = site.article("/two", "Ballot closes in Kent", "2016-05-09", RALLY[1], RALLY[3]);
    site.put("/feed", "application/rss+xml", feed(two, one));
    Run brought = run("sources", "refresh");

    String told = brought.words();
    assertTrue(told.contains("brought: 2016-05-09-ballot-closes-in-kent"), told);
    assertEquals(1, site.requests().stream().filter(path -> path.equals("/two")).count());
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

  @Test
  void balance_counts_by_side_kind_month_and_who_added() {
    run("sources", "add", march(), "--side", "BMA", "--speaker", "Priya Nair", "--yes");

    String told = run("sources", "balance").out().replaceAll("[ ]+", " ");

    assertTrue(told.contains("BMA 1 "), told);
    assertTrue(told.contains("Priya Nair 1 "), told);
    assertTrue(told.contains("2016-05 1 "), told);
    assertTrue(told.contains("(terminal) 1 "), told);
    assertTrue(told.contains("in the library from the start 1 "), told);
  }

  @Test
  void what_comes_with_the_bot_can_be_left_out_and_a_server_has_its_own() {
    run("sources", "add", march(), "--server", "4711", "--yes");
    says(run("sources", "list", "--server", "4711"), "march");
    assertFalse(run("sources", "list", "--server", "4712").words().contains("march"));
    assertFalse(run("sources", "list").words().contains("march"));

    assertEquals(0, run("sources", "shipped", "off", "--server", "4711").code());
    String own = run("sources", "list", "--server", "4711").out();
    assertTrue(own.contains("march") && !own.contains("poll"), own);
    assertEquals(0, run("sources", "shipped", "on", "--server", "4711").code());
    says(run("sources", "list", "--server", "4711"), "poll");
  }

  @Test
  void a_second_writer_is_told_who_and_since_when() throws IOException {
    run("sources", "list");
    Path place;
    try (var folders = Files.list(data.resolve("libraries"))) {
      place = folders.findFirst().orElseThrow();
    }
    try (var _ = WriterLock.take(place, "ann (terminal)", Instant.parse("2016-04-26T08:00:00Z"))) {
      Run refused = run("sources", "remove", "poll");
      assertEquals(1, refused.code());
      String told = refused.err().replaceAll("\\s+", " ");
      assertTrue(told.contains("changed by ann (terminal) since 2016-04-26T08:00:00Z"), told);
      assertEquals(
          0,
          run("ask", "What share of adults supported the strike in the Ipsos MORI poll?").code());
    }
    assertEquals(0, run("sources", "remove", "poll").code());
  }

  @Test
  void the_sources_outlive_a_lost_index() throws IOException {
    run("sources", "add", march(), "--yes");
    try (var files = Files.walk(data.resolve("libraries"))) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("segments")) {
          Files.writeString(file, "damaged");
        }
      }
    }

    Run answer = run("ask", "Why did Dr Priya Nair march?");

    assertEquals(0, answer.code(), answer.all());
    assertTrue(answer.err().contains("damaged"), answer.err());
  }

  private record Run(int code, String out, String err) {
    /** What was printed, however it was wrapped. */
    String words() {
      return out.replaceAll("\\s+", " ");
    }

    String all() {
      return out + err;
    }
  }

  /** Fails with all that was printed unless {@code words} are in it. */
  private static void says(Run run, String words) {
    assertTrue(run.words().contains(words), () -> "no '" + words + "' in: " + run.all());
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--library", library.toString(), "--data", data.toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Platform platform =
        new Platform("Linux", folder, Map.of("STRIKEBOT_SOURCES_ALLOWED_HOSTS", "[localhost]"));
    TerminalFront front =
        new TerminalFront(
            new Wiring(InstantSource.system(), System::nanoTime, Path.of("."), Map.of(), heavy),
            file ->
                new SettingsReader<>(Settings.defaults(platform), platform.environment())
                    .read(file),
            Screen.of(new PrintWriter(out), new PrintWriter(err), Map.of(), false),
            System::nanoTime,
            "strikebot test");
    return new Run(front.run(all.toArray(String[]::new)), out.toString(), err.toString());
  }
}
