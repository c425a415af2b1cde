/**
 * A Discord that is only played, for a rehearsal: it lets the bot in, tells it of one server, asks
 * one question there and hears the answer. It listens on the loopback address alone and needs
 * neither a network nor anybody's token. Uses no other package of ours.
 */
@NullMarked
package org.strikebot.bot.rehearsal;

import org.jspecify.annotations.NullMarked;
