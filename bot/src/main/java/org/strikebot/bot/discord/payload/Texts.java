package org.strikebot.bot.discord.payload;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The bot's own words in one language. English ships; another language is one more file beside
 * {@code discord.properties}.
 */
public final class Texts {

  private static final String BUNDLE = "discord.discord";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(Locale locale) {
    // A locale without a file of its own gets English and not whatever the machine speaks.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = locale;
  }

  /** The words for a member whose client speaks {@code languageTag}, for example {@code en-GB}. */
  public static Texts in(String languageTag) {
    return new Texts(Locale.forLanguageTag(languageTag));
  }

  public static Texts english() {
    return in("en-GB");
  }

  /** The words of {@code key} with {@code arguments} in their places. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
