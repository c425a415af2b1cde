package org.strikebot.bot.discord.reply;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.DocumentFacts;

/** Links to the pages of documents. */
public final class SourceLink {

  private SourceLink() {}

  /**
   * A link that opens the document's page at {@code words}, or {@code null} where it has no page. A
   * record in our own words is not on its page, so its link opens the page and no words.
   */
  public static @Nullable String to(DocumentFacts facts, String words) {
    URI page = facts.url();
    if (page == null) {
      return null;
    }
    return "own words".equals(facts.wording()) ? page.toString() : TextFragment.link(page, words);
  }
}
