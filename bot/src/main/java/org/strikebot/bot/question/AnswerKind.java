package org.strikebot.bot.question;

/** What sort of thing a question asks for. */
public enum AnswerKind {
  /** How many. */
  NUMBER,
  /** A sum of money. */
  MONEY,
  /** A percentage or proportion. */
  SHARE,
  /** A day, month or year. */
  DATE,
  /** An hour of the day. */
  TIME,
  /** How long something takes. */
  DURATION,
  /** One person by name, or who did something. */
  PERSON,
  /** The names of people, and nothing but names will do. */
  NAMES,
  /** A place, or an institution as a place. */
  PLACE,
  /** Why. */
  REASON,
  /** What a word or name stands for. */
  DEFINITION,
  /** Yes or no. */
  YES_NO,
  /** Several things of one sort. */
  LIST,
  /** What each party has to say. */
  BOTH_SIDES,
  /** What somebody said. */
  STATEMENT,
  /** What a picture shows or who took it. */
  PICTURE,
  /** Figures or dates that differ from source to source. */
  CONFLICT
}
