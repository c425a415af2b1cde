package org.strikebot.bot.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.LibraryReading;
import org.strikebot.index.source.MarkdownReader;
import org.strikebot.index.source.ReadOutcome;
import org.strikebot.index.source.Refusal;

/**
 * Where the sources are kept that moderators added to one library. What is kept is named by its
 * contents and never changes, and a revision of the index names its {@link Catalogue}: whatever
 * kills the process, index and sources are those of the revision before or of the one after, never
 * of both. Safe for use by several threads; changes are made under the {@link WriterLock}.
 */
public final class Shelf {

  private static final String HEAD = "head";

  private final Path library;
  private final Path folder;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /**
   * @param library the library's folder in the data folder
   */
  public Shelf(Path library) {
    this.library = library;
    this.folder = library.resolve("sources");
  }

  /** The library's folder in the data folder. */
  public Path library() {
    return library;
  }

  /** Whether anybody ever changed this library. */
  public boolean used() {
    return Files.exists(folder.resolve(HEAD));
  }

  /** Keeps bytes; returns the name under which they are found again. */
  public String keep(byte[] bytes, String ending) {
    String name = DataFolder.hash(bytes).substring(0, 40) + "." + ending;
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      write(file, bytes);
    }
    return name;
  }

  /** What was kept under {@code name}. */
  public byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the kept source " + name + " could not be read: " + e, e);
    }
  }

  /** Keeps a catalogue; returns what a revision is to name it by. */
  public String keep(Catalogue catalogue) {
    return keep(written(catalogue), "json");
  }

  /** The catalogue that a revision names; a revision that names none had nothing added. */
  public Catalogue catalogue(String state) {
    return state.isEmpty() ? Catalogue.EMPTY : read(bytes(state), Catalogue.class);
  }

  /** What the last revision named, for when its index is lost. */
  public String head() {
    try {
      return Files.readString(folder.resolve(HEAD)).strip();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes what the last revision names. */
  public void head(String state) {
    if (!state.equals(head())) {
      write(folder.resolve(HEAD), state.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Something small beside the sources, such as the pinned questions. */
  public <T> T beside(String name, Class<T> type, Supplier<T> none) {
    Path file = library.resolve(name + ".json");
    try {
      return read(Files.readAllBytes(file), type);
    } catch (NoSuchFileException e) {
      return none.get();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read: " + e, e);
    }
  }

  /** Keeps something small beside the sources, in place of what is there. */
  public void keepBeside(String name, Object value) {
    write(library.resolve(name + ".json"), written(value));
  }

  /**
   * The documents of a library: those to start from, unless left out or replaced, and those added.
   */
  public LibraryReading documents(Catalogue catalogue, Supplier<LibraryReading> base) {
    List<Document> documents = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    List<LibraryReading.Warning> warnings = new ArrayList<>();
    if (catalogue.base()) {
      LibraryReading start = base.get();
      start.documents().stream()
          .filter(document -> !catalogue.left().contains(document.id()))
          .filter(document -> catalogue.source(document.id()).isEmpty())
          .forEach(documents::add);
      refused.addAll(start.refused());
      warnings.addAll(start.warnings());
    }
    for (OwnSource source : catalogue.sources()) {
      switch (document(source)) {
        case ReadOutcome.Read read -> documents.add(read.document());
        case ReadOutcome.Refused unreadable -> refused.add(unreadable.refusal());
      }
    }
    documents.sort(java.util.Comparator.comparing(Document::id));
    return new LibraryReading(documents, refused, warnings);
  }

  /** The document of a source, or why it cannot be read any more. */
  public ReadOutcome document(OwnSource source) {
    try {
      return new MarkdownReader().read(source.id(), source.id(), bytes(source.document()));
    } catch (UncheckedIOException e) {
      return new ReadOutcome.Refused(
          new Refusal(
              source.id(),
              "that its kept text is missing",
              "the file " + source.document() + " in " + folder,
              "Add the source again, or return to an earlier revision."));
    }
  }

  /** Carries the note over that the index fits its files, from one revision to the next. */
  public void revised(long before, long after) {
    Seal.carry(library, before, after);
  }

  /**
   * Deletes what none of {@code states} names any more.
   *
   * @param states what the revisions name that are kept
   */
  public void tidy(Set<String> states) {
    if (!used()) {
      return;
    }
    Set<String> named = new HashSet<>(states);
    named.add(head());
    named.add(HEAD);
    for (String state : Set.copyOf(named)) {
      if (state.endsWith(".json") && Files.exists(folder.resolve(state))) {
        for (OwnSource source : catalogue(state).sources()) {
          named.add(source.document());
          Optional.ofNullable(source.original()).ifPresent(named::add);
        }
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!named.contains(Objects.toString(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] written(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("expected something that can be written, found " + value, e);
    }
  }

  private <T> T read(byte[] bytes, Class<T> type) {
    try {
      return json.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("what was kept of a library could not be read: " + e, e);
    }
  }

  /** On disk before it has its name, so that a name never stands for half a file. */
  private static void write(Path file, byte[] bytes) {
    Path fresh =
        file.resolveSibling(
            file.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + Thread.currentThread().threadId());
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The library's folder "
              + file.getParent()
              + " could not be written to ("
              + e
              + "). Expected a folder that this user can write to with some room on its disk; nothing was changed.",
          e);
    }
  }
}
