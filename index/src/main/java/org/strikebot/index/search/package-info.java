/**
 * A question's words and vector become ranked evidence. Uses {@code store} and {@code embedding};
 * with {@code store} the only package that sees Lucene.
 */
@NullMarked
package org.strikebot.index.search;

import org.jspecify.annotations.NullMarked;
