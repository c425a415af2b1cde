package org.strikebot.bot.verification;

import org.jspecify.annotations.Nullable;

/**
 * A figure, a day or a name in a text: what a statement stands or falls with.
 *
 * @param kind what it is
 * @param key equal for two ways of writing the same ("two" and "2", "78%" and "78 per cent")
 * @param date for a day, the parts of it that are given
 * @param first the number of its first word in the text
 * @param last the number of its last word
 */
record Anchor(Kind kind, String key, @Nullable PartialDate date, int first, int last) {

  enum Kind {
    COUNT,
    PERCENTAGE,
    AMOUNT,
    FRACTION,
    ORDINAL,
    TIME,
    DATE,
    WEEKDAY,
    NAME
  }

  /** Whether it says how much, how many, or at what hour. */
  boolean figure() {
    return switch (kind) {
      case COUNT, PERCENTAGE, AMOUNT, FRACTION, ORDINAL, TIME -> true;
      case DATE, WEEKDAY, NAME -> false;
    };
  }
}
