package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.discord.PendingChanges.Attempt;
import org.strikebot.bot.discord.PendingChanges.Pending;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.ButtonId;
import org.strikebot.bot.discord.payload.CommandDefinitions;
import org.strikebot.bot.discord.payload.LibraryNotices;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.PreviewNotices;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.moderation.Bundle;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Outcome;

/**
 * What moderators change of their server's library: each addition is shown before it counts, each
 * change is one revision, told in the audit. Whoever gets here may.
 */
final class LibraryDesk {

  private final Curators curators;
  private final Discord discord;
  private final LongWork work;
  private final Errata errata;
  private final Audit audit;
  private final PendingChanges pending;
  private final Additions additions;
  private final Refreshes refreshes;
  private final LibraryViews views;

  LibraryDesk(
      Curators curators,
      Discord discord,
      LongWork work,
      Jobs jobs,
      Errata errata,
      Audit audit,
      InstantSource clock) {
    this.curators = curators;
    this.discord = discord;
    this.work = work;
    this.errata = errata;
    this.audit = audit;
    this.pending = new PendingChanges(clock);
    this.additions = new Additions(curators, discord, pending, audit);
    this.refreshes = new Refreshes(curators, pending, work, jobs, errata, audit, clock);
    this.views = new LibraryViews(curators, discord, audit, clock);
  }

  /** Runs a command that was acknowledged; whether it is one of these. */
  boolean run(Heard.Command command, Texts texts) {
    Map<String, String> options = command.options();
    String why = options.getOrDefault("why", "");
    switch (command.name()) {
      case "library add", CommandDefinitions.ADD_MENU -> additions.add(command, texts);
      case "library remove" -> {
        String id = options.getOrDefault("id", "");
        change(command, texts, (curator, who, anyway, _) -> curator.remove(id, why, who, anyway));
      }
      case "library rollback" -> {
        long revision = Long.parseLong(options.getOrDefault("revision", "0"));
        change(
            command,
            texts,
            (curator, who, anyway, _) -> curator.rollBack(revision, why, who, anyway));
      }
      case "library shipped" -> {
        boolean wanted = Boolean.parseBoolean(options.get("wanted"));
        change(command, texts, (curator, who, anyway, _) -> curator.base(wanted, who, anyway));
      }
      case "library import" -> take(command, texts);
      case "library refresh" -> refreshes.run(command, texts);
      default -> {
        return views.run(command, texts);
      }
    }
    return true;
  }

  /** The refreshes that come by themselves. */
  Refreshes refreshes() {
    return refreshes;
  }

  private void take(Heard.Command command, Texts texts) {
    String file = command.options().get(Heard.FILE);
    if (file == null) {
      audit.keep(command.actor(), "/library import", "refused");
      discord.answer(command.callback(), Message.text(texts.text("add.nothing")), List.of());
      return;
    }
    byte[] zip = discord.attachment(file, Additions.MOST_BYTES);
    change(
        command,
        texts,
        ProgressNotices.Kind.IMPORT,
        (curator, who, anyway, progress) -> new Bundle(curator).take(zip, who, anyway, progress));
  }

  private void change(Heard.Command command, Texts texts, Attempt attempt) {
    change(command, texts, ProgressNotices.Kind.CHANGE, attempt);
  }

  private void change(
      Heard.Command command, Texts texts, ProgressNotices.Kind kind, Attempt attempt) {
    Pending described =
        new Pending(command.actor().server(), "/" + command.name(), kind, null, attempt);
    make(pending.keep(described), described, command.actor(), command.callback(), false, texts);
  }

  /** Makes a change that was described, and shows what came of it. */
  private void make(
      long id,
      Pending described,
      Heard.Actor actor,
      Callback callback,
      boolean anyway,
      Texts texts) {
    work.run(
        actor,
        callback,
        described.act(),
        described.kind(),
        texts,
        progress -> {
          Curator curator = curators.of(actor.server());
          Outcome outcome = described.attempt().make(curator, actor.member(), anyway, progress);
          switch (outcome) {
            // What may be pressed again.
            case Outcome.HeldBack _, Outcome.Busy _ -> {}
            case Outcome.Published _, Outcome.Refused _ -> pending.drop(id);
          }
          audit.keep(actor, described.act(), Audit.told(outcome));
          errata.after(actor.server(), curator, outcome);
          return new LibraryNotices(texts).outcome(id, outcome);
        });
  }

  /** A moderator pressed a button of this desk. */
  void pressed(Heard.Pressed pressed, ButtonId button, Texts texts) {
    Heard.Actor actor = pressed.actor();
    Pending described = pending.found(button.record(), actor.server());
    if (described == null) {
      discord.respond(pressed.callback(), Message.text(texts.text("gone.preview")).hidden());
      return;
    }
    switch (button.verb()) {
      case ADD, ANYWAY -> {
        discord.acknowledge(pressed.callback(), true);
        boolean anyway = button.verb() == ButtonId.Verb.ANYWAY;
        make(button.record(), described, actor, pressed.callback(), anyway, texts);
      }
      case EDIT -> {
        if (described.preview() != null) {
          discord.open(
              pressed.callback(),
              new PreviewNotices(texts).form(button.record(), described.preview()));
        }
      }
      default -> {
        pending.drop(button.record());
        audit.keep(actor, described.act(), "dropped");
        discord.update(pressed.callback(), Message.text(texts.text("preview.dropped")));
      }
    }
  }

  /** A moderator sent the form with a source's facts. */
  void sent(Heard.Sent sent, long id, Texts texts) {
    additions.sent(sent, id, texts);
  }
}
