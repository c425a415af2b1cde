package org.strikebot.bot.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file of what was put right in a library's list of people; a small JSON file that can be
 * edited by hand. Safe for use by several threads.
 */
public final class PeopleFile {

  private final Path file;
  private final ObjectMapper json = new ObjectMapper();

  public PeopleFile(Path file) {
    this.file = file;
  }

  /**
   * What was put right; nothing where there is no file.
   *
   * @throws IllegalStateException where the file does not hold what is expected; the message says
   *     what to do
   */
  public synchronized PeopleEdits read() {
    try {
      JsonNode root = json.readTree(Files.readString(file));
      Map<String, String> names = new LinkedHashMap<>();
      root.path("names")
          .properties()
          .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
      List<PeopleEdits.Tenure> sides = new ArrayList<>();
      for (JsonNode side : root.path("sides")) {
        sides.add(
            new PeopleEdits.Tenure(
                side.path("name").asText(),
                side.path("side").asText(),
                day(side.path("from")),
                day(side.path("to"))));
      }
      return new PeopleEdits(names, sides);
    } catch (NoSuchFileException none) {
      return PeopleEdits.NONE;
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException damaged) {
      throw new IllegalStateException(
          "expected the people put right as JSON in "
              + file
              + ", found: "
              + damaged.getMessage()
              + ". Mend the file or move it away",
          damaged);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Puts something right and keeps it; returns how all of it stands now. */
  public synchronized PeopleEdits change(UnaryOperator<PeopleEdits> change) {
    PeopleEdits changed = change.apply(read());
    ObjectNode root = json.createObjectNode();
    ObjectNode names = root.putObject("names");
    new TreeMap<>(changed.names()).forEach(names::put);
    ArrayNode sides = root.putArray("sides");
    for (PeopleEdits.Tenure side : changed.sides()) {
      ObjectNode node = sides.addObject().put("name", side.name()).put("side", side.side());
      put(node, "from", side.from());
      put(node, "to", side.to());
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, root.toPrettyString() + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
    return changed;
  }

  private static void put(ObjectNode node, String name, @Nullable LocalDate day) {
    if (day != null) {
      node.put(name, day.toString());
    }
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }
}
