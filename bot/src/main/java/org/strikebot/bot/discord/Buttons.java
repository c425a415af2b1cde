package org.strikebot.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.LookupMessages;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.QuoteMessages;
import org.strikebot.bot.discord.payload.ReplyMessages;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.reply.Reply;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.FeedbackRecords.Feedback;
import org.strikebot.bot.records.LookupRecords.Lookup;
import org.strikebot.bot.records.Records;

/** What the buttons under replies and lists do, however old the message is. */
final class Buttons {

  private final Core core;
  private final Librarian librarian;
  private final Records records;
  private final Discord discord;
  private final KeptReplies kept;
  private final Jobs jobs;
  private final Lookups lookups;
  private final boolean readsMessages;
  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();

  Buttons(
      Core core,
      Librarian librarian,
      Records records,
      Discord discord,
      KeptReplies kept,
      Jobs jobs,
      Lookups lookups,
      boolean readsMessages,
      InstantSource clock) {
    this.core = core;
    this.librarian = librarian;
    this.records = records;
    this.discord = discord;
    this.kept = kept;
    this.jobs = jobs;
    this.lookups = lookups;
    this.readsMessages = readsMessages;
    this.clock = clock;
  }

  void pressed(Heard.Pressed pressed, boolean moderator, Texts texts) {
    Optional<ButtonId> id = ButtonId.read(pressed.button());
    if (id.isEmpty()) {
      tell(pressed.callback(), texts.text("gone.button"));
      return;
    }
    Callback callback = pressed.callback();
    ButtonId button = id.get();
    Notices notices = new Notices(texts);
    switch (button.verb()) {
      case SOURCES, LIST ->
          discord.update(
              callback,
              notices.sources(
                  librarian.documents(pressed.actor().server()), button.verb(), button.page()));
      case EXPORT -> export(pressed, texts);
      case FORGET -> {
        int gone = records.retention().forget(pressed.actor().member());
        tell(callback, texts.text("privacy.forgotten", gone));
      }
      // Handed to moderators before it comes here.
      case ADD, EDIT, ANYWAY, DROP -> {}
      case CANCEL -> {
        String words = "refused.moderator";
        if (moderator) {
          words = jobs.cancel(pressed.actor().server()) ? "reindex.cancelling" : "reindex.over";
        }
        tell(callback, texts.text(words));
      }
      case LOOKED_UP -> lookups.page(pressed, button, texts);
      case PUBLISH -> lookups.publish(pressed, button, texts);
      case QUOTES, PAGE, OTHER, WRONG, FOLLOW, SHARE -> onReply(pressed, button, texts);
    }
  }

  private void onReply(Heard.Pressed pressed, ButtonId button, Texts texts) {
    Callback callback = pressed.callback();
    Optional<AskedQuestion> found =
        records.questions().byId(button.record()).filter(asked -> asked.reply() != null);
    if (found.isEmpty()) {
      tell(callback, texts.text("gone.answer"));
      return;
    }
    AskedQuestion question = found.get();
    Reply reply = kept.read(Objects.requireNonNull(question.reply()));
    QuoteMessages quotes = new QuoteMessages(texts);
    switch (button.verb()) {
      case QUOTES -> discord.respond(callback, quotes.page(question.id(), reply, 0).hidden());
      case PAGE -> discord.update(callback, quotes.page(question.id(), reply, button.page()));
      case OTHER -> others(callback, question, reply, texts);
      case WRONG -> discord.open(callback, new Notices(texts).wrong(question.id(), Heard.REASON));
      case FOLLOW -> follow(pressed, question, texts);
      case SHARE -> share(pressed, question, reply, texts);
      case SOURCES, LIST, EXPORT, FORGET, CANCEL, LOOKED_UP, PUBLISH, ADD, EDIT, ANYWAY, DROP -> {}
    }
  }

  private void others(Callback callback, AskedQuestion question, Reply reply, Texts texts) {
    discord.acknowledge(callback, true);
    List<String> shown =
        reply.extracts().stream()
            .map(Reply.Extract::side)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    String searched = reply.how() == null ? question.text() : reply.how().searched();
    List<Sides.Position> positions = core.otherSides(question.server(), searched, shown);
    discord.answer(
        callback, new LookupMessages(texts).otherSides(question.text(), positions), List.of());
  }

  private void follow(Heard.Pressed pressed, AskedQuestion question, Texts texts) {
    discord.acknowledge(pressed.callback(), true);
    String words;
    try {
      String channel = pressed.actor().channel();
      // Kept first, for a thread has its message's id: whoever is quick is heard.
      records.threads().opened(pressed.message(), question.conversation(), clock.instant());
      String thread =
          discord.openThread(channel, pressed.message(), Notices.threadName(question.text()));
      discord.post(
          thread,
          Message.text(texts.text(readsMessages ? "thread.welcome" : "thread.mention"))
              .once("t" + thread));
      words = texts.text("thread.opened", "<#" + thread + ">");
    } catch (RestException refused) {
      if (refused.status() == 0 || refused.status() >= 500) {
        throw refused;
      }
      words = texts.text(refused.forbidden() ? "thread.forbidden" : "thread.here");
    }
    discord.answer(pressed.callback(), Message.text(words), List.of());
  }

  private void share(Heard.Pressed pressed, AskedQuestion question, Reply reply, Texts texts) {
    if (!question.asker().equals(pressed.actor().member())) {
      tell(pressed.callback(), texts.text("share.asker"));
      return;
    }
    // Marked first: of two presses, one shares.
    if (!records.questions().share(question.id(), true)) {
      tell(pressed.callback(), texts.text("share.already"));
      return;
    }
    try {
      discord
          .respond(
              pressed.callback(),
              new ReplyMessages(texts).reply(question.id(), question.text(), reply, false))
          .ifPresent(message -> records.questions().shownIn(question.id(), message));
    } catch (RestException refused) {
      records.questions().share(question.id(), false);
      throw refused;
    }
  }

  private void export(Heard.Pressed pressed, Texts texts) {
    discord.acknowledge(pressed.callback(), true);
    ObjectNode mine = json.createObjectNode();
    String member = pressed.actor().member();
    for (AskedQuestion question : records.questions().of(member)) {
      mine.withArray("questions")
          .addObject()
          .put("server", question.server())
          .put("channel", question.channel())
          .put("asked", question.askedAt().toString())
          .put("question", question.text())
          .put("outcome", question.outcome())
          .put("reply", question.reply() == null ? null : kept.read(question.reply()).plain());
    }
    for (Lookup lookup : records.lookups().by(member)) {
      ObjectNode looked =
          mine.withArray("lookups")
              .addObject()
              .put("server", lookup.server())
              .put("at", lookup.at().toString())
              .put("command", lookup.command());
      lookup.options().forEach(looked::put);
    }
    for (Feedback report : records.feedback().by(member)) {
      mine.withArray("reports")
          .addObject()
          .put("server", report.server())
          .put("at", report.at().toString())
          .put("reason", report.reason());
    }
    try {
      String written = json.writerWithDefaultPrettyPrinter().writeValueAsString(mine);
      discord.answer(
          pressed.callback(),
          Message.text(texts.text("privacy.exported")),
          List.of(new Discord.Upload("strikebot-mine.json", "application/json", written)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records that cannot be written", impossible);
    }
  }

  /** A form was sent: what is wrong with an answer. */
  void sent(Heard.Sent sent, Texts texts) {
    Optional<AskedQuestion> question =
        ButtonId.read(sent.form())
            .filter(id -> id.verb() == ButtonId.Verb.WRONG)
            .flatMap(id -> records.questions().byId(id.record()));
    if (question.isEmpty()) {
      tell(sent.callback(), texts.text("gone.answer"));
      return;
    }
    if (records.questions().first("i" + sent.callback().id(), clock.instant())) {
      records
          .feedback()
          .keep(
              new Feedback(
                  question.get().server(),
                  question.get().id(),
                  sent.actor().member(),
                  clock.instant(),
                  sent.values().getOrDefault(Heard.REASON, "")));
    }
    tell(sent.callback(), texts.text("wrong.kept"));
  }

  private void tell(Callback callback, String words) {
    discord.respond(callback, Message.text(words).hidden());
  }
}
