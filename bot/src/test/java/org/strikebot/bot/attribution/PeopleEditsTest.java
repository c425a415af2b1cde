package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.index.store.IndexedDocument;

final class PeopleEditsTest {

  private static final List<IndexedDocument> DOCUMENTS = ShippedDocuments.read();

  @TempDir Path folder;

  private PeopleFile file() {
    return new PeopleFile(folder.resolve("library").resolve("people.json"));
  }

  private Dossier dossier() {
    return new Dossier(ShippedDocuments.ANALYSIS, DOCUMENTS, file(), null);
  }

  @Test
  void a_merged_name_takes_its_statements_along_and_is_found_by_both() {
    Dossier before = dossier();
    int press = before.statements().find("Press Association", null, null, null).size();
    int bbc = before.statements().find("BBC News", null, null, null).size();
    assertTrue(press > 0 && bbc > 0, press + " and " + bbc);

    before.edit(edits -> edits.merged("Press Association", "BBC News"));

    assertFalse(before.current());
    Dossier after = dossier();
    assertEquals(press + bbc, after.statements().find("BBC News", null, null, null).size());
    assertEquals(
        press + bbc, after.statements().find("Press Association", null, null, null).size());
    assertTrue(
        after
            .statements()
            .people()
            .find("BBC News")
            .orElseThrow()
            .aliases()
            .contains("Press Association"));
  }

  @Test
  void a_side_holds_from_a_day_to_a_day() {
    LocalDate march = LocalDate.of(2016, 3, 31);
    dossier()
        .edit(
            edits ->
                edits.with(new PeopleEdits.Tenure("Johann Malawana", "Independent", null, march)));

    for (Statement statement : dossier().statements().find("Malawana", null, null, null)) {
      LocalDate day = statement.date();
      String expected = day != null && day.isAfter(march) ? "BMA" : "Independent";
      assertEquals(expected, statement.side(), statement.context());
    }
  }

  @Test
  void nobody_is_merged_into_themselves_and_a_chain_is_followed() {
    PeopleEdits edits = PeopleEdits.NONE.merged("A", "B").merged("B", "C");
    assertEquals("C", edits.name("A"));
    assertThrows(IllegalArgumentException.class, () -> edits.merged("C", "A"));
  }

  @Test
  void a_name_given_back_is_shown_again_and_no_name_is_none() {
    PeopleEdits edits = PeopleEdits.NONE.merged("A", "B");

    assertEquals("A", edits.merged("a", "A").name("A"));
    assertThrows(IllegalArgumentException.class, () -> edits.merged("B", "B"));
    assertThrows(IllegalArgumentException.class, () -> edits.merged("B", " "));
  }

  @Test
  void a_damaged_file_is_told_of_and_left_alone() throws IOException {
    Path damaged = Files.writeString(folder.resolve("people.json"), "{\"names\": ");
    var refused = assertThrows(IllegalStateException.class, () -> new PeopleFile(damaged).read());
    assertTrue(String.valueOf(refused.getMessage()).contains("Mend the file"), refused.toString());
    assertEquals("{\"names\": ", Files.readString(damaged));
  }
}
