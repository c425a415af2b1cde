package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.ProgressNotices;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Callback;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;

/**
 * Does work that changes a library, one piece a server at a time: shown as a bar, ended on request;
 * a second asker is told who is at it and since when.
 */
final class LongWork {

  /** What is done. */
  interface Work {
    /** Does it, and gives what is shown of it. */
    Message run(Librarian.Progress progress);
  }

  private final Discord discord;
  private final Jobs jobs;
  private final Audit audit;
  private final InstantSource clock;

  LongWork(Discord discord, Jobs jobs, Audit audit, InstantSource clock) {
    this.discord = discord;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does {@code work} and shows what came of it in the place of its bar.
   *
   * @param act what it is called in the audit
   * @param kind what the bar says of it
   */
  void run(
      Heard.Actor actor,
      Callback callback,
      String act,
      ProgressNotices.Kind kind,
      Texts texts,
      Work work) {
    ProgressNotices notices = new ProgressNotices(texts);
    Optional<Jobs.Job> begun = jobs.begin(actor.server(), actor.member(), clock.instant());
    if (begun.isEmpty()) {
      audit.keep(actor, act, "refused: another is under way");
      String busy = notices.busy(jobs.of(actor.server()).orElse(null));
      discord.answer(callback, Message.text(busy), List.of());
      return;
    }
    Jobs.Job job = begun.get();
    Message shown;
    try {
      shown = work.run(new ProgressBar(discord, callback, texts, kind, job, clock));
    } catch (Librarian.CancelledException cancelled) {
      audit.keep(actor, act, "cancelled");
      shown = Message.text(texts.text("reindex.cancelled"));
    } catch (BusyException busy) {
      audit.keep(actor, act, "refused: " + busy.getMessage());
      shown = Message.text(notices.busy(busy.who(), busy.since()));
    } finally {
      jobs.end(job);
    }
    // Only now: whoever presses a button of what is shown must not find this work still going on.
    discord.answer(callback, shown, List.of());
  }
}
