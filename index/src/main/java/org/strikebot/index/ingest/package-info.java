/**
 * The story of a source: read, split, quote and date, embed, write, publish. Uses every other
 * package of this module.
 */
@NullMarked
package org.strikebot.index.ingest;

import org.jspecify.annotations.NullMarked;
