package org.strikebot.bot.discord.payload;

import java.util.Locale;
import java.util.Optional;

/**
 * What a button or form is for, carried by its {@code custom_id} through restarts: {@code
 * verb:record:page}.
 *
 * @param verb what to do
 * @param record the record it is about, 0 for none
 * @param page the page to show, from 0
 */
public record ButtonId(Verb verb, long record, int page) {

  /** What can be done by a button. */
  public enum Verb {
    QUOTES,
    /** Turns a page of quotes. */
    PAGE,
    OTHER,
    WRONG,
    FOLLOW,
    SHARE,
    SOURCES,
    LIST,
    EXPORT,
    FORGET,
    CANCEL,
    /** Turns a page of what was looked up. */
    LOOKED_UP,
    /** Shows a private look-up to all. */
    PUBLISH,
    /** Adds a source, or follows a feed, that was shown. */
    ADD,
    /** Opens the form with a source's facts. */
    EDIT,
    /** Lets a change go live that pinned questions held back. */
    ANYWAY,
    /** Lets go of a change that was shown. */
    DROP
  }

  public ButtonId {
    if (record < 0 || page < 0) {
      throw new IllegalArgumentException(
          "expected a record and a page from 0, found " + record + " and " + page);
    }
  }

  /** Whether it changes a library, which only moderators may. */
  public boolean changesLibrary() {
    return switch (verb) {
      case ADD, EDIT, ANYWAY, DROP -> true;
      default -> false;
    };
  }

  public static ButtonId of(Verb verb, long record) {
    return new ButtonId(verb, record, 0);
  }

  /** The id as a text of at most 100 characters. */
  public String written() {
    return verb.name().toLowerCase(Locale.ROOT) + ":" + record + ":" + page;
  }

  /** Reads what {@link #written()} wrote; empty for anything else. */
  public static Optional<ButtonId> read(String written) {
    String[] parts = written.split(":", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ButtonId(
              Verb.valueOf(parts[0].toUpperCase(Locale.ROOT)),
              Long.parseLong(parts[1]),
              Integer.parseInt(parts[2])));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
