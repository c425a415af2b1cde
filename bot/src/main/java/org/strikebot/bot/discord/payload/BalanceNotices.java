package org.strikebot.bot.discord.payload;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.moderation.Balance;

/** The message about who has how much room in a library: a table beside its picture. */
public final class BalanceNotices {

  /** The name of the picture's file. */
  public static final String PICTURE = "balance.png";

  /** Of the 1,024 units of a field, less what an ellipsis needs. */
  private static final int ROOM = 900;

  private static final int BAR = 12;
  private static final int TOLD = 3;

  private final Texts texts;

  public BalanceNotices(Texts texts) {
    this.texts = texts;
  }

  /** The table, with the picture {@link #PICTURE} above it. */
  public Message balance(Balance balance) {
    Embed embed = new Embed().title(texts.text("balance.title")).image(PICTURE);
    shares(embed, "balance.sides", balance.sides(), _ -> "");
    shares(embed, "balance.speakers", balance.speakers(), _ -> "");
    shares(embed, "balance.kinds", balance.kinds(), _ -> "");
    shares(embed, "balance.months", balance.months(), _ -> "");
    // By these numbers the picture names them.
    shares(embed, "balance.added", balance.addedBy(), at -> at + 1 + ". ");
    String told =
        Stream.of(balance.sides(), balance.speakers(), balance.kinds())
            .map(
                shares ->
                    shares.stream()
                        .limit(TOLD)
                        .map(share -> share.name() + ": " + counts(share))
                        .collect(Collectors.joining("; ")))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(". "));
    return Message.of(embed).file(PICTURE, texts.text("balance.picture", told));
  }

  private String counts(Balance.Share share) {
    return texts.text(
        "balance.share", String.valueOf(share.documents()), String.valueOf(share.passages()));
  }

  private void shares(
      Embed embed, String name, List<Balance.Share> shares, IntFunction<String> before) {
    int all = Math.max(1, shares.stream().mapToInt(Balance.Share::passages).sum());
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < shares.size(); at++) {
      Balance.Share share = shares.get(at);
      int filled = (int) Math.round((double) BAR * share.passages() / all);
      String row =
          "▰".repeat(filled)
              + "▱".repeat(BAR - filled)
              + " "
              + before.apply(at)
              + Naming.of(share.name())
              + ": "
              + counts(share)
              + "\n";
      if (rows.length() + row.length() > ROOM) {
        rows.append('…');
        break;
      }
      rows.append(row);
    }
    if (!rows.isEmpty()) {
      embed.field(texts.text(name), rows.toString().strip());
    }
  }
}
