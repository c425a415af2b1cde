package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.AskedQuestion;
import org.strikebot.bot.records.Records;

/**
 * Hands on what is heard, each on a virtual thread of its own, and is the one boundary where a
 * failure becomes a message.
 */
final class Switchboard implements Consumer<Heard> {

  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

  private final ExecutorService threads;
  private final Asking asking;
  private final Buttons buttons;
  private final Moderators moderators;
  private final Lookups lookups;
  private final Librarian librarian;
  private final Records records;
  private final Discord discord;
  private final String self;
  private final InstantSource clock;

  Switchboard(
      ExecutorService threads,
      Asking asking,
      Buttons buttons,
      Moderators moderators,
      Lookups lookups,
      Librarian librarian,
      Records records,
      Discord discord,
      String self,
      InstantSource clock) {
    this.threads = threads;
    this.asking = asking;
    this.buttons = buttons;
    this.moderators = moderators;
    this.lookups = lookups;
    this.librarian = librarian;
    this.records = records;
    this.discord = discord;
    this.self = self;
    this.clock = clock;
  }

  @Override
  public void accept(Heard heard) {
    boolean asks = heard instanceof Heard.Command command && command.name().equals("ask");
    Runnable takenOn = asks ? asking.expect() : () -> {};
    try {
      threads.execute(
          () -> {
            try {
              handle(heard);
            } finally {
              takenOn.run();
            }
          });
    } catch (RejectedExecutionException stopping) {
      takenOn.run();
      LOG.debug("not taken on while stopping");
    }
  }

  private void handle(Heard heard) {
    try {
      switch (heard) {
        case Heard.Command command -> command(command, texts(command.actor()));
        case Heard.Pressed pressed -> pressed(pressed, texts(pressed.actor()));
        case Heard.Sent sent -> sent(sent, texts(sent.actor()));
        case Heard.Typing typing -> complete(typing);
        case Heard.Said said -> said(said, texts(said.actor()));
        case Heard.Deleted deleted -> deleted.messages().forEach(asking::withdraw);
      }
    } catch (RestException refused) {
      LOG.warn("{}: {}", heard.getClass().getSimpleName(), refused.getMessage());
      apologise(heard);
    } catch (RuntimeException broken) {
      if (threads.isShutdown()) {
        // The records are closed already; what was taken on is open in them.
        LOG.info("{} was broken off by the end", heard.getClass().getSimpleName());
        return;
      }
      LOG.error("{} failed", heard.getClass().getSimpleName(), broken);
      apologise(heard);
    }
  }

  private void pressed(Heard.Pressed pressed, Texts texts) {
    Optional<ButtonId> button = ButtonId.read(pressed.button()).filter(ButtonId::changesLibrary);
    if (button.isPresent()) {
      moderators.pressed(pressed, button.get(), texts);
    } else {
      buttons.pressed(pressed, moderators.may(pressed.actor()), texts);
    }
  }

  private void sent(Heard.Sent sent, Texts texts) {
    Optional<ButtonId> form = ButtonId.read(sent.form()).filter(ButtonId::changesLibrary);
    if (form.isPresent()) {
      moderators.sent(sent, form.get().record(), texts);
    } else {
      buttons.sent(sent, texts);
    }
  }

  private static Texts texts(Heard.Actor actor) {
    return Texts.in(actor.language());
  }

  private void command(Heard.Command command, Texts texts) {
    if (!command.name().equals("ask")
        && !records.questions().first("i" + command.callback().id(), clock.instant())) {
      // Delivered before; an answer is there or on its way.
      return;
    }
    String server = command.actor().server();
    Notices notices = new Notices(texts);
    switch (command.name()) {
      case "ask" -> asking.byCommand(command, texts);
      case "sources" ->
          discord.respond(
              command.callback(),
              notices
                  .sources(
                      matching(server, command.options().get("title")), ButtonId.Verb.SOURCES, 0)
                  .hidden());
      case "help" ->
          discord.respond(
              command.callback(), notices.help(moderators.may(command.actor())).hidden());
      case "privacy" -> {
        String member = command.actor().member();
        discord.respond(
            command.callback(),
            notices
                .privacy(
                    records.settings().of(server).retentionDays(),
                    records.questions().of(member).size(),
                    records.feedback().by(member).size())
                .hidden());
      }
      default -> {
        if (Lookups.COMMANDS.contains(command.name())) {
          lookups.run(command, texts);
        } else {
          moderators.run(command, texts);
        }
      }
    }
  }

  private List<Librarian.Listed> matching(String server, @Nullable String title) {
    List<Librarian.Listed> all = librarian.documents(server);
    if (title == null || title.isBlank()) {
      return all;
    }
    String wanted = title.strip().toLowerCase(Locale.ROOT).replaceFirst("…$", "");
    return all.stream()
        .filter(document -> document.title().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private void complete(Heard.Typing typing) {
    if (Lookups.COMMANDS.contains(typing.command())
        || typing.command().equals(PeopleDesk.COMMAND)) {
      discord.offer(typing.callback(), lookups.choices(typing));
      return;
    }
    boolean ids = typing.option().equals("id");
    List<String> known =
        librarian.documents(typing.actor().server()).stream()
            .map(ids ? Librarian.Listed::id : Librarian.Listed::title)
            .toList();
    discord.offer(typing.callback(), Notices.choices(known, typing.soFar()));
  }

  private void said(Heard.Said said, Texts texts) {
    Optional<Long> thread = records.threads().conversation(said.actor().channel());
    Optional<AskedQuestion> repliedTo =
        said.repliesTo() == null ? Optional.empty() : records.questions().byReply(said.repliesTo());
    boolean toUs = said.mentioned() || thread.isPresent() || repliedTo.isPresent();
    if (!toUs) {
      return;
    }
    String text =
        said.text().replace("<@" + self + ">", " ").replace("<@!" + self + ">", " ").strip();
    Long conversation = thread.or(() -> repliedTo.map(AskedQuestion::conversation)).orElse(null);
    if (!text.isEmpty()) {
      asking.byMessage(said, text, conversation, texts);
      return;
    }
    if (!records.questions().first("m" + said.message(), clock.instant())) {
      return;
    }
    if (said.mentioned()) {
      tell(said, texts.text("how.to.ask"));
    } else if (thread.isEmpty() || records.threads().firstToTell(said.actor().channel())) {
      // Discord keeps the text from us; said once a thread, so that people can talk there.
      tell(said, texts.text("thread.mention"));
    }
  }

  private void tell(Heard.Said said, String words) {
    discord.post(
        said.actor().channel(),
        Message.text(words).replyingTo(said.message()).once("m" + said.message()));
  }

  /** Every path ends in something visible: after a failure, in a line that says so. */
  private void apologise(Heard heard) {
    Callback callback =
        switch (heard) {
          case Heard.Command command -> command.callback();
          case Heard.Pressed pressed -> pressed.callback();
          case Heard.Sent sent -> sent.callback();
          case Heard.Typing _, Heard.Said _, Heard.Deleted _ -> null;
        };
    if (callback == null) {
      return;
    }
    Message sorry = Message.text(Texts.english().text("failed.broken"));
    try {
      // Either it was acknowledged, and is edited now, or it was not, and is answered now.
      try {
        discord.answer(callback, sorry, List.of());
      } catch (RestException notAcknowledged) {
        discord.respond(callback, sorry.hidden());
      }
    } catch (RestException refused) {
      LOG.warn("not even an apology: {}", refused.getMessage());
    }
  }
}
