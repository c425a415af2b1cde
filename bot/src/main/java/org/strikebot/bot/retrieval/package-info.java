/** A question becomes evidence, and it is decided whether the evidence suffices. */
@NullMarked
package org.strikebot.bot.retrieval;

import org.jspecify.annotations.NullMarked;
