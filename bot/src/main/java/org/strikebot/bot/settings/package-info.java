/** What an operator can set: one record a concern; an unknown key is an error. */
@NullMarked
package org.strikebot.bot.settings;

import org.jspecify.annotations.NullMarked;
