/**
 * Calendar dates of a document's words, relative ones ("today") read against the day of
 * publication. Uses {@code source} and {@code passage}.
 */
@NullMarked
package org.strikebot.index.dating;

import org.jspecify.annotations.NullMarked;
