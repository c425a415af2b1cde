package org.strikebot.bot.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.records.FeedbackRecords.Feedback;

final class RecordsTest {

  private static final Instant NOON = Instant.parse("2016-04-26T12:00:00Z");

  @TempDir Path folder;
  private Records records;

  @BeforeEach
  void open() {
    records = Records.open(folder.resolve("records.db"));
  }

  @AfterEach
  void close() {
    records.close();
  }

  private static AskedQuestion.Arrival arrival(String key, @Nullable Long conversation) {
    return new AskedQuestion.Arrival(
        key,
        "server",
        "channel",
        "asker",
        conversation,
        "Why?",
        true,
        NOON,
        "token",
        "message-" + key);
  }

  private AskedQuestion accepted(String key, @Nullable Long conversation) {
    return records.questions().accept(arrival(key, conversation)).orElseThrow();
  }

  @Test
  void a_question_delivered_twice_is_taken_on_once() {
    assertTrue(records.questions().accept(arrival("event", null)).isPresent());
    assertTrue(records.questions().accept(arrival("event", null)).isEmpty());
    assertEquals(1, records.questions().of("asker").size());
  }

  @Test
  void one_of_many_threads_takes_on_an_event() throws Exception {
    Callable<Boolean> attempt = () -> records.questions().first("event", NOON);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long first = 0;
      for (Future<Boolean> done : threads.invokeAll(java.util.Collections.nCopies(50, attempt))) {
        first += done.get() ? 1 : 0;
      }
      assertEquals(1, first);
    }
  }

  @Test
  void a_closed_question_keeps_its_reply_and_drops_its_token() {
    AskedQuestion question = accepted("event", null);
    assertEquals("token", question.delivery());
    assertEquals(question.id(), question.conversation());

    records.questions().shownIn(question.id(), "reply");
    records.questions().replied(question.id(), "answered", "{}");
    records.questions().close(question.id());

    AskedQuestion closed = records.questions().byReply("reply").orElseThrow();
    assertNull(closed.delivery());
    assertEquals("{}", closed.reply());
    assertTrue(records.questions().open(Instant.EPOCH).isEmpty());
  }

  @Test
  void open_questions_are_found_again_after_a_restart() {
    AskedQuestion question = accepted("event", null);
    records.close();
    records = Records.open(folder.resolve("records.db"));

    assertEquals(List.of(question), records.questions().open(NOON));
    assertTrue(records.questions().open(NOON.plusMillis(1)).isEmpty());
  }

  @Test
  void the_turns_of_a_conversation_are_bounded_and_in_order() {
    AskedQuestion first = accepted("0", null);
    records.questions().replied(first.id(), "answered", "{}");
    records.questions().close(first.id());
    for (int turn = 1; turn < 5; turn++) {
      AskedQuestion next = accepted("" + turn, first.id());
      records.questions().replied(next.id(), "answered", "{}");
      records.questions().close(next.id());
    }
    AskedQuestion asked = accepted("5", first.id());

    List<AskedQuestion> turns = records.questions().turns(first.id(), asked.id(), 3);

    assertEquals(
        List.of("message-2", "message-3", "message-4"),
        turns.stream().map(AskedQuestion::questionMessage).toList());
  }

  @Test
  void a_withdrawn_question_is_known_by_its_message() {
    AskedQuestion question = accepted("event", null);
    assertFalse(question.withdrawn());
    assertTrue(records.questions().withdraw("message-event").orElseThrow().withdrawn());
    assertTrue(records.questions().withdraw("another").isEmpty());
    assertTrue(records.questions().open(Instant.EPOCH).isEmpty());
  }

  @Test
  void forgetting_takes_all_of_one_member_and_nothing_of_another() {
    AskedQuestion mine = accepted("event", null);
    records.feedback().keep(new Feedback("server", mine.id(), "asker", NOON, "no"));
    records.feedback().keep(new Feedback("server", mine.id(), "other", NOON, "yes"));

    assertEquals(2, records.retention().forget("asker"));

    assertTrue(records.questions().of("asker").isEmpty());
    assertTrue(records.feedback().by("asker").isEmpty());
    assertEquals(1, records.feedback().by("other").size());
    assertTrue(
        records.questions().accept(arrival("event", null)).isEmpty(),
        "still one reply to one event");
  }

  @Test
  void questions_go_when_their_servers_retention_ends() {
    records.settings().keep("server", ServerSettings.DEFAULT.withRetentionDays(2));
    AskedQuestion question = accepted("event", null);

    assertEquals(0, new Sweep(records, InstantSource.fixed(NOON.plus(Duration.ofDays(2)))).run());
    assertTrue(records.questions().byId(question.id()).isPresent());
    assertEquals(
        1,
        new Sweep(records, InstantSource.fixed(NOON.plus(Duration.ofDays(2)).plusMillis(1))).run());
    assertTrue(records.questions().byId(question.id()).isEmpty());
  }

  @Test
  void the_daily_limit_counts_each_day_for_itself() {
    LocalDate day = LocalDate.of(2016, 4, 26);
    assertTrue(records.usage().ask("server", day, 2));
    assertTrue(records.usage().ask("server", day, 2));
    assertFalse(records.usage().ask("server", day, 2));
    assertTrue(records.usage().ask("server", day.plusDays(1), 2));
    assertTrue(records.usage().ask("other", day, 2));
    records.usage().answered("server", day);
    assertEquals(new UsageRecords.Day(2, 1), records.usage().of("server", day));
  }

  @Test
  void settings_survive_a_restart_and_are_each_servers_own() {
    ServerSettings chosen =
        ServerSettings.DEFAULT.withChannel("1", true).withModeratorRole("2").withCooldownSeconds(9);
    records.settings().keep("server", chosen);
    records.close();
    records = Records.open(folder.resolve("records.db"));

    assertEquals(chosen, records.settings().of("server"));
    assertEquals(ServerSettings.DEFAULT, records.settings().of("other"));
  }

  @Test
  void settings_out_of_bounds_are_refused_with_what_was_expected() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> ServerSettings.DEFAULT.withRetentionDays(0));
    assertTrue(String.valueOf(refused.getMessage()).contains("from 1 to 365, found 0"));
  }

  @Test
  void a_damaged_database_is_refused_with_what_to_do() throws IOException {
    Path damaged = folder.resolve("damaged.db");
    Files.writeString(
        damaged, "this is no database, and it is long enough to be looked at".repeat(20));
    Records.RecordsException refused =
        assertThrows(Records.RecordsException.class, () -> Records.open(damaged).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("moved away"), refused.getMessage());
    assertNotNull(refused.getCause());
  }
}
