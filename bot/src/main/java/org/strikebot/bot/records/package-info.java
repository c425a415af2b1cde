/**
 * What must survive a restart: settings of each server, questions and their replies, feedback,
 * audit, daily counts. An embedded SQLite database with migrations. Uses no other package of ours;
 * {@code ask} never loads it.
 */
@NullMarked
package org.strikebot.bot.records;

import org.jspecify.annotations.NullMarked;
