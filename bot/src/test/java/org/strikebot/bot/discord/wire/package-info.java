/**
 * A local Discord for tests: the real Javacord talks to it as it would to discord.com.
 *
 * <p>{@code LocalDiscord} is the way in. It speaks TLS behind a CONNECT tunnel ({@code Front}), the
 * gateway ({@code Gateway}, {@code Session}) and the REST API ({@code Rest} and the classes that
 * end in {@code Routes}) over one {@code World} of guilds, channels, members and messages. It
 * refuses what Discord refuses (the classes that end in {@code Rules}), and fails on demand ({@code
 * Faults}, {@code Gateway}).
 *
 * <p>Tests act as people ({@code Member}) and look at what people see ({@code Shown}). They wait
 * for conditions with a deadline, never for a time.
 *
 * <p>Each rule names the page of Discord's documentation it stands for, by its path in the
 * repository discord/discord-api-docs, as of August 2026. All state is guarded by the lock of
 * {@code Monitor}.
 */
@NullMarked
package org.strikebot.bot.discord.wire;

import org.jspecify.annotations.NullMarked;
