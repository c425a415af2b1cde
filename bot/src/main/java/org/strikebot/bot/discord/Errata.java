package org.strikebot.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.ReplyMessages;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;

/** Marks answers, in place, whose cited words a change took out of the library. */
final class Errata {

  private static final Logger LOG = LoggerFactory.getLogger(Errata.class);

  /** The latest answers of a server; older ones are rarely read again. */
  private static final int MOST = 1_000;

  private final Records records;
  private final Discord discord;
  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();

  Errata(Records records, Discord discord, InstantSource clock) {
    this.records = records;
    this.discord = discord;
    this.clock = clock;
  }

  /** Looks through the answers of {@code server} after a change went live. */
  void after(String server, Curator curator, Outcome outcome) {
    if (!(outcome instanceof Outcome.Published published) || published.touched().isEmpty()) {
      return;
    }
    for (AskedQuestion question : records.questions().ended(server, Reply.ANSWERED, MOST)) {
      String written = question.reply();
      if (written != null) {
        try {
          Reply reply = json.readValue(written, Reply.class);
          Set<String> changed = changed(reply, published, curator);
          if (!changed.isEmpty()) {
            mark(question, reply, changed, published.revision());
          }
        } catch (JsonProcessingException unreadable) {
          LOG.warn("question {}: its reply cannot be read", question.id());
        } catch (RestException refused) {
          LOG.warn("question {}: not marked: {}", question.id(), refused.getMessage());
        }
      }
    }
  }

  /** The titles of the documents that no longer hold the words that {@code reply} shows. */
  private static Set<String> changed(Reply reply, Outcome.Published published, Curator curator) {
    Set<String> titles = new TreeSet<>();
    for (Reply.Extract extract : reply.extracts()) {
      Optional<Reply.Source> source =
          reply.sources().stream().filter(one -> one.mark() == extract.mark()).findFirst();
      if (source.isPresent() && published.touched().contains(source.get().document())) {
        boolean there =
            curator
                .document(source.get().document())
                .filter(held -> held.document().text().contains(extract.text()))
                .isPresent();
        if (!there) {
          titles.add(source.get().title());
        }
      }
    }
    return titles;
  }

  private void mark(AskedQuestion question, Reply reply, Set<String> changed, long revision)
      throws JsonProcessingException {
    Texts texts = Texts.english();
    String day = Attribution.day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    String note =
        texts.text(
            "errata.changed",
            day,
            Notices.quoted(String.join("; ", changed), 300),
            String.valueOf(revision));
    if (reply.lead().contains(note)) {
      return;
    }
    Reply marked =
        new Reply(
            reply.outcome(),
            (note + "\n" + reply.lead()).strip(),
            reply.statements(),
            reply.extracts(),
            reply.sources(),
            reply.how());
    records.questions().replied(question.id(), reply.outcome(), json.writeValueAsString(marked));
    // A private answer can only be reached for a quarter of an hour; its buttons show the note.
    if (!question.hidden() && question.replyMessage() != null) {
      discord.edit(
          question.channel(),
          question.replyMessage(),
          new ReplyMessages(texts).reply(question.id(), question.text(), marked, false));
    }
  }
}
