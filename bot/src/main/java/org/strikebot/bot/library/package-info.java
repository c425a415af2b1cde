/**
 * A library opened for asking: its documents read, its own index directory in the data folder, kept
 * up to date. Before {@code retrieval} in the story; uses the index module only. The fronts open
 * libraries here, and {@code moderation} changes them.
 */
@NullMarked
package org.strikebot.bot.library;

import org.jspecify.annotations.NullMarked;
