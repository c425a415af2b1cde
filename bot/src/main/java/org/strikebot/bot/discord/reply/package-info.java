/**
 * What a member is shown, as data: built from an answer once, kept with the question, and rendered
 * from there whenever a button of an old message is pressed. Knows neither Javacord nor payloads.
 */
@NullMarked
package org.strikebot.bot.discord.reply;

import org.jspecify.annotations.NullMarked;
