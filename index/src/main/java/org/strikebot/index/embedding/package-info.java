/**
 * Vectors of passages and questions, and the cache that spares computing one twice. The only
 * package that knows the embedding model.
 */
@NullMarked
package org.strikebot.index.embedding;

import org.jspecify.annotations.NullMarked;
