package org.strikebot.bot.discord.payload;

import java.util.ArrayList;
import java.util.List;

/** Lines of an embed, as far as there is room; what does not fit is told by an ellipsis. */
final class Lines {

  /** Of the 4,096 units of a description, less what a title and an ellipsis may need. */
  private static final int ROOM = 3_800;

  private final List<String> lines = new ArrayList<>();
  private int length;
  private boolean full;

  void add(String line) {
    if (full || length + line.length() + 1 > ROOM) {
      full = true;
      return;
    }
    length += line.length() + 1;
    lines.add(line);
  }

  /** A message of the lines under {@code title}. */
  Message under(String title) {
    return Message.of(
        new Embed()
            .title(PlainText.plain(title, Limits.TITLE))
            .description(String.join("\n", lines) + (full ? "\n…" : "")));
  }
}
