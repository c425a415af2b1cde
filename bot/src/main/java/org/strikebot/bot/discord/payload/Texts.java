package org.strikebot.bot.discord.payload;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The bot's own words in one language. English ships; another language is one more file beside
 * {@code discord.properties}, for example {@code discord_fr.properties}, with as many keys as are
 * translated. There, {@code name.KEY} names the command or option described by {@code command.KEY}.
 */
public final class Texts {

  private static final String BUNDLE = "discord.discord";

  /** The languages that Discord's clients speak (developers/reference.mdx, Locales). */
  private static final List<String> LOCALES =
      List.of(
          ("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el"
                  + " bg ru uk hi th zh-CN ja zh-TW ko")
              .split(" "));

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

  /** The languages there is a file for beside the English one, by Discord's names for them. */
  static Map<String, Texts> translations() {
    Map<String, Texts> found = new TreeMap<>();
    for (String tag : LOCALES) {
      Texts texts = in(tag);
      if (!texts.bundle.getLocale().equals(Locale.ROOT)) {
        found.put(tag, texts);
      }
    }
    return found;
  }

  /** Whether there are words for {@code key}. */
  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The words of {@code key} with {@code arguments} in their places. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
