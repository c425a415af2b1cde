package org.strikebot.bot.discord.payload;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.discord.reply.Reply;

/** Messages that show a reply, whole or as far as it has come. */
public final class ReplyMessages {

  private final Texts texts;
  private final ReplyText text;

  public ReplyMessages(Texts texts) {
    this.texts = texts;
    this.text = new ReplyText(texts);
  }

  /**
   * The message that shows {@code reply}.
   *
   * @param record the question's record, which the buttons carry
   * @param question what was asked
   * @param hidden whether only the asker sees it, which is when it can be shared
   */
  public Message reply(long record, String question, Reply reply, boolean hidden) {
    Embed embed = new Embed().title(PlainText.escaped(question, Limits.TITLE));
    String footer = footer(reply);
    List<String> sources = ReplyFields.sources(reply);
    String sides = ReplyFields.sides(reply);
    String sidesName = texts.text("reply.sides");
    String sourcesName = texts.text("reply.sources");
    int kept =
        footer.length()
            + sources.stream().mapToInt(lines -> lines.length() + sourcesName.length()).sum()
            + (sides.isEmpty() ? 0 : sides.length() + sidesName.length());
    embed.description(text.of(reply, Math.min(Limits.DESCRIPTION, embed.room() - kept)));
    if (!sides.isEmpty()) {
      embed.field(sidesName, sides);
    }
    for (String lines : sources) {
      embed.field(sourcesName, lines);
    }
    return Message.of(embed.footer(footer)).row(buttons(record, reply, hidden));
  }

  /** The message that shows what there is of an answer while more of it is being checked. */
  public Message draft(String question, Reply soFar) {
    Embed embed = new Embed().title(PlainText.escaped(question, Limits.TITLE));
    String footer = texts.text("footer.draft");
    List<String> sources = ReplyFields.sources(soFar);
    String name = texts.text("reply.sources");
    int kept =
        footer.length() + sources.stream().mapToInt(one -> one.length() + name.length()).sum();
    embed.description(text.of(soFar, Math.min(Limits.DESCRIPTION, embed.room() - kept)));
    sources.forEach(lines -> embed.field(name, lines));
    return Message.of(embed.footer(footer));
  }

  private List<Button> buttons(long record, Reply reply, boolean hidden) {
    List<Button> buttons = new ArrayList<>();
    if (!reply.extracts().isEmpty()) {
      buttons.add(button(ButtonId.Verb.QUOTES, record, "button.quotes"));
    }
    if (!reply.extracts().isEmpty() && reply.outcome().equals(Reply.ANSWERED)) {
      // Where the sources say nothing, no side says anything.
      buttons.add(button(ButtonId.Verb.OTHER, record, "button.other"));
    }
    if (reply.how() != null) {
      buttons.add(button(ButtonId.Verb.WRONG, record, "button.wrong"));
      buttons.add(
          hidden
              ? button(ButtonId.Verb.SHARE, record, "button.share")
              : button(ButtonId.Verb.FOLLOW, record, "button.follow"));
    }
    return buttons;
  }

  private Button button(ButtonId.Verb verb, long record, String label) {
    return new Button(ButtonId.of(verb, record), texts.text(label));
  }

  private String footer(Reply reply) {
    Reply.How how = reply.how();
    if (how == null) {
      return "";
    }
    String revision =
        how.revisionDay() == null
            ? texts.text("footer.revision", String.valueOf(how.revision()))
            : texts.text(
                "footer.revision.dated", String.valueOf(how.revision()), how.revisionDay());
    String composer =
        how.composer().equals("quotes")
            ? texts.text("footer.quotes")
            : texts.text("footer.model", how.composer().replaceFirst("^model:", ""));
    return PlainText.plain(revision + " · " + composer, 300);
  }
}
