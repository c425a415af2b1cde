/**
 * Discord's REST API, spoken by ourselves. Javacord hears for us (the gateway, and all it knows of
 * servers and members), but its REST client retries a 429 without {@code Retry-After} in a hot
 * loop, never retries a 5xx, sends a cut-off request again without a nonce, and gives up after ten
 * seconds on what was posted; none of that can be set. So what the bot sends goes out here: every
 * request can be repeated safely, waits as it is told, and ends.
 */
@NullMarked
package org.strikebot.bot.discord.rest;

import org.jspecify.annotations.NullMarked;
