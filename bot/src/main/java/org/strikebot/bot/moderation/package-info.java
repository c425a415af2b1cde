/** What moderators do, whatever the front: add, refresh, reindex, roll back, history, gaps. */
@NullMarked
package org.strikebot.bot.moderation;

import org.jspecify.annotations.NullMarked;
