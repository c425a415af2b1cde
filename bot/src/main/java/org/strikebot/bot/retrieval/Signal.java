package org.strikebot.bot.retrieval;

/**
 * What is measured on a sentence to tell whether it answers a question. Shares run from 0 to 1 and
 * count each of the question's content words by its rarity in the evidence.
 */
public enum Signal {
  /** Cosine of question and sentence. */
  SIMILARITY,
  /** Cosine of question and passage. */
  PASSAGE_SIMILARITY,
  /** The passage's fused score, from 0 to 1. */
  PASSAGE_SCORE,
  /** Share of the question's words in the sentence. */
  COVERAGE,
  /** Share of the question's words in the sentence, its neighbours, or the document's title. */
  PASSAGE_COVERAGE,
  /** Whether the kind of thing asked for is in the sentence; in between where no kind is clear. */
  KIND_PRESENT,
  /** Whether something is asked for that has one form only (a sum, a name) and is not near. */
  KIND_MISSING,
  /** How close the kind of thing asked for stands to the question's words. */
  KIND_NEAR,
  /** Share of the question's names in the sentence; 1 where it has none. */
  NAMES_PRESENT,
  /** Share of the question's names in the sentence, its neighbours, or the document's title. */
  NAMES_NEAR,
  /** Share of the question's numbers in the sentence; 1 where it has none. */
  NUMBERS_PRESENT,
  /** Share of the question's days and months that the sentence tells; 1 where it names none. */
  DAYS_PRESENT,
  /**
   * The same, where a sentence that tells no day is of the days told before it in its paragraph, or
   * else of the day of publication.
   */
  DAYS_NEAR,
  /** Share of the question's days told before in the paragraph or by the day of publication. */
  DAYS_AROUND,
  /** Whether the sentence has the words of somebody whom the question names. */
  SPEAKER_ASKED,
  /** Whether the question asks what was said and the sentence has somebody's words. */
  WORDS_ASKED,
  /** The sentence's length over 300 characters, at most 1. */
  LENGTH,
  /** The number of the question's content words over ten. */
  QUESTION_LENGTH,
  /** Where the question denies and the sentence does not: the share of the words they have. */
  NEGATION_ASKED,
  /** Whether the sentence denies and the question does not. */
  NEGATION_FOUND,
  /** How well the sentence's words fit the question's in meaning, by rarity. */
  MEANING,
  /** How well the question's worst fitted word is fitted in meaning by the sentence. */
  WEAKEST_WORD,
  /** The same as the worst fitted, by the sentence and its neighbours together. */
  WEAKEST_NEAR,
  /** How much of the question's meaning is not fitted, by rarity. */
  UNFITTED,
  /** The same with every word counting alike. */
  UNFITTED_WORDS,
  /** How much of the question's meaning no sentence looked at closely fits, by rarity. */
  UNFITTED_ANYWHERE,
  /** The share of the question's words that the sentence fits badly. */
  BADLY_FITTED,
  /** The standard deviation of the fits of the question's words. */
  UNEVEN,
  /** The worst fitted word's fit, by the sentence that fits its own worst best. */
  WEAKEST_AT_BEST,
  /** How far the sentence fits the words better than the others do, in standard deviations. */
  STANDS_OUT,
  /** The mean cosine of question and sentence over those looked at closely. */
  SIMILARITY_AROUND,
  /** How many of the question's content words the evidence does not have, over five. */
  UNKNOWN_WORDS,
  /** The number of all words of the question over ten. */
  WORDS,
  /** One over the number of all words of the question: what is short is judged by little. */
  SHORTNESS,
  /** How likely what was found is on the topic of the library that ships, 0 to 1. */
  TOPIC
}
