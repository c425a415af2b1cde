package org.strikebot.bot.records;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was asked in a server, and what became of it.
 *
 * @param id our own number for it, from 1
 * @param server the server's id, or the asker's where it was asked in a direct message
 * @param conversation the id of the question that opened its conversation; its own for a first one
 * @param hidden whether only the asker sees the reply
 * @param delivery how the reply reaches the asker while the question is open (written by the
 *     front), else {@code null}
 * @param questionMessage the message that asked, or {@code null} for a command
 * @param replyMessage the message that answers, once it is known
 * @param outcome how it ended, or {@code null} before that is known
 * @param reply what is shown, as the front wrote it, or {@code null} before that is known
 * @param withdrawn whether the asker took the question back
 */
public record AskedQuestion(
    long id,
    String server,
    String channel,
    String asker,
    long conversation,
    String text,
    boolean hidden,
    Instant askedAt,
    @Nullable String delivery,
    @Nullable String questionMessage,
    @Nullable String replyMessage,
    @Nullable String outcome,
    @Nullable String reply,
    boolean withdrawn) {

  public AskedQuestion {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(asker, "asker");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(askedAt, "askedAt");
  }

  /**
   * A question on its arrival.
   *
   * @param key the event's id: the same event delivered again has the same key
   * @param conversation the conversation it goes on with, or {@code null} where it opens one
   */
  public record Arrival(
      String key,
      String server,
      String channel,
      String asker,
      @Nullable Long conversation,
      String text,
      boolean hidden,
      Instant at,
      String delivery,
      @Nullable String questionMessage) {}
}
