/**
 * What is heard from Discord, as data. Javacord keeps the connection and knows servers, channels
 * and members; its events become {@link org.strikebot.bot.discord.gateway.Heard} here and are
 * handed off at once, because Javacord runs the listeners of a server one after another. What
 * Javacord does not do is done beside it: a watchdog for a silent gateway, and servers that it
 * cannot read.
 */
@NullMarked
package org.strikebot.bot.discord.gateway;

import org.jspecify.annotations.NullMarked;
