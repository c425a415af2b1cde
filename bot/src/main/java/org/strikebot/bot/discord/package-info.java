/**
 * The Discord front, and with its own packages the only one that sees Javacord. The story: {@code
 * gateway} hears, {@link org.strikebot.bot.discord.Switchboard} hands on, {@link
 * org.strikebot.bot.discord.Asking} takes questions on, {@link org.strikebot.bot.discord.Replying}
 * answers them, {@link org.strikebot.bot.discord.Buttons}, {@link
 * org.strikebot.bot.discord.Lookups} and {@link org.strikebot.bot.discord.Moderators} do the rest,
 * {@code payload} writes what is shown and {@code rest} sends it. {@link
 * org.strikebot.bot.discord.Front} puts these together, and {@link
 * org.strikebot.bot.discord.Service} is the whole of it.
 */
@NullMarked
package org.strikebot.bot.discord;

import org.jspecify.annotations.NullMarked;
