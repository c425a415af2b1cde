/**
 * What is sent to Discord, as JSON: replies, notices, forms and commands within every limit of its
 * API, with text of sources and members held in its place. Uses {@code reply}; knows no Javacord.
 */
@NullMarked
package org.strikebot.bot.discord.payload;

import org.jspecify.annotations.NullMarked;
