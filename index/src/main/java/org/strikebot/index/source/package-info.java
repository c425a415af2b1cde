/**
 * The first stage: what a source is, and how its text and facts are had from a file. {@link
 * org.strikebot.index.source.LibraryReader} reads a folder; the readers beneath it one source each.
 * Uses no other package of ours; every later stage builds on {@link
 * org.strikebot.index.source.Document}.
 */
@NullMarked
package org.strikebot.index.source;

import org.jspecify.annotations.NullMarked;
