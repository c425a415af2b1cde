/**
 * Who said what: the quotations of a document with cue, speaker and date, as offsets. Uses {@code
 * source}, {@code passage} and {@code dating}.
 */
@NullMarked
package org.strikebot.index.quotation;

import org.jspecify.annotations.NullMarked;
