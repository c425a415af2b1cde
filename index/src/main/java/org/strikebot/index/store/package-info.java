/**
 * The Lucene index of one library: fields, mapping both ways, commits as revisions, searchers.
 * Together with {@code search} the only package that sees Lucene.
 */
@NullMarked
package org.strikebot.index.store;

import org.jspecify.annotations.NullMarked;
