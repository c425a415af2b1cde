package org.strikebot.bot.discord.payload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.moderation.Jobs;
import org.strikebot.bot.moderation.Pace;

/** Messages about long work on a library: how far it is, and who is at it. */
public final class ProgressNotices {

  private static final int BAR = 20;

  /** What is done for long. */
  public enum Kind {
    REINDEX("reindex"),
    REFRESH("refresh"),
    IMPORT("import"),
    CHANGE("change");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  private final Texts texts;

  public ProgressNotices(Texts texts) {
    this.texts = texts;
  }

  /**
   * How far work is, as a bar that reads without colour, with a way to end it.
   *
   * @param all how much there is to do, 0 while that is not known
   * @param speed how fast it goes, once that is known
   */
  public Message bar(Kind kind, int done, int all, Optional<Pace.Speed> speed) {
    int filled = all == 0 ? 0 : (int) ((long) BAR * done / all);
    String counts =
        texts.text("progress." + kind.key + ".counts", String.valueOf(done), String.valueOf(all));
    String pace =
        speed
            .map(known -> " " + texts.text("progress.pace", known.rate(), known.remaining()))
            .orElse("");
    Embed embed =
        new Embed()
            .title(texts.text("progress." + kind.key))
            .description(
                "▰".repeat(filled)
                    + "▱".repeat(BAR - filled)
                    + "\n"
                    + counts
                    + pace
                    + "\n"
                    + texts.text("progress.meanwhile"));
    return Message.of(embed)
        .row(
            List.of(new Button(ButtonId.of(ButtonId.Verb.CANCEL, 0), texts.text("button.cancel"))));
  }

  /**
   * That another is at work on the library, who and since when; {@code null} where it just ended.
   */
  public String busy(Jobs.@Nullable Job job) {
    return job == null ? texts.text("reindex.over") : busy(job.actor(), job.since());
  }

  /** The same of work that another process may be at. */
  public String busy(String who, Instant since) {
    String moment = "<t:" + since.getEpochSecond();
    return texts.text("progress.busy", Naming.of(who), moment + ":f>", moment + ":R>");
  }
}
