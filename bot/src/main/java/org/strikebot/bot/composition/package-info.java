/** Evidence becomes a draft: by extracts without a model, by prose with one. */
@NullMarked
package org.strikebot.bot.composition;

import org.jspecify.annotations.NullMarked;
