/**
 * The second stage: a document's text is divided into sentences and passages, both as offsets. Uses
 * {@code source} only.
 */
@NullMarked
package org.strikebot.index.passage;

import org.jspecify.annotations.NullMarked;
