package org.strikebot.bot.discord.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.verification.Claim;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.IndexedDocument;

/** What of an answer is kept and shown in Discord. */
final class RepliesTest {

  private static final String TEXT = "The Daily Mail put it at 4,000 operations.";

  private final Replies replies = new Replies((server, revision) -> "26 April 2016");

  private @Nullable String side(String wording) {
    DocumentFacts facts =
        new DocumentFacts(
            "Figures",
            "statement",
            "NHS England",
            "NHS England",
            null,
            "NHS",
            LocalDate.of(2016, 4, 26),
            null,
            List.of(),
            wording);
    IndexedDocument document = Samples.indexed("d", facts, TEXT, List.of(), List.of());
    return replies
        .of("1", Samples.answered(1, Samples.extract(document, TEXT)))
        .extracts()
        .getFirst()
        .side();
  }

  @Test
  void a_partys_own_text_speaks_for_it_and_a_record_in_our_words_for_nobody() {
    assertEquals("NHS", side("verbatim"));
    assertNull(side("own words"), "it reports a paper here");
  }

  @Test
  void the_english_that_was_checked_is_kept_beside_its_translation() {
    IndexedDocument document = Samples.plain("d", TEXT);
    Claim claim =
        new Claim("Es waren 4.000.", List.of(Samples.quote(document, TEXT)), "It was 4,000.");
    Reply.Statement statement = replies.of("1", Samples.answered(1, claim)).statements().getFirst();
    assertEquals("Es waren 4.000.", statement.text());
    assertEquals("It was 4,000.", statement.english());
  }
}
