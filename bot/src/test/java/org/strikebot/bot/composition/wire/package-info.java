/** A local server that speaks the protocols of chat models, with faults on demand. */
@NullMarked
package org.strikebot.bot.composition.wire;

import org.jspecify.annotations.NullMarked;
