package org.strikebot.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of a text at reading, what is marked, and above all what stays. */
final class CleaningTest {

  private static String blocks(String publisher, String body) {
    String front = "---\ntitle: T\npublisher: \"" + publisher + "\"\n---\n";
    ReadOutcome outcome =
        new MarkdownReader().read("d", "d.md", (front + body).getBytes(StandardCharsets.UTF_8));
    return switch (outcome) {
      case ReadOutcome.Read read ->
          read.document().blocks().stream()
              .map(block -> block.kind() + " " + block.span().of(read.document().text()))
              .collect(Collectors.joining("\n"));
      case ReadOutcome.Refused refused -> refused.refusal().message();
    };
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void marks_go_and_words_stay() {
    assertEquals(
        lines(
            "HEADING The talks",
            "PARAGRAPH He said it was wrong & bad, see the report (page 4).",
            "LIST_ITEM first",
            "LIST_ITEM second entry",
            "LIST_ITEM 3. third",
            "LIST_ITEM 4. fourth",
            "PARAGRAPH Quoted words.",
            "LIST_ITEM Day | Share",
            "LIST_ITEM 26 April | 78%",
            "PARAGRAPH plain code",
            "PARAGRAPH Bold HTML"),
        blocks(
            "P",
            """
            # The *talks*

            He **said** it was _wrong_ &amp; bad, see [the report](https://example.org "title")
            (page `4`).

            - first
            - second
              entry

            3. third
            4. fourth

            > Quoted words.

            | Day | Share |
            | --- | --- |
            | 26 April | 78% |

            ```
            plain code
            ```

            <div onclick="alert(1)"><b>Bold</b> HTML<script>alert(2)</script></div>
            """));
  }

  @Test
  void odd_line_ends_and_spaces_are_made_even_and_invisible_marks_go() {
    assertEquals(
        lines("PARAGRAPH One two three.", "PARAGRAPH Four five."),
        blocks("P", "One\u00A0two\u2028three.\u2029Fo\u00ADur\u200B \t fi\u202Eve.\r\n"));
  }

  @Test
  void a_running_label_goes_wherever_it_names_the_publisher() {
    assertEquals(
        lines("PARAGRAPH One.", "PARAGRAPH Two.", "PARAGRAPH Three."),
        blocks("Evening Echo", "One.\n\nEvening Echo:\n\nTwo.\n\nThe Evening Echo:\nThree."));
  }

  @Test
  void a_repeated_label_goes_when_only_pictures_follow_it() {
    assertEquals(
        lines(
            "PARAGRAPH One.",
            "CAPTION Nurses outside the gates",
            "PARAGRAPH Two.",
            "PARAGRAPH Three."),
        blocks(
            "P",
            "One.\n\nDaily Gazette:\n\nNurses outside the gates\n\nTwo.\n\nDaily Gazette:\n\n"
                + "Nurses outside the gates\n\nThree."));
  }

  @Test
  void names_of_speakers_stay_however_often_they_repeat() {
    String transcript =
        "Mr Hunt:\n\nI will not.\n\nHeidi Alexander:\n\nHe must.\n\nMr Hunt:\n\nNo.";
    assertEquals(
        lines(
            "PARAGRAPH Mr Hunt:",
            "PARAGRAPH I will not.",
            "PARAGRAPH Heidi Alexander:",
            "PARAGRAPH He must.",
            "PARAGRAPH Mr Hunt:",
            "PARAGRAPH No."),
        blocks("Hansard", transcript));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Doctors outside the hospital. (c.) Keith Larby/AK Photos",
        "Doctors outside the hospital (c) Jane Doe",
        "Doctors outside the hospital © PA",
        "Photo: Jane Doe",
        "Doctors outside the hospital. Picture by Jane Doe",
        "Doctors outside the hospital. Image credit: Jane Doe/Agency",
        "Doctors outside the hospital (Getty Images)",
        "Doctors outside the hospital. Jane Doe/PA Wire",
        "Doctors outside the hospital. Photograph: Jane Doe/Reuters",
        "![Doctors outside the hospital](picture.jpg)"
      })
  void a_picture_credit_makes_a_caption(String caption) {
    String words = caption.replaceAll("!\\[(.*)]\\(.*\\)", "$1");
    assertEquals(
        lines("PARAGRAPH One.", "CAPTION " + words, "PARAGRAPH Two."),
        blocks("P", "One.\n\n" + caption + "\n\nTwo.\n\n" + caption));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A spokesman confirmed the figures to Reuters.",
        "The picture is mixed: some trusts coped.",
        "He showed a photo of the ward and left.",
        "Section 3(c) of the Act was read out to members of the committee, who then voted on it.",
        "The union said: \"The picture: bleak.\"",
        "Credit where it is due, the talks went on."
      })
  void sentences_that_only_resemble_a_credit_stay_text(String sentence) {
    assertEquals("PARAGRAPH " + sentence, blocks("P", sentence));
  }

  @Test
  void a_paragraph_in_quotation_marks_that_repeats_is_not_taken_for_a_caption() {
    String quote = "\"We will fight on,\" she said.";
    assertEquals(
        lines("PARAGRAPH " + quote, "PARAGRAPH One.", "PARAGRAPH " + quote),
        blocks("P", quote + "\n\nOne.\n\n" + quote));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TOP STORIES:", "READ MORE:", "Most read", "Related stories:", "# MORE NEWS:"})
  void a_head_under_which_no_list_has_come_along_goes(String head) {
    assertEquals(
        lines("PARAGRAPH One.", "PARAGRAPH Two went on."),
        blocks("P", "One.\n\n" + head + "\n\nTwo went on."));
    assertEquals("PARAGRAPH One.", blocks("P", "One.\n\n" + head));
  }

  @Test
  void a_head_in_capitals_stays_as_heading_when_it_may_head_what_follows() {
    assertEquals(
        lines("HEADING KEY POINTS:", "LIST_ITEM one", "HEADING ANALYSIS:", "PARAGRAPH Two."),
        blocks("P", "KEY POINTS:\n\n- one\n\nANALYSIS:\n\nTwo."));
  }

  @Test
  void a_number_that_begins_a_line_is_not_lost_to_markdown() {
    assertEquals(
        lines("LIST_ITEM 2016. It was the year of the strike."),
        blocks("P", "2016. It was the year of the strike."));
  }

  @Test
  void text_nested_without_end_is_read_all_the_same() {
    String deep = "> ".repeat(20_000) + "words\n\n" + "- ".repeat(20_000) + "more";
    assertEquals(
        List.of(true, true),
        List.of(blocks("P", deep).contains("words"), blocks("P", deep).contains("more")));
  }
}
