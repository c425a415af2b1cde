/**
 * The story of a question: admit, retrieve, compose, verify, outcome. The fronts ({@code discord},
 * {@code terminal}) call {@code AnswerFlow} and show the {@link org.strikebot.bot.answer.Answer}.
 */
@NullMarked
package org.strikebot.bot.answer;

import org.jspecify.annotations.NullMarked;
