/**
 * Pictures of what is attributed, as PNG bytes: drawn from outlines, so that no font has to be
 * installed where the bot runs. Uses {@code attribution}; the fronts use it.
 */
@NullMarked
package org.strikebot.bot.picture;

import org.jspecify.annotations.NullMarked;
