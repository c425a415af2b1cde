package org.strikebot.bot.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.MarkdownReader;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.source.ReadOutcome;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/**
 * A library as one zip file and back: {@code library.json} with what was added and left out, {@code
 * sources/ID.md} for each added source, {@code originals/ID} with its bytes as they came, {@code
 * start/ID.md} for each document that the library starts from. Importing what was exported gives
 * the same library.
 */
public final class Bundle {

  private static final String LIBRARY = "library.json";
  private static final String SOURCES = "sources/";
  private static final String ORIGINALS = "originals/";
  private static final String START = "start/";

  /** More than any library that people curate by hand. */
  private static final int MOST_ENTRIES = 50_000;

  /** All files together, unpacked. */
  private static final int MOST_BYTES = 512 << 20;

  private static final int MOST_BYTES_A_FILE = 34 << 20;

  private final Curator curator;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  public Bundle(Curator curator) {
    this.curator = curator;
  }

  /** What came of importing. */
  private static final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  /** The latest revision; the same library always gives the same bytes. */
  public byte[] export() {
    Map<String, byte[]> files = new TreeMap<>();
    try (Snapshot snapshot = curator.index().snapshot()) {
      Catalogue catalogue = curator.shelf().catalogue(snapshot.revision().state());
      files.put(LIBRARY, json.writeValueAsBytes(catalogue));
      for (OwnSource source : catalogue.sources()) {
        files.put(SOURCES + source.id() + ".md", curator.shelf().bytes(source.document()));
        if (source.original() != null) {
          files.put(ORIGINALS + source.id(), curator.shelf().bytes(source.original()));
        }
      }
      for (String id : snapshot.ids()) {
        Optional<IndexedDocument> document = snapshot.document(id);
        if (catalogue.source(id).isEmpty() && document.isPresent()) {
          files.put(START + id + ".md", new MarkdownWriter().write(document.get().document()));
        }
      }
      return zipped(files);
    } catch (IOException e) {
      throw new UncheckedIOException("the library could not be written as a zip file: " + e, e);
    }
  }

  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        // Always the same, so that equal libraries are equal files.
        entry.setLastModifiedTime(FileTime.fromMillis(1_461_628_800_000L));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Takes in what was exported, as one revision: documents of the same id are replaced, others are
   * left alone.
   */
  public Outcome take(byte[] zip, String who, boolean anyway, Librarian.Progress progress) {
    Map<String, byte[]> files;
    try {
      files = unzipped(zip);
    } catch (UnusableException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
    return curator
        .publication()
        .changing(
            who,
            () -> {
              try {
                return take(files, who, anyway, progress);
              } catch (UnusableException e) {
                return new Outcome.Refused(String.valueOf(e.getMessage()));
              }
            });
  }

  private Outcome take(
      Map<String, byte[]> files, String who, boolean anyway, Librarian.Progress progress)
      throws UnusableException {
    Catalogue exported = catalogue(files);
    Catalogue after = curator.catalogue();
    List<Document> put = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    for (OwnSource source : exported.sources()) {
      byte[] markdown = files.get(SOURCES + source.id() + ".md");
      if (markdown == null) {
        throw new UnusableException(
            "%s names the source '%s', but there is no file %s%s.md. Export the library again."
                .formatted(LIBRARY, source.id(), SOURCES, source.id()));
      }
      Document document = document(source.id(), markdown);
      after = after.with(kept(source, markdown, files.get(ORIGINALS + source.id())));
      put.add(document);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith(START)) {
        Document document = document(id(file.getKey()), file.getValue());
        boolean same =
            curator
                .document(document.id())
                .filter(held -> held.document().equals(document))
                .isPresent();
        if (!same) {
          after = after.with(curator.library().withoutOriginal(document, file.getValue(), who));
          put.add(document);
        }
      }
    }
    Set<String> left = new TreeSet<>(after.left());
    for (String id : exported.left()) {
      if (after.source(id).isEmpty() && left.add(id) && curator.document(id).isPresent()) {
        remove.add(id);
      }
    }
    after = new Catalogue(after.sources(), left, after.base());
    if (!exported.base() && after.base()) {
      after = after.withBase(false);
      try (Snapshot snapshot = curator.index().snapshot()) {
        for (String id : snapshot.ids()) {
          if (after.source(id).isEmpty() && !remove.contains(id)) {
            remove.add(id);
          }
        }
      }
    }
    if (after.equals(curator.catalogue())) {
      return new Outcome.Refused("The library holds all of this already; nothing was changed.");
    }
    return curator
        .publication()
        .publish(
            who,
            "took in an export of %d sources".formatted(put.size()),
            anyway,
            after,
            put,
            remove,
            progress);
  }

  private OwnSource kept(OwnSource source, byte[] markdown, byte @Nullable [] original) {
    return new OwnSource(
        source.id(),
        curator.shelf().keep(markdown, "md"),
        original == null ? null : curator.shelf().keep(original, "original"),
        source.originalName(),
        source.contentType(),
        source.link(),
        source.etag(),
        source.lastModified(),
        source.copyOf(),
        source.feed(),
        source.addedBy(),
        source.addedAt(),
        source.fetchedAt(),
        source.goneSince());
  }

  private Catalogue catalogue(Map<String, byte[]> files) throws UnusableException {
    byte[] written = files.get(LIBRARY);
    if (written == null) {
      throw new UnusableException(
          "The zip file has no %s. Expected a file that an export made.".formatted(LIBRARY));
    }
    try {
      return json.readValue(written, Catalogue.class);
    } catch (IOException e) {
      throw new UnusableException(
          "The zip file's %s cannot be read (%s). Expected a file that an export made."
              .formatted(LIBRARY, e.getMessage()));
    }
  }

  private static String id(String file) throws UnusableException {
    String name = file.substring(file.indexOf('/') + 1);
    if (!name.endsWith(".md") || name.contains("/")) {
      throw new UnusableException(
          "The zip file holds '%s'. Expected files such as %sID.md.".formatted(file, START));
    }
    return name.substring(0, name.length() - 3);
  }

  private static Document document(String id, byte[] markdown) throws UnusableException {
    return switch (new MarkdownReader().read(id, id, markdown)) {
      case ReadOutcome.Read read -> read.document();
      case ReadOutcome.Refused refused -> throw new UnusableException(refused.refusal().message());
    };
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws UnusableException {
    Map<String, byte[]> files = new TreeMap<>();
    long room = MOST_BYTES;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        int most = (int) Math.min(MOST_BYTES_A_FILE, room);
        byte[] bytes = in.readNBytes(most + 1);
        room -= bytes.length;
        if (bytes.length > most || files.size() >= MOST_ENTRIES) {
          throw new UnusableException(
              "The zip file holds more than %,d files or %,d MB, or one of more than %,d MB. Split it."
                  .formatted(MOST_ENTRIES, MOST_BYTES >> 20, MOST_BYTES_A_FILE >> 20));
        }
        files.put(Objects.requireNonNull(entry.getName()), bytes);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableException(
          "The file is no zip file that can be read (%s). Expected one that an export made."
              .formatted(e.getMessage()));
    }
    if (files.isEmpty()) {
      throw new UnusableException(
          "The file is no zip file, or an empty one. Expected one that an export made.");
    }
    return files;
  }
}
