package org.strikebot.bot.discord.payload;

import java.util.List;

/** The row that turns pages. */
final class Pages {

  private Pages() {}

  /** Back, where one is, forward; no row for a single page. */
  static List<Button> row(Texts texts, ButtonId.Verb verb, long record, int page, int pages) {
    if (pages < 2) {
      return List.of();
    }
    return List.of(
        new Button(
            new ButtonId(verb, record, page == 0 ? pages : page - 1),
            texts.text("page.back"),
            page > 0),
        new Button(
            new ButtonId(verb, record, pages + 1),
            texts.text("page.of", String.valueOf(page + 1), String.valueOf(pages)),
            false),
        new Button(
            new ButtonId(verb, record, page + 1 < pages ? page + 1 : pages + 2),
            texts.text("page.next"),
            page + 1 < pages));
  }
}
