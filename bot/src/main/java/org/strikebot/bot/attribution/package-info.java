/**
 * Attribution as data: who said what in a library and when, what each side of the dispute says, in
 * what order things happened, and whether a claim stands in the sources. Works on the documents of
 * one revision and knows neither search nor any front.
 */
@NullMarked
package org.strikebot.bot.attribution;

import org.jspecify.annotations.NullMarked;
