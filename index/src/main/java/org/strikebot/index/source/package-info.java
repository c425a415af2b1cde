/**
 * The first stage: what a source is, and how its text and facts are had from a file. Uses no other
 * package of ours; every later stage builds on {@link org.strikebot.index.source.Document}.
 */
@NullMarked
package org.strikebot.index.source;

import org.jspecify.annotations.NullMarked;
