package org.strikebot.bot.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the records, which Flyway makes and brings up to date. Flyway takes long to say
 * that there is nothing to do, so a database whose history is exactly that of this program is
 * recognised without it; whatever else is found, Flyway has the word.
 */
final class Schema {

  /** Every script in the folder {@code records}, in order. */
  static final List<String> SCRIPTS =
      List.of(
          "V1__what_survives_a_restart.sql", "V4__tokens_of_chat_models.sql", "V6__look_ups.sql");

  /** What Flyway's history tells of a script that has run. */
  private record Ran(
      @Nullable String version,
      String description,
      String type,
      String script,
      @Nullable Integer checksum,
      boolean success) {

    static Ran of(String script) throws IOException {
      int bar = script.indexOf("__");
      return new Ran(
          script.substring(1, bar),
          script.substring(bar + 2, script.length() - ".sql".length()).replace('_', ' '),
          "SQL",
          script,
          Schema.checksum(script),
          true);
    }
  }

  private Schema() {}

  /**
   * Makes the tables in a new database, and brings older ones up to date.
   *
   * @throws org.flywaydb.core.api.FlywayException where that cannot be
   */
  static void bringUpToDate(DataSource source, Jdbi jdbi) throws IOException {
    if (!current(jdbi)) {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:records")
          .failOnMissingLocations(true)
          .load()
          .migrate();
    }
  }

  /** Whether the database has run these very scripts, all of them and no other. */
  static boolean current(Jdbi jdbi) throws IOException {
    List<Ran> shipped = new ArrayList<>();
    for (String script : SCRIPTS) {
      shipped.add(Ran.of(script));
    }
    try {
      return shipped.equals(
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT version, description, type, script, checksum, success"
                              + " FROM flyway_schema_history ORDER BY installed_rank")
                      .map(
                          (row, context) ->
                              new Ran(
                                  row.getString("version"),
                                  row.getString("description"),
                                  row.getString("type"),
                                  row.getString("script"),
                                  (Integer) row.getObject("checksum"),
                                  row.getBoolean("success")))
                      .list()));
    } catch (JdbiException | ClassCastException unknown) {
      // A new database has no history; what else is wrong with it, Flyway finds and tells.
      return false;
    }
  }

  /** Flyway's checksum: of the lines without their ends. */
  private static int checksum(String script) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream stream = Schema.class.getResourceAsStream("/records/" + script)) {
      if (stream == null) {
        throw new IOException("expected /records/" + script + " on the class path, found nothing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        crc.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) crc.getValue();
  }
}
