package org.strikebot.index.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Block.Kind;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

final class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  private List<String> split(String text) {
    Block block = new Block(Kind.PARAGRAPH, new Span(0, text.length()));
    return splitter.split(text, block).stream().map(span -> span.of(text)).toList();
  }

  /** Each line is one sentence; the whole is given to the splitter joined by spaces. */
  static Stream<List<String>> texts() {
    return Stream.of(
        List.of("The strike began at 8 a.m. on Tuesday.", "It ended at 5 p.m.", "Wards were calm."),
        List.of("They met at 8 a.m. Monday and talked.", "Nothing came of it."),
        List.of("Platform No. 10 was shut.", "The answer was no.", "Nobody came."),
        List.of("See Nos. 5 and 6.", "See p. 4, para. 3 and fig. 2.", "That is all."),
        List.of("Doctors in Farnborough. (c.) Keith Larby/AK Photos"),
        List.of("Mr. Hunt met Dr. Porter and Prof. Marx at St. Thomas' Hospital.", "He left."),
        List.of("It was signed by J. Smith and A. B. Jones.", "Both agreed."),
        List.of("We have a plan B. The next vote is close.").stream()
            .flatMap(s -> Stream.of("We have a plan B.", "The next vote is close."))
            .toList(),
        List.of("Urgent care, e.g. A&E, i.e. casualty, stayed open.", "So did others."),
        List.of("The rise is 13.5% on average.", "78% of doctors stayed away.", "£2.5m was saved."),
        List.of("It began in 2016.", "12 trusts joined."),
        List.of("Read www.bbc.co.uk/news?id=5.A for more.", "Thank you."),
        List.of("He paused... Then he went on."),
        List.of("\"We would ... Never mind,\" he said.", "They laughed."),
        List.of("\"Is it over?\" he asked.", "\"No!\" Mr Hunt said.", "It went on."),
        List.of(
            "The Health Secretary said: \"It was the first page.",
            "We kept it.\"",
            "He left the room."),
        List.of("“It is over.”", "“Is it?”", "Nobody knew."),
        List.of("(He had resigned by then.)", "The post was empty."),
        List.of("The U.K. Government and the U.S. Senate agreed.", "Acas did not."),
        List.of("He cited the Trade Union Act.", "The job.", "It was up.", "By then all was said."),
        List.of("1. First things first.", "Then the rest."),
        List.of("The vote was on Jan. 12 and Sept. 5.", "It was lost."),
        List.of("She wrote to the BMA et al. in May.", "They replied."),
        List.of("So do I.", "Mr Hunt does not."),
        List.of("Full Fact (an independent charity) checked it.", "It was wrong."),
        List.of("Hunt said he would resist.", "\"I will,\" he added.", "And he did!"),
        List.of("The hearing [see R. v. Hunt] was short.", "It was dismissed."));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sentences_end_where_a_reader_ends_them(List<String> expected) {
    assertEquals(expected, split(String.join(" ", expected)));
  }

  @Test
  void a_sentence_never_crosses_a_block_and_a_heading_is_one() {
    String text = "What happened? And why\n\nnothing ended here\n\nand went on there. Did it?";
    Document document =
        new Document(
            "d",
            new DocumentFacts("t", "article", null, null, null, null, null, null, List.of(), null),
            text,
            List.of(
                new Block(Kind.HEADING, new Span(0, 22)),
                new Block(Kind.PARAGRAPH, new Span(24, 42)),
                new Block(Kind.PARAGRAPH, new Span(44, text.length()))));
    assertEquals(
        List.of("What happened? And why", "nothing ended here", "and went on there.", "Did it?"),
        splitter.split(document).stream().map(span -> span.of(text)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "no-space-at-all", "clause one, ", "\uD83D\uDE80"})
  void an_endless_sentence_is_divided_without_losing_anything(String part) {
    String text = part.repeat(4000 / part.length()).strip();
    List<String> sentences = split(text);
    assertTrue(sentences.size() >= 4);
    assertTrue(sentences.stream().allMatch(s -> s.length() <= SentenceSplitter.MAX_CHARACTERS));
    assertEquals(text.replace(" ", ""), String.join("", sentences).replace(" ", ""));
    assertTrue(
        sentences.stream().noneMatch(s -> Character.isLowSurrogate(s.charAt(0))), "torn character");
  }

  @Test
  void nothing_but_space_has_no_sentence() {
    assertEquals(List.of(), split("  \n "));
  }
}
