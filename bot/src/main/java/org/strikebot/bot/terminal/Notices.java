package org.strikebot.bot.terminal;

import java.util.function.LongSupplier;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.moderation.Pace;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.source.Refusal;

/** Tells on standard error what happens to the library while it is opened. */
final class Notices implements Progress {

  private final Screen screen;
  private final Pace pace;
  private boolean shown;

  Notices(Screen screen) {
    this(screen, System::nanoTime);
  }

  /** The same with another clock that only ever goes forward. */
  Notices(Screen screen, LongSupplier nanoTime) {
    this.screen = screen;
    this.pace = new Pace(nanoTime);
  }

  @Override
  public void documents(int done, int all) {
    counted("Indexing documents", done, all);
  }

  /** Tells that an answer is being composed; on a terminal only. */
  void composing() {
    if (screen.watched()) {
      screen.err().print("\r\u001B[KComposing and checking the answer");
      screen.err().flush();
      shown = true;
    }
  }

  /** Tells how a measurement goes; on a terminal only. */
  void asked(int done, int all) {
    if (screen.watched()) {
      screen.err().print("\r\u001B[KAsked: %d of %d".formatted(done, all));
      screen.err().flush();
      shown = true;
    }
  }

  /** Tells how far long work is: on a terminal in one changing line, elsewhere once. */
  void counted(String what, int done, int all) {
    if (all == 0) {
      return;
    }
    if (screen.watched()) {
      int filled = (int) (20L * done / all);
      screen
          .err()
          .print(
              "\r\u001B[K%s %s%s %d of %d%s"
                  .formatted(
                      what,
                      "▰".repeat(filled),
                      "▱".repeat(20 - filled),
                      done,
                      all,
                      pace.at(done, all)
                          .map(
                              speed -> ", %s/s, %s left".formatted(speed.rate(), speed.remaining()))
                          .orElse("")));
      shown = true;
    } else if (done == 0) {
      screen.err().println("%s: %d".formatted(what, all));
    }
    screen.err().flush();
  }

  /** Takes the changing line away. */
  void clear() {
    if (shown) {
      screen.err().print("\r\u001B[K");
      screen.err().flush();
      shown = false;
    }
  }

  /** What the owner of an opened library should know. */
  void about(OpenLibrary library) {
    clear();
    library.notices().forEach(notice -> screen.err().println(SafeText.of(notice)));
    for (Refusal refusal : library.refused()) {
      screen.err().println("Not in the library: " + SafeText.of(refusal.message()));
    }
    screen.err().flush();
  }
}
