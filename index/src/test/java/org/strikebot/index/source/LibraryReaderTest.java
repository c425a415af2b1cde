package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LibraryReaderTest {

  private static final String SOUND = "---\ntitle: A title\n---\nSome text.";

  @TempDir Path folder;

  private final LibraryReader reader = new LibraryReader();

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> ids() {
    return reader.read(folder).documents().stream().map(Document::id).toList();
  }

  /** The one refusal, while a sound file beside it is read all the same. */
  private String refusal() throws IOException {
    write("sound.md", SOUND);
    LibraryReading reading = reader.read(folder);
    assertEquals(List.of("sound"), reading.documents().stream().map(Document::id).toList());
    assertEquals(1, reading.refused().size(), () -> reading.refused().toString());
    return reading.refused().getFirst().message();
  }

  @Test
  void facts_are_taken_from_the_front_matter() throws IOException {
    write(
        "one.md",
        """
        ---
        title: "Hunt: no deal"
        kind: Statement
        published: 2016-04-25
        publisher: UK Parliament
        speaker: Jeremy Hunt
        role: Health Secretary
        side: Government
        url: https://example.org/a?b=c#d
        also: [https://example.org/1, https://example.org/2]
        wording: own words
        ---
        Text.
        """);
    DocumentFacts facts = reader.read(folder).documents().getFirst().facts();
    assertEquals(
        new DocumentFacts(
            "Hunt: no deal",
            "statement",
            "UK Parliament",
            "Jeremy Hunt",
            "Health Secretary",
            "Government",
            LocalDate.of(2016, 4, 25),
            URI.create("https://example.org/a?b=c#d"),
            List.of(URI.create("https://example.org/1"), URI.create("https://example.org/2")),
            "own words"),
        facts);
  }

  @Test
  void a_byte_order_mark_windows_line_ends_and_a_time_of_day_do_no_harm() throws IOException {
    write(
        "bom.md",
        "\uFEFF---\r\ntitle: T\r\npublished: 2016-04-26T10:00:00Z\r\n---\r\nA.\r\n\r\nB.");
    Document document = reader.read(folder).documents().getFirst();
    assertEquals("A.\n\nB.", document.text());
    assertEquals(LocalDate.of(2016, 4, 26), document.facts().published());
  }

  @Test
  void documents_come_by_id_readme_and_hidden_files_are_none_and_other_files_are_told()
      throws IOException {
    write("b.md", SOUND);
    write("deeper/a.markdown", SOUND);
    write("README.md", "no front matter");
    write("deeper/ReadMe.MD", "no front matter");
    write(".hidden/c.md", SOUND);
    write("picture.png", "");
    LibraryReading reading = reader.read(folder);
    assertEquals(List.of("a", "b"), ids());
    assertEquals(List.of(), reading.refused());
    assertTrue(
        reading.warnings().stream().anyMatch(warning -> warning.file().equals("picture.png")));
  }

  @Test
  void a_folder_inside_a_jar_is_read_like_any_other() throws IOException {
    Path zip = folder.resolve("library.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.createDirectory(files.getPath("library"));
      Files.writeString(files.getPath("library", "inside.md"), SOUND);
    }
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of())) {
      assertEquals("inside", reader.read(files.getPath("library")).documents().getFirst().id());
    }
  }

  @Test
  void a_document_without_front_matter_is_refused() throws IOException {
    write("bad.md", "Just text.");
    assertEquals(
        "bad.md: found no front matter; expected a first line of three dashes, then keys such as"
            + " title and published. Put '---', 'title: ...' and '---' on lines of their own before"
            + " the text.",
        refusal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Hunt: no deal\n---\nText.",
        "---\ntitle: \"open\n---\nText.",
        "---\n- a\n- list\n---\nText.",
        "---\n---\nText.",
        "---\ntitle: a\ntitle: b\n---\nText.",
        "---\ntitle: T\nText without an end.",
        "---\ntitle: [a, b]\n---\nText.",
        "---\nkind: article\n---\nText.",
        "---\ntitle: T\npublished: last Tuesday\n---\nText.",
        "---\ntitle: T\npublished: 2016-02-30\n---\nText.",
        "---\ntitle: T\n---\n   \n",
        "---\ntitle: &a [*a]\n---\nText.",
        "---\n{{{{\n---\nText."
      })
  void broken_front_matter_is_refused_with_what_was_found_expected_and_to_do(String text)
      throws IOException {
    write("bad.md", text);
    String message = refusal();
    assertTrue(message.matches("(?s)bad\\.md: found .+; expected .+\\. [A-Z].+\\."), message);
  }

  @Test
  void aliases_that_multiply_cost_nothing() throws IOException {
    StringBuilder yaml = new StringBuilder("---\ntitle: T\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(10)));
    }
    write("bomb.md", yaml + "---\nText.");
    assertEquals(List.of("bomb"), ids());
  }

  @Test
  void a_file_that_is_not_utf8_is_refused() throws IOException {
    Files.write(
        folder.resolve("latin.md"),
        "---\ntitle: Caf\u00e9\n---\nText.".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refusal().startsWith("latin.md: found bytes that are not UTF-8"));
  }

  @Test
  void a_text_of_50_megabytes_is_refused_without_being_read() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("big.md").toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    assertTrue(refusal().startsWith("big.md: found 52,428,800 bytes; expected at most 4,194,304"));
  }

  @Test
  void of_two_documents_with_one_id_the_second_is_refused_and_both_are_named() throws IOException {
    write("deeper/sound.md", SOUND);
    String message = refusal();
    assertTrue(
        message.startsWith(
            "sound.md: found a second document with the id 'sound', which is the name of"
                + " deeper/sound.md"),
        message);
  }

  @Test
  void a_missing_folder_an_empty_one_and_a_file_instead_of_one_are_told() throws IOException {
    assertTrue(
        reader
            .read(folder.resolve("nowhere"))
            .refused()
            .getFirst()
            .message()
            .contains("found no such folder"));
    assertTrue(reader.read(folder).refused().getFirst().message().contains("found no document"));
    write("file", "");
    assertTrue(
        reader
            .read(folder.resolve("file"))
            .refused()
            .getFirst()
            .message()
            .contains("found a file where a folder should be"));
  }

  @Test
  void unknown_keys_and_useless_links_are_warned_of_and_the_document_is_read() throws IOException {
    write("w.md", "---\ntitle: T\nmood: calm\nurl: javascript:alert(1)\n---\nText.");
    LibraryReading reading = reader.read(folder);
    assertEquals(
        List.of(
            "w.md: the key 'mood' is not known and was left out.",
            "w.md: 'url' is not a link that starts with http:// or https:// and was left out.",
            "w.md: no date of publication, so words such as \"today\" are left undated."),
        reading.warnings().stream().map(LibraryReading.Warning::message).toList());
    assertEquals(1, reading.documents().size());
  }
}
