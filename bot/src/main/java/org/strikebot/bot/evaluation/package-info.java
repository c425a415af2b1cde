/**
 * How well the bot answers, measured: questions with known answers are asked, and what is shown is
 * judged. Uses {@code answer}, {@code citation} and the search only through functions given to it;
 * the terminal's {@code eval} command prints what it finds.
 */
@NullMarked
package org.strikebot.bot.evaluation;

import org.jspecify.annotations.NullMarked;
