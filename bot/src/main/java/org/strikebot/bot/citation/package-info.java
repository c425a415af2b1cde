/**
 * A checked answer becomes text with marks and the list of sources behind them, the same for every
 * front. Uses {@code answer} and {@code verification}; the fronts and {@code evaluation} use it.
 */
@NullMarked
package org.strikebot.bot.citation;

import org.jspecify.annotations.NullMarked;
