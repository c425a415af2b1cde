package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts are checked before anybody is answered with them. */
final class PromptsTest {

  @TempDir private Path folder;

  @Test
  void the_prompts_that_ship_are_sound() throws Prompts.InvalidPromptException {
    String text = Prompts.read(null).text(Prompts.Name.COMPOSE, Map.of("most", "6"));
    assertTrue(text.contains("At most 6 claims"), text);
  }

  @Test
  void a_file_in_the_folder_goes_before_the_one_that_ships() throws Exception {
    write("mend.md", "---\nproblems: what is wrong\n---\nMend: {{problems}}\n");
    Prompts prompts = Prompts.read(folder);
    assertEquals("Mend: x", prompts.text(Prompts.Name.MEND, Map.of("problems", "x")));
    assertTrue(prompts.text(Prompts.Name.COMPOSE, Map.of("most", "6")).contains("passages"));
  }

  @Test
  void an_unknown_variable_is_named_with_its_file() throws IOException {
    write("mend.md", "---\nproblems: a\nweather: b\n---\n{{problems}} {{weather}}\n");
    refused("mend.md", "weather", "unknown");
  }

  @Test
  void an_unused_variable_is_named_with_its_file() throws IOException {
    write("mend.md", "---\nproblems: a\n---\nNothing here.\n");
    refused("mend.md", "problems", "never used");
  }

  @Test
  void an_undeclared_variable_is_named_with_its_file() throws IOException {
    write("mend.md", "---\nproblems: a\n---\n{{problems}} {{weather}}\n");
    refused("mend.md", "weather", "not declared");
  }

  @Test
  void a_missing_variable_is_named_with_its_file() throws IOException {
    write("mend.md", "---\n\n---\nNothing here.\n");
    refused("mend.md", "problems", "missing");
  }

  @Test
  void a_file_without_its_head_is_refused() throws IOException {
    write("mend.md", "{{problems}}");
    refused("mend.md", "---", "expected");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    folder = folder.resolve("gone");
    refused("gone", "chat.prompts", "expected");
  }

  @Test
  void a_value_is_never_searched_for_variables() throws Exception {
    String text =
        Prompts.read(null)
            .text(
                Prompts.Name.QUESTION,
                Map.of("conversation", "[]", "question", "{{passages}} $1", "passages", "SECRET"));
    assertTrue(text.contains("{{passages}} $1"), text);
    assertEquals(1, text.split("SECRET", -1).length - 1);
  }

  private void refused(String... words) {
    String message =
        String.valueOf(
            assertThrows(Prompts.InvalidPromptException.class, () -> Prompts.read(folder))
                .getMessage());
    for (String word : words) {
      assertTrue(message.contains(word), word + " in: " + message);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
