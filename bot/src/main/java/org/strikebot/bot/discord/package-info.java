/** The Discord front, and the only package that sees Javacord. */
@NullMarked
package org.strikebot.bot.discord;

import org.jspecify.annotations.NullMarked;
