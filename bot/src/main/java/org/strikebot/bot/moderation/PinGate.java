package org.strikebot.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.index.ingest.Gate;
import org.strikebot.index.store.LibraryIndex;

/** Asks the pinned questions against a change before it goes live. Used once, by one thread. */
final class PinGate implements Gate {

  /** Ends a change before it is published. */
  static final class HeldBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private final List<Pin> pins;
  private final Answering answering;
  private final LibraryIndex before;
  private final boolean anyway;
  private final List<Outcome.Broken> broken = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();

  /**
   * @param before the library as it is
   * @param anyway whether the change goes live whatever breaks
   */
  PinGate(List<Pin> pins, Answering answering, LibraryIndex before, boolean anyway) {
    this.pins = List.copyOf(pins);
    this.answering = answering;
    this.before = before;
    this.anyway = anyway;
  }

  @Override
  public void look(LibraryIndex pending) {
    for (Pin pin : pins) {
      String was = answering.answer(before, pin.question());
      String is = answering.answer(pending, pin.question());
      List<String> missing = pin.missing(is);
      // What was broken before is not this change's doing.
      if (!missing.isEmpty() && pin.missing(was).isEmpty()) {
        broken.add(new Outcome.Broken(pin.question(), missing, is));
      } else if (!was.equals(is)) {
        changed.add(pin.question());
      }
    }
    if (!broken.isEmpty() && !anyway) {
      throw new HeldBackException();
    }
  }

  List<Outcome.Broken> broken() {
    return List.copyOf(broken);
  }

  List<String> changed() {
    return List.copyOf(changed);
  }
}
