package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strikebot.bot.LivingLibrary.says;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.Terminal.Run;
import org.strikebot.bot.library.WriterLock;

/**
 * A library's history, copies, servers and writers by the commands that moderators have, real in
 * every part.
 */
final class LivingLibraryTest {

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
  void history_difference_and_return_tell_who_what_and_which_sentences() {
    run("sources", "add", library.march(), "--yes");
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
    library.writePoll("Ipsos MORI found that 99% supported it.");
    Files.writeString(
        library.folder.resolve("new.md"), "---\ntitle: New\nkind: article\n---\nSomething new.\n");
    says(run("sources", "show", "poll", "--text"), "99%");

    assertEquals(0, run("sources", "rollback", "1").code());

    says(run("sources", "show", "poll", "--text"), "57%");
    assertEquals(2, run("sources", "show", "new").code());
  }

  @Test
  void an_export_taken_in_elsewhere_is_the_same_library() throws IOException {
    run("sources", "add", library.march(), "--side", "BMA", "--yes");
    run("sources", "remove", "poll");
    Path zip = folder.resolve("library.zip");
    assertEquals(0, run("sources", "export", zip.toString()).code());
    String list = withoutRevision(run("sources", "list").out());

    library.moveTo("other-data");
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
  void balance_counts_by_side_kind_month_and_who_added() {
    run("sources", "add", library.march(), "--side", "BMA", "--speaker", "Priya Nair", "--yes");

    String told = run("sources", "balance").out().replaceAll("[ ]+", " ");

    assertTrue(told.contains("BMA 1 "), told);
    assertTrue(told.contains("Priya Nair 1 "), told);
    assertTrue(told.contains("2016-05 1 "), told);
    assertTrue(told.contains("(terminal) 1 "), told);
    assertTrue(told.contains("in the library from the start 1 "), told);
  }

  @Test
  void what_comes_with_the_bot_can_be_left_out_and_a_server_has_its_own() {
    run("sources", "add", library.march(), "--server", "4711", "--yes");
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
    try (var folders = Files.list(library.data().resolve("libraries"))) {
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
    run("sources", "add", library.march(), "--yes");
    try (var files = Files.walk(library.data().resolve("libraries"))) {
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
}
