/**
 * How good search is, in figures that others publish too. Uses every other package of this module
 * and is used by none of them.
 */
@NullMarked
package org.strikebot.index.measure;

import org.jspecify.annotations.NullMarked;
