/** The question, its conversation, and who may ask how often. */
@NullMarked
package org.strikebot.bot.question;

import org.jspecify.annotations.NullMarked;
