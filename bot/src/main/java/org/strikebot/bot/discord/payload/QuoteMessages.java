package org.strikebot.bot.discord.payload;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.strikebot.bot.discord.reply.Reply;

/** Messages that show the words behind a reply, each in its place. */
public final class QuoteMessages {

  /** How many extracts a page shows: each keeps room for its neighbours. */
  private static final int A_PAGE = 3;

  private final Texts texts;

  public QuoteMessages(Texts texts) {
    this.texts = texts;
  }

  /** A page of the extracts of {@code reply}, each with its sentence before and after. */
  public Message page(long record, Reply reply, int page) {
    int pages = Math.max(1, (reply.extracts().size() + A_PAGE - 1) / A_PAGE);
    int shown = Math.min(page, pages - 1);
    List<Reply.Extract> extracts =
        reply
            .extracts()
            .subList(shown * A_PAGE, Math.min(reply.extracts().size(), (shown + 1) * A_PAGE));
    Embed embed = new Embed().title(texts.text("quotes.title"));
    int room = (Limits.DESCRIPTION - 10) / A_PAGE;
    StringBuilder text = new StringBuilder();
    for (Reply.Extract extract : extracts) {
      text.append(text.isEmpty() ? "" : "\n\n").append(inContext(reply, extract, room));
    }
    Reply.How how = reply.how();
    String searched =
        how == null ? "" : texts.text("quotes.searched", PlainText.plain(how.searched(), 300));
    embed.description(text.isEmpty() ? texts.text("quotes.none") : text.toString());
    String english = english(reply);
    if (shown == 0 && !english.isEmpty()) {
      embed.field(texts.text("quotes.english"), english);
    }
    embed.footer(searched);
    return Message.of(embed).row(Pages.row(texts, ButtonId.Verb.PAGE, record, shown, pages));
  }

  /** The sentences that were checked, where their translations are shown. */
  private static String english(Reply reply) {
    String sentences =
        reply.statements().stream()
            .map(Reply.Statement::english)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return PlainText.escaped(sentences, Limits.FIELD_VALUE);
  }

  private static String inContext(Reply reply, Reply.Extract extract, int room) {
    Reply.Source source = reply.sources().get(extract.mark() - 1);
    String by =
        "\n— "
            + PlainText.escaped(extract.attribution(), 160)
            + ", "
            + Links.masked(source.title(), extract.link(), ReplyFields.LONGEST_LINK);
    int words = room - by.length() - 10;
    int[] shares =
        Shares.of(
            new int[] {
              PlainText.escaped(extract.before()).length(),
              PlainText.escaped(extract.text()).length() * 2,
              PlainText.escaped(extract.after()).length()
            },
            words);
    String before = PlainText.escaped(extract.before(), shares[0]);
    String after = PlainText.escaped(extract.after(), shares[2]);
    int quote = words - before.length() - after.length() - 4;
    return (before.isEmpty() ? "" : before + " ")
        + "**“"
        + PlainText.escaped(extract.text(), quote)
        + "”**"
        + (after.isEmpty() ? "" : " " + after)
        + by;
  }
}
