package org.strikebot.bot.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.admission.FairQueue;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.records.ServerSettings;

/**
 * A question's way into the bot: taken on once, admitted, acknowledged, handed to {@link Replying}.
 * What is taken on is answered even if the process dies in between: {@link #resume()}.
 */
final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  /** An interaction can be answered for fifteen minutes. */
  private static final Duration STILL_ANSWERABLE = Duration.ofMinutes(14);

  private final Records records;
  private final Discord discord;
  private final Admission admission;
  private final Replying replying;
  private final KeptReplies kept;
  private final FairQueue queue;
  private final Set<String> takingOn = ConcurrentHashMap.newKeySet();
  private final InstantSource clock;
  private final Meters meters;

  Asking(
      Records records,
      Discord discord,
      Replying replying,
      KeptReplies kept,
      FairQueue queue,
      InstantSource clock,
      Meters meters) {
    this.records = records;
    this.discord = discord;
    this.admission = new Admission(records, clock);
    this.replying = replying;
    this.kept = kept;
    this.queue = queue;
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
      Optional<String> refusal = admission.refusal(arrival, settings, texts);
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
    replying.queue(question, delivery, message.orElse(null), texts);
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
    kept.close(question, Reply.message(Reply.FAILED, texts.text("failed.broken")));
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
      kept.close(question, Reply.message(Reply.FAILED, texts.text("failed.broken")));
      return Optional.empty();
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
          replying.queue(question, delivery, message, texts);
        }
      } catch (RestException refused) {
        LOG.warn("question {}: not resumed: {}", question.id(), refused.getMessage());
        kept.close(question, Reply.message(Reply.FAILED, texts.text("failed.broken")));
      }
    }
    return open.size();
  }
}
