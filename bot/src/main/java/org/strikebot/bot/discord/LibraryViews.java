package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.BalanceNotices;
import org.strikebot.bot.discord.payload.LibraryNotices;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Notices;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.moderation.Balance;
import org.strikebot.bot.moderation.Bundle;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Pin;
import org.strikebot.bot.picture.BalancePicture;
import org.strikebot.index.store.IndexException;

/**
 * What moderators are shown of their server's library: its revisions and how they differ, who has
 * how much room, what is pinned, and the whole of it as a file.
 */
final class LibraryViews {

  private final BalancePicture pictures = new BalancePicture();
  private final Curators curators;
  private final Discord discord;
  private final Audit audit;
  private final InstantSource clock;

  LibraryViews(Curators curators, Discord discord, Audit audit, InstantSource clock) {
    this.curators = curators;
    this.discord = discord;
    this.audit = audit;
    this.clock = clock;
  }

  /** Runs a command that was acknowledged; whether it is one of these. */
  boolean run(Heard.Command command, Texts texts) {
    switch (command.name()) {
      case "library history" ->
          show(command, new LibraryNotices(texts).history(curator(command).history()));
      case "library diff" -> difference(command, texts);
      case "library export" -> export(command, texts);
      case "library balance" -> balance(command, texts);
      case "library pin" -> {
        try {
          pin(command, texts);
        } catch (BusyException busy) {
          refuse(command, new ProgressNotices(texts).busy(busy.who(), busy.since()));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Curator curator(Heard.Command command) {
    return curators.of(command.actor().server());
  }

  private void show(Heard.Command command, Message message) {
    audit.keep(command.actor(), "/" + command.name(), "shown");
    discord.answer(command.callback(), message, List.of());
  }

  private void refuse(Heard.Command command, String words) {
    audit.keep(command.actor(), "/" + command.name(), "refused");
    discord.answer(command.callback(), Message.text(words), List.of());
  }

  private void balance(Heard.Command command, Texts texts) {
    Balance balance = curator(command).balance();
    byte[] picture = pictures.of(texts.text("balance.title"), balance);
    audit.keep(command.actor(), "/" + command.name(), "shown");
    discord.answer(
        command.callback(),
        new BalanceNotices(texts).balance(balance),
        List.of(new Discord.Upload(BalanceNotices.PICTURE, "image/png", picture)));
  }

  private void difference(Heard.Command command, Texts texts) {
    long from = Long.parseLong(command.options().getOrDefault("from", "0"));
    long to = Long.parseLong(command.options().getOrDefault("to", "0"));
    try {
      show(
          command,
          new LibraryNotices(texts).difference(from, to, curator(command).difference(from, to)));
    } catch (IndexException none) {
      refuse(command, Notices.quoted(String.valueOf(none.getMessage()), 1_000));
    }
  }

  private void export(Heard.Command command, Texts texts) {
    byte[] zip = new Bundle(curator(command)).export();
    audit.keep(command.actor(), "/library export", zip.length + " bytes");
    discord.answer(
        command.callback(),
        Message.text(texts.text("export.done")),
        List.of(new Discord.Upload("library.zip", "application/zip", zip)));
  }

  private void pin(Heard.Command command, Texts texts) {
    Curator curator = curator(command);
    String question = command.options().get("question");
    String contains = command.options().get("contains");
    if (question == null) {
      show(command, new LibraryNotices(texts).pins(curator.pins()));
      return;
    }
    String who = command.actor().member();
    if (contains == null) {
      boolean was = curator.unpin(question, who);
      audit.keep(command.actor(), "/library pin", was ? "let go" : "not pinned");
      discord.answer(
          command.callback(),
          Message.text(texts.text(was ? "pins.off" : "pins.unknown")),
          List.of());
      return;
    }
    List<String> words =
        Arrays.stream(contains.split(";", -1))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .toList();
    if (words.isEmpty() || question.isBlank()) {
      refuse(command, texts.text("pins.words"));
      return;
    }
    Optional<String> refusal = curator.pin(new Pin(question, words, who, clock.instant()));
    audit.keep(command.actor(), "/library pin", refusal.isPresent() ? "refused" : "pinned");
    discord.answer(
        command.callback(),
        Message.text(
            refusal
                .map(why -> Notices.quoted(why, 1_500))
                .orElseGet(() -> texts.text("pins.kept"))),
        List.of());
  }
}
