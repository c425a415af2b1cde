/** The program: its entry point and the one place where everything is wired by hand. */
@NullMarked
package org.strikebot.bot;

import org.jspecify.annotations.NullMarked;
