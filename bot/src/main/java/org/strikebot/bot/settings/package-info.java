/**
 * What an operator can set: one record a concern, one YAML file, a few environment variables; an
 * unknown key is an error. Uses no other package of ours.
 *
 * <p>To add a concern: write its record with a {@code DEFAULTS} constant and a constructor that
 * checks its values, add it as a component to {@link org.strikebot.bot.settings.Settings} and its
 * rows to the README's table. File, environment and messages then work without further code.
 */
@NullMarked
package org.strikebot.bot.settings;

import org.jspecify.annotations.NullMarked;
