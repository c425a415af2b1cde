package org.strikebot.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.strikebot.bot.library.BusyException;
import org.strikebot.bot.library.Shelf;
import org.strikebot.bot.library.WriterLock;

/** The questions of a library that must keep working. Safe for use by several threads. */
final class Pins {

  private static final String NAME = "pins";

  private final CuratedLibrary library;
  private final Answering answering;

  Pins(CuratedLibrary library, Answering answering) {
    this.library = library;
    this.answering = answering;
  }

  List<Pin> all() {
    return library.shelf().beside(NAME, Pin.All.class, () -> Pin.All.NONE).pins();
  }

  /**
   * Pins a question, unless its answer does not contain now what it must; then says so.
   *
   * @throws BusyException when somebody else is changing the library
   */
  Optional<String> pin(Pin pin) {
    String answer = answering.answer(library.index(), pin.question());
    List<String> missing = pin.missing(answer);
    if (!missing.isEmpty()) {
      return Optional.of(
          "The answer does not contain “%s” as it is. It reads: %s"
              .formatted(String.join("”, “", missing), answer));
    }
    change(
        pin.by(),
        all -> {
          all.removeIf(other -> other.question().equals(pin.question()));
          all.add(pin);
          return all;
        });
    return Optional.empty();
  }

  /**
   * Lets go of a pinned question; whether there was one.
   *
   * @throws BusyException when somebody else is changing the library
   */
  boolean unpin(String question, String who) {
    boolean[] was = {false};
    change(
        who,
        all -> {
          was[0] = all.removeIf(other -> other.question().equals(question));
          return all;
        });
    return was[0];
  }

  private void change(String who, UnaryOperator<List<Pin>> change) {
    Shelf shelf = library.shelf();
    try (var _ = WriterLock.take(shelf.library(), who, library.clock().instant())) {
      shelf.keepBeside(NAME, new Pin.All(change.apply(new ArrayList<>(all()))));
    }
  }
}
