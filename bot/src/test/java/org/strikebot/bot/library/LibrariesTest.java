package org.strikebot.bot.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.embedding.CachedPassages;
import org.strikebot.index.embedding.EmbeddingCache;
import org.strikebot.index.ingest.Ingest;
import org.strikebot.index.ingest.SentenceTexts;
import org.strikebot.index.source.Refusal;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.KeptRevisions;
import org.strikebot.index.store.LibraryWriter;

final class LibrariesTest {

  @TempDir Path temporary;

  private final LetterEmbedder embedder = new LetterEmbedder();
  private DataFolder data = new DataFolder(Path.of("."));
  private Path documents = Path.of(".");
  private LibraryOrigin origin = new LibraryOrigin.Shipped();

  @BeforeEach
  void layOut() throws IOException {
    data = new DataFolder(temporary.resolve("data"));
    documents = Files.createDirectories(temporary.resolve("documents"));
    origin = new LibraryOrigin.Folder(documents);
    write("one", "The strike began on Tuesday.");
    write("two", "Talks were held at Acas.");
  }

  @Test
  void aNewLibraryIsIndexedAndThenLeftAlone() {
    try (OpenLibrary first = open("build 1")) {
      assertEquals(List.of("one", "two"), first.report().orElseThrow().added());
      assertEquals(List.of("one", "two"), ids(first));
    }
    try (OpenLibrary second = open("build 1")) {
      assertTrue(second.report().isEmpty(), "nothing had to be looked at");
      assertEquals(1, revision(second));
    }
  }

  @Test
  void aChangedANewAndARemovedDocumentAreNoticed() throws IOException {
    open("build 1").close();
    int before = embedder.computed();
    write("one", "The strike ended on Wednesday.");
    write("three", "A poll was taken.");
    Files.delete(documents.resolve("two.md"));

    try (OpenLibrary library = open("build 1")) {
      var report = library.report().orElseThrow();
      assertEquals(List.of("one"), report.changed());
      assertEquals(List.of("three"), report.added());
      assertEquals(List.of("two"), report.removed());
      assertEquals(2, revision(library));
      assertTrue(embedder.computed() > before);
    }
  }

  @Test
  void anotherBuildOfTheProgramLooksAgainAndComputesNothing() {
    open("build 1").close();
    int before = embedder.computed();

    try (OpenLibrary library = open("build 2")) {
      assertEquals(2, library.report().orElseThrow().unchanged());
      assertEquals(before, embedder.computed());
    }
  }

  @Test
  void twoFoldersHaveTwoIndexes() throws IOException {
    Path other = Files.createDirectories(temporary.resolve("other/documents"));
    Files.writeString(other.resolve("three.md"), document("Three", "A poll was taken."));

    try (OpenLibrary one = open("build 1");
        OpenLibrary two =
            libraries("build 1").open(new LibraryOrigin.Folder(other), (d, a) -> {})) {
      assertEquals(List.of("one", "two"), ids(one));
      assertEquals(List.of("three"), ids(two));
    }
  }

  @Test
  void aDocumentThatCannotBeReadIsRefusedAndTheOthersAreAnswered() throws IOException {
    Files.write(documents.resolve("bad.md"), new byte[] {(byte) 0xC3, (byte) 0x28});

    try (OpenLibrary library = open("build 1")) {
      assertEquals(List.of("one", "two"), ids(library));
      assertEquals(List.of("bad.md"), library.refused().stream().map(Refusal::subject).toList());
    }
    try (OpenLibrary again = open("build 1")) {
      assertEquals(1, again.refused().size(), "it is said again until it is mended");
    }
  }

  @Test
  void aLibraryWithoutAnyDocumentIsAnErrorThatNamesTheFolder() {
    LibraryOrigin none = new LibraryOrigin.Folder(temporary.resolve("nowhere"));

    LibraryException error =
        assertThrows(
            LibraryException.class, () -> libraries("build 1").open(none, (done, all) -> {}));

    assertTrue(String.valueOf(error.getMessage()).contains("nowhere"), error.getMessage());
  }

  @Test
  void aDamagedIndexIsBuiltAgainAndTheDamagedFilesAreKept() throws IOException {
    Path index;
    try (OpenLibrary library = open("build 1")) {
      index = library.index().folder();
    }
    damage(index);

    try (OpenLibrary library = open("build 1")) {
      assertEquals(List.of("one", "two"), ids(library));
      String notice = library.notices().getFirst();
      assertTrue(notice.contains("damaged"), notice);
      assertTrue(
          Files.isDirectory(Path.of(notice.replaceAll("(?s).* kept in (.*)\\.", "$1"))), notice);
    }
  }

  @Test
  void anIndexOfANewerVersionIsLeftAsItIs() throws IOException {
    open("build 1").close();
    Path folder = data.library(origin);
    Path newer = folder.resolve("schema-999-letters");
    try (var entries = Files.list(folder)) {
      Path own =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith("schema-"))
              .findFirst()
              .orElseThrow();
      Files.move(own, newer);
    }

    IndexException error = assertThrows(IndexException.class, () -> open("build 1").close());

    assertEquals(IndexException.Kind.NEWER, error.kind());
    assertTrue(Files.isDirectory(newer));
  }

  @Test
  void whileAnotherProcessWritesTheRevisionBeforeAnswers() throws IOException {
    try (OpenLibrary library = open("build 1");
        LibraryWriter _ = library.index().write()) {
      write("three", "A poll was taken.");

      try (OpenLibrary second = open("build 1")) {
        assertEquals(List.of("one", "two"), ids(second));
        String notice = second.notices().getFirst();
        assertTrue(notice.endsWith("Until then answers come from revision 1."), notice);
      }
    }
  }

  @Test
  void whatShipsIsALibraryToo() {
    try (OpenLibrary shipped =
        libraries("build 1").open(new LibraryOrigin.Shipped(), (done, all) -> {})) {
      assertTrue(ids(shipped).contains("article"), ids(shipped).toString());
      assertEquals(List.of(), shipped.refused());
      assertNotEquals(0, revision(shipped));
    }
  }

  private OpenLibrary open(String program) {
    return libraries(program).open(origin, (done, all) -> {});
  }

  private Libraries libraries(String program) {
    CachedPassages vectors =
        new CachedPassages(
            embedder, new EmbeddingCache(data.vectors(), embedder.model(), embedder.dimension()));
    InstantSource clock = InstantSource.fixed(Instant.parse("2016-04-26T08:00:00Z"));
    return new Libraries(
        data,
        embedder.model(),
        new Ingest(new WholeDocuments(), SentenceTexts.EACH, vectors, clock),
        Optional.of(program),
        KeptRevisions.latest(3),
        clock);
  }

  private static List<String> ids(OpenLibrary library) {
    try (var snapshot = library.index().snapshot()) {
      return snapshot.ids();
    }
  }

  private static long revision(OpenLibrary library) {
    try (var snapshot = library.index().snapshot()) {
      return snapshot.revision().number();
    }
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(documents.resolve(id + ".md"), document("Title of " + id, text));
  }

  private static String document(String title, String text) {
    return "---\ntitle: %s\nkind: article\npublished: 2016-04-26\n---\n%s\n".formatted(title, text);
  }

  private static void damage(Path index) throws IOException {
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("_")) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes);
        }
      }
    }
  }
}
