/** The terminal front: the same bot for one person at a keyboard. */
@NullMarked
package org.strikebot.bot.terminal;

import org.jspecify.annotations.NullMarked;
