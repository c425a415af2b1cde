package org.strikebot.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;

/** The replies that are kept with their questions, so that they can be shown again. */
final class KeptReplies {

  private final Records records;
  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();

  KeptReplies(Records records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Keeps {@code reply} and takes the question for ended. */
  void close(AskedQuestion question, Reply reply) {
    keep(question, reply);
    records.questions().close(question.id());
  }

  /** Keeps {@code reply}, before it is shown. */
  void keep(AskedQuestion question, Reply reply) {
    try {
      records.questions().replied(question.id(), reply.outcome(), json.writeValueAsString(reply));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a reply that cannot be written", impossible);
    }
    if (reply.outcome().equals(Reply.ANSWERED)) {
      records.usage().answered(question.server(), today());
    }
  }

  /** A kept reply. */
  Reply read(String written) {
    try {
      return json.readValue(written, Reply.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a kept reply that cannot be read", damaged);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
