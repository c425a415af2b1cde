package org.strikebot.bot.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.admission.FairQueue;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.discord.reply.Replies;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.moderation.Curators;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.Records;

/**
 * The parts behind the gateway, put together: who hears what, who answers, and on which threads.
 *
 * @param threads on which what is heard is taken on
 */
record Front(
    FairQueue queue,
    ExecutorService threads,
    Jobs jobs,
    Asking asking,
    Moderators moderators,
    Switchboard switchboard) {

  /**
   * Answering computes for long. On virtual threads it would hold the few that carry them all, and
   * acknowledgements would wait for it; so the machine shares its cores out instead.
   */
  private static final ThreadFactory ANSWERING =
      Thread.ofPlatform().name("answer-", 0).daemon().factory();

  static Front of(
      Service.Configuration configuration,
      String application,
      Core core,
      Librarian librarian,
      Records records,
      Discord discord,
      Curators curators,
      InstantSource clock,
      Meters meters) {
    FairQueue queue = new FairQueue(configuration.atOnce(), ANSWERING);
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("heard-", 0).factory());
    Replies replies = new Replies((server, revision) -> day(librarian, server, revision));
    KeptReplies kept = new KeptReplies(records, clock);
    Replying replying =
        new Replying(
            core,
            records,
            discord,
            replies,
            kept,
            queue,
            librarian::size,
            configuration.betweenEdits(),
            clock,
            meters);
    Asking asking = new Asking(records, discord, replying, kept, queue, clock, meters);
    Jobs jobs = new Jobs();
    LookupViews views = new LookupViews(core);
    Lookups lookups = new Lookups(core, records, discord, views, clock);
    Buttons buttons =
        new Buttons(
            core,
            librarian,
            records,
            discord,
            kept,
            jobs,
            lookups,
            configuration.messageContent(),
            clock);
    PeopleDesk people = new PeopleDesk(core, records, discord, views, clock);
    Moderators moderators =
        new Moderators(core, librarian, records, discord, curators, jobs, people, clock);
    Switchboard switchboard =
        new Switchboard(
            threads,
            asking,
            buttons,
            moderators,
            lookups,
            librarian,
            records,
            discord,
            application,
            clock);
    return new Front(queue, threads, jobs, asking, moderators, switchboard);
  }

  private static @Nullable String day(Librarian librarian, String server, long revision) {
    Instant made = librarian.made(server, revision);
    return made == null ? null : Attribution.day(LocalDate.ofInstant(made, ZoneOffset.UTC));
  }
}
