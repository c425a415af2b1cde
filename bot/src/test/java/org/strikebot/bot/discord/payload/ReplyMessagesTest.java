package org.strikebot.bot.discord.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.discord.reply.Reply;

final class ReplyMessagesTest {

  private final ReplyMessages messages = new ReplyMessages(Texts.english());
  private final QuoteMessages quotes = new QuoteMessages(Texts.english());

  private static Reply.Extract extract(String text, int mark, String speaker, String side) {
    return new Reply.Extract(
        text,
        mark,
        "Before.",
        "After.",
        speaker + ", in News Shopper, 26 April 2016",
        speaker,
        side,
        List.of("“today” is 26 April 2016"),
        "https://news.example/a#:~:text=b");
  }

  private static Reply answer() {
    return new Reply(
        Reply.ANSWERED,
        "",
        List.of(
            new Reply.Statement("Mr Hunt called it a step too far.", false, List.of(1), List.of(0)),
            new Reply.Statement("We are sorry.", true, List.of(2), List.of(1))),
        List.of(
            extract("a step too far", 1, "Jeremy Hunt", "Government"),
            extract("We are sorry.", 2, "Johann Malawana", "BMA")),
        List.of(
            new Reply.Source(
                1, "a", "Strike begins", "News Shopper", "26 April 2016", "https://news.example/a"),
            new Reply.Source(2, "b", "Statement", "BMA", "25 April 2016", null)),
        new Reply.How("quotes", "Why?", 3, "26 April 2016"));
  }

  @Test
  void a_reply_shows_statements_marks_sides_sources_and_how_it_came_about() {
    JsonNode embed = messages.reply(7, "Why?", answer(), false).json().path("embeds").path(0);

    assertEquals("Why?", embed.path("title").asText());
    assertEquals(
        """
        Mr Hunt called it a step too far. [1]

        “We are sorry.”
        — Johann Malawana, in News Shopper, 26 April 2016 (“today” is 26 April 2016) [2]""",
        embed.path("description").asText());
    assertEquals("What each side says", embed.path("fields").path(0).path("name").asText());
    String sides = embed.path("fields").path(0).path("value").asText();
    assertTrue(sides.contains("**Government**: Jeremy Hunt"), sides);
    assertTrue(sides.contains("**BMA**: Johann Malawana"), sides);
    assertEquals(
        "[1] [Strike begins](https://news.example/a), News Shopper, 26 April 2016\n"
            + "[2] Statement, BMA, 25 April 2016",
        embed.path("fields").path(1).path("value").asText());
    assertEquals(
        "Library of 26 April 2016, revision 3 · answered in the sources' own words, without a model",
        embed.path("footer").path("text").asText());
  }

  @Test
  void a_doubt_about_days_stands_on_a_line_of_its_own_below_who_said_it() {
    Reply.Extract doubtful =
        new Reply.Extract(
            "He spoke yesterday (April 26).",
            1,
            "",
            "",
            "News Shopper, 26 April 2016",
            null,
            null,
            List.of(
                "“yesterday” and “April 26” are in doubt: the text says “yesterday (April 26)”, but"
                    + " counted from the day of publication, “yesterday” is 25 April 2016"),
            null);
    Reply reply =
        new Reply(
            Reply.ANSWERED,
            "",
            List.of(new Reply.Statement(doubtful.text(), true, List.of(1), List.of(0))),
            List.of(doubtful),
            answer().sources(),
            answer().how());
    String shown =
        messages.reply(7, "When?", reply, false).json().at("/embeds/0/description").asText();
    assertTrue(
        shown.contains(
            "\n— News Shopper, 26 April 2016 [1]\nDates: “yesterday” and “April 26” are in doubt:"),
        shown);
  }

  @Test
  void only_a_private_reply_can_be_shared_and_only_a_public_one_followed_up() {
    assertTrue(labels(messages.reply(7, "Why?", answer(), true)).contains("Share"));
    assertFalse(labels(messages.reply(7, "Why?", answer(), true)).contains("Follow up"));
    assertEquals(
        List.of("Show quotes", "Other side", "Wrong?", "Follow up"),
        labels(messages.reply(7, "Why?", answer(), false)));
  }

  @Test
  void nobody_is_mentioned() {
    JsonNode mentions = messages.reply(7, "Why?", answer(), false).json().path("allowed_mentions");
    assertTrue(mentions.path("parse").isArray() && mentions.path("parse").isEmpty());
    assertFalse(mentions.path("replied_user").asBoolean(true));
  }

  @Test
  void what_a_button_carries_is_read_back() {
    ButtonId id = new ButtonId(ButtonId.Verb.QUOTES, Long.MAX_VALUE, Integer.MAX_VALUE);
    assertEquals(id, ButtonId.read(id.written()).orElseThrow());
    assertTrue(id.written().length() <= Limits.CUSTOM_ID);
    assertTrue(ButtonId.read("quotes:x:0").isEmpty());
    assertTrue(ButtonId.read("nothing").isEmpty());
    assertTrue(ButtonId.read("quotes:-1:0").isEmpty());
  }

  @Test
  void any_reply_keeps_every_limit_of_discord() {
    long seed = System.nanoTime();
    System.out.println("ReplyMessagesTest seed " + seed);
    Random random = new Random(seed);
    for (int turn = 0; turn < 500; turn++) {
      Reply reply = hostile(random);
      String question = HostileText.of(random, random.nextInt(80));
      boolean hidden = random.nextBoolean();
      within(messages.reply(random.nextLong(Long.MAX_VALUE), question, reply, hidden).json());
      for (int page = 0; page < 12; page++) {
        within(quotes.page(1, reply, page).json());
      }
    }
  }

  @Test
  void a_short_statement_is_whole_however_long_its_neighbour_is() {
    Reply reply =
        new Reply(
            Reply.ANSWERED,
            "",
            List.of(
                new Reply.Statement("Short and whole.", false, List.of(1), List.of(0)),
                new Reply.Statement("very long ".repeat(900), false, List.of(1), List.of(0))),
            List.of(extract("words", 1, "A", "BMA")),
            answer().sources().subList(0, 1),
            answer().how());
    String description =
        messages
            .reply(1, "Why?", reply, false)
            .json()
            .path("embeds")
            .path(0)
            .path("description")
            .asText();
    assertTrue(description.startsWith("Short and whole. [1]\n\nvery long"), description);
    assertTrue(description.endsWith("… [1]"), description);
    assertTrue(description.length() > 4_000, "room was left: " + description.length());
  }

  private static List<String> labels(Message message) {
    List<String> labels = new ArrayList<>();
    message
        .json()
        .path("components")
        .path(0)
        .path("components")
        .forEach(button -> labels.add(button.path("label").asText()));
    return labels;
  }

  private static Reply hostile(Random random) {
    int many = 1 + random.nextInt(8);
    List<Reply.Statement> statements = new ArrayList<>();
    List<Reply.Extract> extracts = new ArrayList<>();
    List<Reply.Source> sources = new ArrayList<>();
    for (int at = 0; at < many; at++) {
      String text = HostileText.of(random, random.nextInt(200));
      extracts.add(
          new Reply.Extract(
              text,
              at + 1,
              HostileText.of(random, random.nextInt(60)),
              HostileText.of(random, random.nextInt(60)),
              HostileText.of(random, random.nextInt(30)),
              HostileText.of(random, 3),
              HostileText.of(random, 1 + random.nextInt(8)),
              List.of(HostileText.of(random, random.nextInt(40))),
              "https://x.example/" + "p".repeat(random.nextInt(600))));
      sources.add(
          new Reply.Source(
              at + 1,
              "d" + at,
              HostileText.of(random, random.nextInt(40)),
              HostileText.of(random, random.nextInt(20)),
              "26 April 2016",
              "https://x.example/" + "p".repeat(random.nextInt(600))));
      statements.add(
          new Reply.Statement(
              random.nextBoolean() ? text : HostileText.of(random, random.nextInt(200)),
              random.nextBoolean(),
              List.of(at + 1),
              List.of(at)));
    }
    String outcome = random.nextBoolean() ? Reply.ANSWERED : Reply.NOT_IN_SOURCES;
    return new Reply(
        outcome,
        HostileText.of(random, random.nextInt(40)),
        outcome.equals(Reply.ANSWERED) ? statements : List.of(),
        extracts,
        sources,
        new Reply.How(HostileText.of(random, 30), HostileText.of(random, 90), 1, null));
  }

  /** Every limit, as Discord states them and apart from the code that keeps them. */
  private static void within(JsonNode message) {
    assertTrue(message.path("content").asText().length() <= 2_000);
    assertTrue(message.path("embeds").size() <= 10);
    int all = 0;
    for (JsonNode embed : message.path("embeds")) {
      all += length(embed.path("title"), 256) + length(embed.path("description"), 4_096);
      all += length(embed.path("footer").path("text"), 2_048);
      assertTrue(embed.path("fields").size() <= 25);
      for (JsonNode field : embed.path("fields")) {
        assertFalse(
            field.path("name").asText().isEmpty() || field.path("value").asText().isEmpty());
        all += length(field.path("name"), 256) + length(field.path("value"), 1_024);
      }
    }
    assertTrue(all <= 6_000, "in all " + all);
    assertTrue(message.path("components").size() <= 5);
    for (JsonNode row : message.path("components")) {
      assertTrue(row.path("components").size() <= 5 && !row.path("components").isEmpty());
      List<String> ids = new ArrayList<>();
      for (JsonNode button : row.path("components")) {
        length(button.path("label"), 80);
        length(button.path("custom_id"), 100);
        ids.add(button.path("custom_id").asText());
      }
      assertEquals(ids.size(), ids.stream().distinct().count(), "ids are unique: " + ids);
    }
  }

  private static int length(JsonNode text, int most) {
    assertTrue(text.asText().length() <= most, text.asText().length() + " > " + most);
    return text.asText().length();
  }
}
