package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.admission.FairQueue;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.ReplyMessages;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.reply.Replies;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.verification.Claim;

/** A question's way from the queue to its shown reply. */
final class Replying {

  private static final Logger LOG = LoggerFactory.getLogger(Replying.class);

  /** A follow-up leans on what was said just before, not on an afternoon. */
  private static final int MOST_TURNS = 6;

  private static final int LONGEST_TURN = 1_500;

  private final Core core;
  private final Records records;
  private final Discord discord;
  private final Replies replies;
  private final KeptReplies kept;
  private final FairQueue queue;
  private final ToIntFunction<String> documents;
  private final Duration betweenEdits;
  private final InstantSource clock;
  private final Meters meters;

  /**
   * @param documents how many documents a server's library has
   * @param betweenEdits the least time between two edits of a message
   */
  Replying(
      Core core,
      Records records,
      Discord discord,
      Replies replies,
      KeptReplies kept,
      FairQueue queue,
      ToIntFunction<String> documents,
      Duration betweenEdits,
      InstantSource clock,
      Meters meters) {
    this.core = core;
    this.records = records;
    this.discord = discord;
    this.replies = replies;
    this.kept = kept;
    this.queue = queue;
    this.documents = documents;
    this.betweenEdits = betweenEdits;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Has a question answered in its turn.
   *
   * @param message the id of the message in which the reply is shown, or {@code null} where it is
   *     only reached through its interaction
   */
  void queue(AskedQuestion question, Delivery delivery, @Nullable String message, Texts texts) {
    LiveMessage shown = new LiveMessage(discord, betweenEdits, delivery, message, queue::closed);
    Runnable work = () -> answerOrLeave(question, shown, texts);
    // Handed in first: at once, if nothing is before it.
    if (!queue.submit(question.server(), work)) {
      shown.answer(Message.text(texts.text("failed.stopping")), List.of());
      return;
    }
    int before = queue.before(work);
    if (before > 0) {
      shown.stage(texts.text("stage.queued", before));
    }
    Thread.ofVirtual().name("stages-" + question.id()).start(shown::showStages);
  }

  /** What the end of the process breaks off stays open in the records, for the next process. */
  private void answerOrLeave(AskedQuestion question, LiveMessage shown, Texts texts) {
    try {
      answer(question, shown, texts);
    } catch (RuntimeException broken) {
      if (!queue.closed()) {
        throw broken;
      }
      LOG.info("question {} is left to the next start", question.id());
    }
  }

  private void answer(AskedQuestion question, LiveMessage shown, Texts texts) {
    Instant start = clock.instant();
    Reply reply;
    try {
      Question asked = new Question(question.text(), turns(question));
      Answer answer = core.answer(question.server(), asked, new Watching(question, shown, texts));
      reply = replies.of(question.server(), answer);
    } catch (RuntimeException broken) {
      if (queue.closed()) {
        throw broken;
      }
      LOG.error("question {}: no answer", question.id(), broken);
      reply = Reply.message(Reply.FAILED, texts.text("failed.broken"));
    }
    // Kept before it is shown: a button can be pressed the moment it is seen.
    kept.keep(question, reply);
    try {
      show(question, reply, shown, texts);
    } catch (RestException refused) {
      if (queue.closed()) {
        throw refused;
      }
      meters.undelivered();
      LOG.error("question {}: reply not shown: {}", question.id(), refused.getMessage());
    }
    records.questions().close(question.id());
    meters.answered(reply.outcome(), Duration.between(start, clock.instant()));
  }

  /** Shows in Discord how far an answer is. */
  private final class Watching implements Audience {

    private final AskedQuestion question;
    private final LiveMessage shown;
    private final Texts texts;
    private final List<Claim> claims = new ArrayList<>();

    Watching(AskedQuestion question, LiveMessage shown, Texts texts) {
      this.question = question;
      this.shown = shown;
      this.texts = texts;
    }

    @Override
    public void stage(Stage stage) {
      shown.stage(
          switch (stage) {
            case SEARCHING ->
                texts.text("stage.searching", documents.applyAsInt(question.server()));
            case COMPOSING -> texts.text("stage.checking");
          });
    }

    @Override
    public void claim(Claim claim) {
      claims.add(claim);
      shown.draft(new ReplyMessages(texts).draft(question.text(), replies.soFar(claims)));
    }
  }

  private void show(AskedQuestion question, Reply reply, LiveMessage shown, Texts texts) {
    shown.answer(
        new ReplyMessages(texts).reply(question.id(), question.text(), reply, question.hidden()),
        List.of());
    Optional<AskedQuestion> now = records.questions().byId(question.id());
    if (now.isPresent() && now.get().withdrawn() && now.get().replyMessage() != null) {
      discord.delete(question.channel(), now.get().replyMessage());
    }
  }

  private List<Question.Turn> turns(AskedQuestion question) {
    return records.questions().turns(question.conversation(), question.id(), MOST_TURNS).stream()
        .map(turn -> new Question.Turn(turn.text(), replied(turn)))
        .toList();
  }

  private String replied(AskedQuestion turn) {
    String text = turn.reply() == null ? "" : kept.read(turn.reply()).plain();
    return text.length() <= LONGEST_TURN ? text : text.substring(0, LONGEST_TURN);
  }
}
