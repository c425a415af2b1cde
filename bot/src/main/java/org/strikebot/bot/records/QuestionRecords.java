package org.strikebot.bot.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The questions that were asked, kept for as long as their server's retention says. */
public final class QuestionRecords {

  private final Jdbi jdbi;

  QuestionRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Takes on an event once.
   *
   * @return whether this call was the first with {@code key}
   */
  public boolean first(String key, Instant at) {
    return jdbi.withHandle(handle -> first(handle, key, at));
  }

  /**
   * Takes on a question once.
   *
   * @return the question as kept, or empty where its event was taken on before
   */
  public Optional<AskedQuestion> accept(AskedQuestion.Arrival arrival) {
    return jdbi.inTransaction(
        handle -> {
          if (!first(handle, arrival.key(), arrival.at())) {
            return Optional.empty();
          }
          long id =
              handle
                  .createUpdate(
                      "INSERT INTO question (server, channel, asker, conversation, text, private,"
                          + " asked_at, delivery, question_message)"
                          + " VALUES (?, ?, ?, coalesce(?, 0), ?, ?, ?, ?, ?)")
                  .bind(0, arrival.server())
                  .bind(1, arrival.channel())
                  .bind(2, arrival.asker())
                  .bind(3, arrival.conversation())
                  .bind(4, arrival.text())
                  .bind(5, arrival.hidden() ? 1 : 0)
                  .bind(6, arrival.at().toEpochMilli())
                  .bind(7, arrival.delivery())
                  .bind(8, arrival.questionMessage())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          if (arrival.conversation() == null) {
            handle.execute("UPDATE question SET conversation = id WHERE id = ?", id);
          }
          return one(handle, "id = ?", id);
        });
  }

  private static boolean first(Handle handle, String key, Instant at) {
    return handle.execute(
            "INSERT INTO handled (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            key,
            at.toEpochMilli())
        == 1;
  }

  /** Whether an event with {@code key} was taken on before. */
  public boolean taken(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT 1 FROM handled WHERE key = ?")
                .bind(0, key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /** Notes that the reply to question {@code id} reaches its asker in another way. */
  public void deliver(long id, String delivery) {
    jdbi.useHandle(
        handle -> handle.execute("UPDATE question SET delivery = ? WHERE id = ?", delivery, id));
  }

  /** Notes the message in which the reply to question {@code id} is shown. */
  public void shownIn(long id, String replyMessage) {
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE question SET reply_message = ? WHERE id = ?", replyMessage, id));
  }

  /** Keeps what is replied to question {@code id}, before it is shown. */
  public void replied(long id, String outcome, String reply) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE question SET outcome = ?, reply = ? WHERE id = ?", outcome, reply, id));
  }

  /** Closes question {@code id}: its reply was shown, or cannot be. */
  public void close(long id) {
    jdbi.useHandle(
        handle -> handle.execute("UPDATE question SET delivery = NULL WHERE id = ?", id));
  }

  /**
   * Makes the reply to question {@code id} public, or private again.
   *
   * @return whether that changed anything
   */
  public boolean share(long id, boolean shared) {
    int from = shared ? 1 : 0;
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "UPDATE question SET private = ? WHERE id = ? AND private = ?",
                    1 - from,
                    id,
                    from)
                == 1);
  }

  /**
   * Takes back the question asked in {@code message}.
   *
   * @return the question as it stands now, or empty where no question was asked there
   */
  public Optional<AskedQuestion> withdraw(String message) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("UPDATE question SET withdrawn = 1 WHERE question_message = ?", message);
          return one(handle, "question_message = ?", message);
        });
  }

  public Optional<AskedQuestion> byId(long id) {
    return jdbi.withHandle(handle -> one(handle, "id = ?", id));
  }

  /** The question whose reply is shown in {@code message}. */
  public Optional<AskedQuestion> byReply(String message) {
    return jdbi.withHandle(handle -> one(handle, "reply_message = ?", message));
  }

  /** The questions taken on since {@code since} whose reply was not shown, oldest first. */
  public List<AskedQuestion> open(Instant since) {
    return jdbi.withHandle(
        handle ->
            list(
                handle,
                "delivery IS NOT NULL AND withdrawn = 0 AND asked_at >= ? ORDER BY id",
                since.toEpochMilli()));
  }

  /**
   * The last closed turns of a conversation before question {@code before}, oldest first.
   *
   * @param most how many at most
   */
  public List<AskedQuestion> turns(long conversation, long before, int most) {
    return jdbi.withHandle(
            handle ->
                list(
                    handle,
                    "conversation = ? AND id < ? AND outcome IS NOT NULL AND withdrawn = 0"
                        + " ORDER BY id DESC LIMIT ?",
                    conversation,
                    before,
                    most))
        .reversed();
  }

  /** The questions of {@code server} that ended as {@code outcome}, newest first. */
  public List<AskedQuestion> ended(String server, String outcome, int most) {
    return jdbi.withHandle(
        handle ->
            list(
                handle,
                "server = ? AND outcome = ? AND withdrawn = 0 ORDER BY id DESC LIMIT ?",
                server,
                outcome,
                most));
  }

  /** Everything that {@code asker} asked, in whatever server, oldest first. */
  public List<AskedQuestion> of(String asker) {
    return jdbi.withHandle(handle -> list(handle, "asker = ? ORDER BY id", asker));
  }

  private static Optional<AskedQuestion> one(Handle handle, String where, Object value) {
    return list(handle, where + " LIMIT 1", value).stream().findFirst();
  }

  private static List<AskedQuestion> list(Handle handle, String where, Object... values) {
    return handle
        .select("SELECT * FROM question WHERE " + where, values)
        .map((row, context) -> read(row))
        .list();
  }

  private static AskedQuestion read(ResultSet row) throws SQLException {
    return new AskedQuestion(
        row.getLong("id"),
        row.getString("server"),
        row.getString("channel"),
        row.getString("asker"),
        row.getLong("conversation"),
        row.getString("text"),
        row.getInt("private") != 0,
        Instant.ofEpochMilli(row.getLong("asked_at")),
        text(row, "delivery"),
        text(row, "question_message"),
        text(row, "reply_message"),
        text(row, "outcome"),
        text(row, "reply"),
        row.getInt("withdrawn") != 0);
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
