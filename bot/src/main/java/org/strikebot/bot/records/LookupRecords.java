package org.strikebot.bot.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** What members looked up, so that a page can be turned and a result be shared later. */
public final class LookupRecords {

  /**
   * One look-up.
   *
   * @param command the command by which it was asked for
   * @param options what was given with it, by name
   * @param shared whether a private result was shown to all
   */
  public record Lookup(
      long id,
      String server,
      String member,
      Instant at,
      String command,
      Map<String, String> options,
      boolean shared) {

    public Lookup {
      options = Map.copyOf(options);
    }
  }

  private final Jdbi jdbi;
  private final ObjectMapper json = new ObjectMapper();

  LookupRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps a look-up; returns it with its id. */
  public Lookup keep(
      String server, String member, Instant at, String command, Map<String, String> options) {
    long id =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO lookup (server, member, at, command, options)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .bind(0, server)
                    .bind(1, member)
                    .bind(2, at.toEpochMilli())
                    .bind(3, command)
                    .bind(4, written(options))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return new Lookup(id, server, member, at, command, options, false);
  }

  public Optional<Lookup> byId(long id) {
    return select("id = ?", id).stream().findFirst();
  }

  /** What {@code member} looked up, in whatever server, oldest first. */
  public List<Lookup> by(String member) {
    return select("member = ? ORDER BY id", member);
  }

  /** Marks a look-up as shared or not; returns whether that changed anything. */
  public boolean share(long id, boolean shared) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "UPDATE lookup SET shared = ? WHERE id = ? AND shared <> ?", shared, id, shared)
                == 1);
  }

  private List<Lookup> select(String where, Object value) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT * FROM lookup WHERE " + where, value)
                .map(
                    (row, context) ->
                        new Lookup(
                            row.getLong("id"),
                            row.getString("server"),
                            row.getString("member"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("command"),
                            read(row.getString("options")),
                            row.getInt("shared") != 0))
                .list());
  }

  private String written(Map<String, String> options) {
    try {
      return json.writeValueAsString(new TreeMap<>(options));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("options that cannot be written", impossible);
    }
  }

  private Map<String, String> read(String written) {
    try {
      return json.readValue(written, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a kept look-up that cannot be read", damaged);
    }
  }
}
