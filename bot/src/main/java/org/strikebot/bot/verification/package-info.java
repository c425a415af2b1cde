/** A draft and its evidence become only what the evidence supports. */
@NullMarked
package org.strikebot.bot.verification;

import org.jspecify.annotations.NullMarked;
