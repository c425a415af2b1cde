/**
 * How a source is fetched from the web: which addresses may be reached at all, and how much time
 * and room a page may take. Uses {@code source}; nothing else in this module reaches the network.
 */
@NullMarked
package org.strikebot.index.source.fetch;

import org.jspecify.annotations.NullMarked;
