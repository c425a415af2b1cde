/**
 * The terminal front: the same bot for one person at a keyboard, or for a script. Each command
 * decides what to do, asks a {@link org.strikebot.bot.terminal.Bot} and prints. Standard output
 * belongs to answers, standard error to everything about them.
 */
@NullMarked
package org.strikebot.bot.terminal;

import org.jspecify.annotations.NullMarked;
