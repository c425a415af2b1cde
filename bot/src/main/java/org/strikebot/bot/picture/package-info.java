/**
 * Pictures of what is attributed and of who has how much room in a library, as PNG bytes: drawn
 * from outlines, so that no font has to be installed where the bot runs. Uses {@code attribution}
 * and {@code moderation}; the fronts use it.
 */
@NullMarked
package org.strikebot.bot.picture;

import org.jspecify.annotations.NullMarked;
