/** What must survive a restart: audit, feedback, questions, settings of each server. */
@NullMarked
package org.strikebot.bot.records;

import org.jspecify.annotations.NullMarked;
