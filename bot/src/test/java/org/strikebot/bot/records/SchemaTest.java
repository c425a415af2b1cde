package org.strikebot.bot.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When Flyway may be spared. */
final class SchemaTest {

  @TempDir Path folder;
  private Path file;
  private Jdbi jdbi;

  @BeforeEach
  void make() {
    file = folder.resolve("records.db");
    jdbi = Jdbi.create("jdbc:sqlite:" + file);
  }

  @Test
  void every_script_is_in_the_list() throws IOException, URISyntaxException {
    URL one = Schema.class.getResource("/records/" + Schema.SCRIPTS.getFirst());
    Path scripts = Path.of(Objects.requireNonNull(one).toURI()).getParent();
    try (Stream<Path> files = Files.list(Objects.requireNonNull(scripts))) {
      assertEquals(
          Schema.SCRIPTS,
          files.map(script -> String.valueOf(script.getFileName())).sorted().toList());
    }
  }

  @Test
  void what_flyway_brought_up_to_date_needs_no_flyway_again() throws IOException {
    assertFalse(Schema.current(jdbi));
    Records.open(file).close();
    assertTrue(Schema.current(jdbi));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM flyway_schema_history WHERE version = '6'",
        "DELETE FROM flyway_schema_history",
        "DROP TABLE flyway_schema_history",
        "UPDATE flyway_schema_history SET success = 0 WHERE version = '6'",
        "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '4'",
        "UPDATE flyway_schema_history SET checksum = NULL WHERE version = '4'",
        "UPDATE flyway_schema_history SET type = 'BASELINE' WHERE version = '1'",
        "UPDATE flyway_schema_history SET installed_rank = 9 WHERE version = '1'",
        "INSERT INTO flyway_schema_history VALUES (4, '7', 'of a later program', 'SQL',"
            + " 'V7__of_a_later_program.sql', 1, '', '', 0, 1)"
      })
  void anything_else_is_flyways_to_judge(String change) throws IOException {
    Records.open(file).close();
    jdbi.useHandle(handle -> handle.execute(change));
    assertFalse(Schema.current(jdbi));
  }

  @Test
  void an_older_database_is_brought_up_to_date() throws IOException {
    Records.open(file).close();
    jdbi.useHandle(
        handle -> {
          handle.execute("DROP TABLE lookup");
          handle.execute("DELETE FROM flyway_schema_history WHERE version = '6'");
        });
    Records.open(file).close();
    assertTrue(Schema.current(jdbi));
    jdbi.useHandle(handle -> handle.execute("DELETE FROM lookup"));
  }

  @Test
  void a_database_whose_scripts_were_other_ones_is_refused_as_before() {
    Records.open(file).close();
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '4'"));
    Records.RecordsException refused =
        assertThrows(Records.RecordsException.class, () -> Records.open(file).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("records database"));
  }
}
