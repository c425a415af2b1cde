package org.strikebot.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.admission.Cooldowns;
import org.strikebot.bot.admission.FairQueue;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.discord.gateway.Heard;
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
import org.strikebot.bot.records.ServerSettings;
import org.strikebot.bot.verification.Claim;

/**
 * A question's way through Discord: taken on once, admitted, acknowledged, queued, answered, shown,
 * closed. What is taken on is answered even if the process dies in between: {@link #resume()}.
 */
final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  /** A follow-up leans on what was said just before, not on an afternoon. */
  private static final int MOST_TURNS = 6;

  private static final int LONGEST_TURN = 1_500;

  /** An interaction can be answered for fifteen minutes. */
  private static final Duration STILL_ANSWERABLE = Duration.ofMinutes(14);

  private final Core core;
  private final Records records;
  private final Discord discord;
  private final Replies replies;
  private final Cooldowns cooldowns;
  private final FairQueue queue;
  private final Set<String> takingOn = ConcurrentHashMap.newKeySet();
  private final ToIntFunction<String> documents;
  private final Duration betweenEdits;
  private final InstantSource clock;
  private final Meters meters;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param documents how many documents a server's library has
   * @param betweenEdits the least time between two edits of a message
   */
  Asking(
      Core core,
      Records records,
      Discord discord,
      Replies replies,
      FairQueue queue,
      ToIntFunction<String> documents,
      Duration betweenEdits,
      InstantSource clock,
      Meters meters) {
    this.core = core;
    this.records = records;
    this.discord = discord;
    this.replies = replies;
    this.cooldowns = new Cooldowns(clock);
    this.queue = queue;
    this.documents = documents;
    this.betweenEdits = betweenEdits;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Tells that a question is being taken on: acknowledging it goes before answering others.
   *
   * @return to be run once it is taken on
   */
  Runnable expect() {
    queue.hold();
    return queue::release;
  }

  /** A command asks. */
  void byCommand(Heard.Command command, Texts texts) {
    Heard.Actor actor = command.actor();
    ServerSettings settings = records.settings().of(actor.server());
    String wish = command.options().get("private");
    boolean hidden = wish == null ? settings.privateByDefault() : Boolean.parseBoolean(wish);
    var delivery = new Delivery.ByInteraction(command.callback());
    String text = command.options().getOrDefault("question", "");
    var arrival =
        new AskedQuestion.Arrival(
            "i" + command.callback().id(),
            actor.server(),
            actor.channel(),
            actor.member(),
            records.threads().conversation(actor.channel()).orElse(null),
            text,
            hidden,
            clock.instant(),
            delivery.written(),
            null);
    takeOn(arrival, settings, delivery, texts);
  }

  /** A message asks. */
  void byMessage(Heard.Said said, String text, @Nullable Long conversation, Texts texts) {
    Heard.Actor actor = said.actor();
    ServerSettings settings = records.settings().of(actor.server());
    var delivery = new Delivery.ByMessage(actor.channel(), said.message());
    var arrival =
        new AskedQuestion.Arrival(
            "m" + said.message(),
            actor.server(),
            actor.channel(),
            actor.member(),
            conversation,
            text,
            false,
            clock.instant(),
            delivery.written(),
            said.message());
    if (!settings.answersIn(actor.channel()) && conversation == null) {
      // Not a word in channels that are none of the bot's: moderators chose so.
      return;
    }
    takeOn(arrival, settings, delivery, texts);
  }

  private void takeOn(
      AskedQuestion.Arrival arrival, ServerSettings settings, Delivery delivery, Texts texts) {
    // Told again, even at the same moment, it must not count towards anybody's limit twice.
    if (!takingOn.add(arrival.key())) {
      return;
    }
    Optional<AskedQuestion> taken;
    try {
      if (records.questions().taken(arrival.key())) {
        return;
      }
      Optional<String> refusal = admit(arrival, settings, texts);
      if (refusal.isPresent()) {
        refuse(delivery, arrival.key(), refusal.get());
        return;
      }
      taken = records.questions().accept(arrival);
    } finally {
      takingOn.remove(arrival.key());
    }
    taken.ifPresent(question -> take(question, delivery, texts));
  }

  /** Why a question is not taken on, in words for its asker. */
  private Optional<String> admit(
      AskedQuestion.Arrival arrival, ServerSettings settings, Texts texts) {
    if (arrival.conversation() == null && !settings.answersIn(arrival.channel())) {
      return Optional.of(texts.text("refused.channel", channels(settings)));
    }
    Duration wait = cooldowns.ask(arrival.server() + "/" + arrival.asker(), settings.cooldown());
    if (!wait.isZero()) {
      return Optional.of(texts.text("refused.cooldown", wait.toSeconds() + 1));
    }
    if (!records.usage().ask(arrival.server(), today(), settings.dailyLimit())) {
      return Optional.of(texts.text("refused.daily", String.valueOf(settings.dailyLimit())));
    }
    return Optional.empty();
  }

  private static String channels(ServerSettings settings) {
    return String.join(
        ", ", settings.channels().stream().sorted().map(id -> "<#" + id + ">").toList());
  }

  private void refuse(Delivery delivery, String key, String words) {
    if (!records.questions().first(key, clock.instant())) {
      return;
    }
    meters.ended(Reply.DECLINED);
    switch (delivery) {
      case Delivery.ByInteraction(var callback) ->
          discord.respond(callback, Message.text(words).hidden());
      case Delivery.ByMessage(var channel, var message) ->
          discord.post(channel, Message.text(words).replyingTo(message).once(key));
      case Delivery.InChannel(var channel) -> discord.post(channel, Message.text(words).once(key));
    }
  }

  private void take(AskedQuestion question, Delivery delivery, Texts texts) {
    Optional<String> message;
    try {
      message = acknowledge(question, delivery, texts);
    } catch (RestException refused) {
      missed(question, delivery, refused, texts);
      return;
    }
    if (message.isEmpty() && !(delivery instanceof Delivery.ByInteraction)) {
      return;
    }
    meters.acknowledged(Duration.between(question.askedAt(), clock.instant()));
    message.ifPresent(id -> records.questions().shownIn(question.id(), id));
    queue(question, delivery, message.orElse(null), texts);
  }

  /** An acknowledgement came too late, or Discord was out of reach for as long as it would wait. */
  private void missed(
      AskedQuestion question, Delivery delivery, RestException refused, Texts texts) {
    LOG.warn("question {}: not acknowledged: {}", question.id(), refused.getMessage());
    if (queue.closed()) {
      // The next process takes it over.
      return;
    }
    if (delivery instanceof Delivery.ByInteraction && !question.hidden()) {
      Delivery inChannel = new Delivery.InChannel(question.channel());
      records.questions().deliver(question.id(), inChannel.written());
      take(question, inChannel, texts);
      return;
    }
    meters.undelivered();
    close(question, Reply.message(Reply.FAILED, texts.text("failed.broken")));
  }

  /** Tells the asker that the answer follows; returns the message in which it will. */
  private Optional<String> acknowledge(AskedQuestion question, Delivery delivery, Texts texts) {
    return switch (delivery) {
      case Delivery.ByInteraction(var callback) -> discord.acknowledge(callback, question.hidden());
      case Delivery.ByMessage(var channel, var message) ->
          post(
              question,
              channel,
              Message.text(texts.text("stage.taken")).replyingTo(message),
              texts);
      case Delivery.InChannel(var channel) ->
          post(question, channel, Message.text(texts.text("stage.taken")), texts);
    };
  }

  private Optional<String> post(
      AskedQuestion question, String channel, Message message, Texts texts) {
    try {
      return Optional.of(discord.post(channel, message.once("q" + question.id())));
    } catch (RestException refused) {
      if (!refused.forbidden() && !refused.gone()) {
        throw refused;
      }
      // Where the bot may not write, it cannot say so either.
      meters.undelivered();
      LOG.warn("question {}: not allowed to write in channel {}", question.id(), channel);
      close(question, Reply.message(Reply.FAILED, texts.text("failed.broken")));
      return Optional.empty();
    }
  }

  private void queue(
      AskedQuestion question, Delivery delivery, @Nullable String message, Texts texts) {
    Shown shown = new Shown(discord, betweenEdits, delivery, message);
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
  private void answerOrLeave(AskedQuestion question, Shown shown, Texts texts) {
    try {
      answer(question, shown, texts);
    } catch (RuntimeException broken) {
      if (!queue.closed()) {
        throw broken;
      }
      LOG.info("question {} is left to the next start", question.id());
    }
  }

  private void answer(AskedQuestion question, Shown shown, Texts texts) {
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
    keep(question, reply);
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
    private final Shown shown;
    private final Texts texts;
    private final List<Claim> claims = new ArrayList<>();

    Watching(AskedQuestion question, Shown shown, Texts texts) {
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

  private void show(AskedQuestion question, Reply reply, Shown shown, Texts texts) {
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
    String text = turn.reply() == null ? "" : read(turn.reply()).plain();
    return text.length() <= LONGEST_TURN ? text : text.substring(0, LONGEST_TURN);
  }

  private void close(AskedQuestion question, Reply reply) {
    keep(question, reply);
    records.questions().close(question.id());
  }

  private void keep(AskedQuestion question, Reply reply) {
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

  /** Takes a question back: its reply goes, now or as soon as it is shown. */
  void withdraw(String message) {
    records
        .questions()
        .withdraw(message)
        .ifPresent(
            question -> {
              if (question.replyMessage() != null) {
                discord.delete(question.channel(), question.replyMessage());
              }
            });
  }

  /** Answers what an earlier process took on and did not answer, while it can be answered. */
  int resume() {
    Texts texts = Texts.english();
    List<AskedQuestion> open = records.questions().open(clock.instant().minus(STILL_ANSWERABLE));
    for (AskedQuestion question : open) {
      Delivery delivery = Delivery.read(String.valueOf(question.delivery()));
      try {
        String message = question.replyMessage();
        if (message == null) {
          take(question, delivery, texts);
        } else {
          queue(question, delivery, message, texts);
        }
      } catch (RestException refused) {
        LOG.warn("question {}: not resumed: {}", question.id(), refused.getMessage());
        close(question, Reply.message(Reply.FAILED, texts.text("failed.broken")));
      }
    }
    return open.size();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
