package org.strikebot.bot.moderation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Long work under way: at most one a server, known by who began it, and cancellable. */
public final class Jobs {

  /** Work under way. */
  public static final class Job {
    private final String server;
    private final String actor;
    private final Instant since;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Job(String server, String actor, Instant since) {
      this.server = server;
      this.actor = actor;
      this.since = since;
    }

    public String actor() {
      return actor;
    }

    public Instant since() {
      return since;
    }

    public boolean cancelled() {
      return cancelled.get();
    }
  }

  private final Map<String, Job> underWay = new ConcurrentHashMap<>();

  /** The job begun for {@code actor}, or empty where another is under way in {@code server}. */
  public Optional<Job> begin(String server, String actor, Instant now) {
    Job job = new Job(server, actor, now);
    return underWay.putIfAbsent(server, job) == null ? Optional.of(job) : Optional.empty();
  }

  public Optional<Job> of(String server) {
    return Optional.ofNullable(underWay.get(server));
  }

  /** Asks the job of {@code server} to end; whether there was one. */
  public boolean cancel(String server) {
    Job job = underWay.get(server);
    if (job != null) {
      job.cancelled.set(true);
    }
    return job != null;
  }

  /** Asks every job to end. */
  public void cancelAll() {
    underWay.values().forEach(job -> job.cancelled.set(true));
  }

  public void end(Job job) {
    underWay.remove(job.server, job);
  }
}
