/**
 * Who may ask how often, and whose turn it is. Pure and driven by a clock; every front may use it.
 * Uses no other package of ours.
 */
@NullMarked
package org.strikebot.bot.admission;

import org.jspecify.annotations.NullMarked;
