/**
 * The first stage: what a source is, and how its text and facts are had from a file. {@link
 * org.strikebot.index.source.LibraryReader} reads a folder of one's own; {@link
 * org.strikebot.index.source.GuardedReader} a page or file from strangers, in a process with
 * limits, where {@link org.strikebot.index.source.SourceReader} tells its kind; {@link
 * org.strikebot.index.source.FeedReader} lists what a site has published. Uses no other package of
 * ours; every later stage builds on {@link org.strikebot.index.source.Document}.
 */
@NullMarked
package org.strikebot.index.source;

import org.jspecify.annotations.NullMarked;
