package org.strikebot.bot.discord;

import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.moderation.Outcome;

/** Keeps who did what to a library, and how it ended. */
@FunctionalInterface
interface Audit {

  void keep(Heard.Actor actor, String act, String result);

  /** What came of a change, in one line. */
  static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Published published ->
          "revision " + published.revision() + ": " + published.what();
      case Outcome.HeldBack held -> "held back by " + held.broken().size() + " pinned questions";
      case Outcome.Refused refused -> "refused: " + refused.message();
      case Outcome.Busy busy -> "refused: " + busy.who() + " is at it since " + busy.since();
    };
  }
}
