package org.strikebot.bot.discord.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.discord.reply.Reply;

/** Messages that show a reply: the reply itself and its quotes. */
public final class ReplyMessages {

  /** How many extracts a page of quotes shows: each keeps room for its neighbours. */
  private static final int QUOTES_A_PAGE = 3;

  /** At most a quarter of an embed for sources, so that the answer keeps the most of it. */
  private static final int SOURCES_ROOM = 1_500;

  /** A link longer than this is left out: its title stays, and the page is in Show quotes. */
  private static final int LONGEST_LINK = 400;

  private final Texts texts;

  public ReplyMessages(Texts texts) {
    this.texts = texts;
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
    List<String> sources = sources(reply);
    String sides = sides(reply);
    String sidesName = texts.text("reply.sides");
    String sourcesName = texts.text("reply.sources");
    int kept =
        footer.length()
            + sources.stream().mapToInt(lines -> lines.length() + sourcesName.length()).sum()
            + (sides.isEmpty() ? 0 : sides.length() + sidesName.length());
    embed.description(description(reply, Math.min(Limits.DESCRIPTION, embed.room() - kept)));
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
    List<String> sources = sources(soFar);
    String name = texts.text("reply.sources");
    int kept =
        footer.length() + sources.stream().mapToInt(one -> one.length() + name.length()).sum();
    embed.description(description(soFar, Math.min(Limits.DESCRIPTION, embed.room() - kept)));
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

  private String description(Reply reply, int room) {
    List<String> before = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> after = new ArrayList<>();
    if (!reply.lead().isEmpty()) {
      before.add("");
      words.add(reply.lead());
      after.add("");
    }
    for (Reply.Statement statement : reply.statements()) {
      before.add(statement.verbatim() ? "“" : "");
      words.add(statement.text());
      after.add(statement.verbatim() ? "”" + attribution(reply, statement) : marks(statement));
    }
    if (reply.statements().isEmpty() && !reply.extracts().isEmpty()) {
      if (reply.outcome().equals(Reply.NOT_IN_SOURCES)) {
        before.add("");
        words.add(texts.text("reply.closest"));
        after.add("");
      }
      for (Reply.Extract extract : reply.extracts()) {
        before.add("“");
        words.add(extract.text());
        after.add("”" + attribution(extract));
      }
    }
    return joined(before, words, after, room);
  }

  /** The paragraphs with their words shortened, the longest first, until all fit. */
  private static String joined(
      List<String> before, List<String> words, List<String> after, int room) {
    int fixed = 0;
    int[] lengths = new int[words.size()];
    for (int at = 0; at < lengths.length; at++) {
      fixed += before.get(at).length() + after.get(at).length() + 2;
      lengths[at] = PlainText.escaped(words.get(at)).length();
    }
    int[] shares = Shares.of(lengths, room - fixed);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < lengths.length; at++) {
      String paragraph =
          before.get(at) + PlainText.escaped(words.get(at), shares[at]) + after.get(at);
      if (text.length() + paragraph.length() + 2 > room) {
        break;
      }
      text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
    }
    return text.toString();
  }

  private static String marks(Reply.Statement statement) {
    StringBuilder marks = new StringBuilder(" ");
    statement.marks().forEach(mark -> marks.append("[").append(mark).append("]"));
    return marks.toString();
  }

  private static String attribution(Reply reply, Reply.Statement statement) {
    return statement.extracts().isEmpty()
        ? marks(statement)
        : attribution(reply.extracts().get(statement.extracts().getFirst()));
  }

  private static String attribution(Reply.Extract extract) {
    String days =
        extract.days().isEmpty()
            ? ""
            : " (" + PlainText.escaped(String.join("; ", extract.days()), 300) + ")";
    return "\n— "
        + PlainText.escaped(extract.attribution(), 200)
        + days
        + " ["
        + extract.mark()
        + "]";
  }

  /** Who of which side is quoted, where more than one side is. */
  private String sides(Reply reply) {
    Map<String, StringBuilder> bySide = new LinkedHashMap<>();
    for (Reply.Extract extract : reply.extracts()) {
      if (extract.side() == null || reply.statements().isEmpty()) {
        continue;
      }
      boolean shown =
          reply.statements().stream().anyMatch(said -> said.text().contains(extract.text()));
      StringBuilder line =
          bySide.computeIfAbsent(
              extract.side(), side -> new StringBuilder("**" + PlainText.escaped(side, 60) + "**"));
      line.append(line.toString().endsWith("**") ? ": " : "; ");
      if (!shown) {
        line.append("“").append(PlainText.escaped(extract.text(), 240)).append("” — ");
      }
      line.append(PlainText.escaped(extract.attribution(), 160))
          .append(" [")
          .append(extract.mark())
          .append("]");
    }
    if (bySide.size() < 2) {
      return "";
    }
    // An equal share for each, so that no side is cut for the length of another.
    int[] lengths = bySide.values().stream().mapToInt(StringBuilder::length).toArray();
    int[] shares = Shares.of(lengths, Limits.FIELD_VALUE - bySide.size());
    StringBuilder text = new StringBuilder();
    int place = 0;
    for (StringBuilder line : bySide.values()) {
      text.append(text.isEmpty() ? "" : "\n").append(cut(line.toString(), shares[place++]));
    }
    return text.toString();
  }

  /** The start of a line of entries parted by {@code "; "}, as many as fit whole. */
  private static String cut(String line, int most) {
    String kept = line;
    while (kept.length() > most && kept.lastIndexOf("; ") > 0) {
      kept = kept.substring(0, kept.lastIndexOf("; "));
    }
    return kept.length() <= most ? kept : "";
  }

  /** The values of as many fields as the sources need, each within its limit. */
  private List<String> sources(Reply reply) {
    List<String> fields = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (Reply.Source source : reply.sources()) {
      String line = sourceLine(source);
      length += line.length() + 1;
      if (length > SOURCES_ROOM) {
        break;
      }
      if (lines.length() + line.length() + 1 > Limits.FIELD_VALUE) {
        fields.add(lines.toString());
        lines.setLength(0);
      }
      lines.append(lines.isEmpty() ? "" : "\n").append(line);
    }
    if (!lines.isEmpty()) {
      fields.add(lines.toString());
    }
    return fields;
  }

  private static String sourceLine(Reply.Source source) {
    StringBuilder line = new StringBuilder("[" + source.mark() + "] ");
    line.append(Links.masked(source.title(), source.link(), LONGEST_LINK));
    if (source.publisher() != null) {
      line.append(", ").append(PlainText.escaped(source.publisher(), 80));
    }
    if (source.published() != null) {
      line.append(", ").append(PlainText.escaped(source.published(), 40));
    }
    return line.toString();
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

  /** A page of the extracts of {@code reply}, each with its sentence before and after. */
  public Message quotes(long record, Reply reply, int page) {
    int pages = Math.max(1, (reply.extracts().size() + QUOTES_A_PAGE - 1) / QUOTES_A_PAGE);
    int shown = Math.min(page, pages - 1);
    List<Reply.Extract> extracts =
        reply
            .extracts()
            .subList(
                shown * QUOTES_A_PAGE,
                Math.min(reply.extracts().size(), (shown + 1) * QUOTES_A_PAGE));
    Embed embed = new Embed().title(texts.text("quotes.title"));
    int room = (Limits.DESCRIPTION - 10) / QUOTES_A_PAGE;
    StringBuilder text = new StringBuilder();
    for (Reply.Extract extract : extracts) {
      text.append(text.isEmpty() ? "" : "\n\n").append(inContext(reply, extract, room));
    }
    Reply.How how = reply.how();
    String searched =
        how == null ? "" : texts.text("quotes.searched", PlainText.plain(how.searched(), 300));
    embed.description(text.isEmpty() ? texts.text("quotes.none") : text.toString());
    embed.footer(searched);
    return Message.of(embed).row(Pages.row(texts, ButtonId.Verb.PAGE, record, shown, pages));
  }

  private static String inContext(Reply reply, Reply.Extract extract, int room) {
    Reply.Source source = reply.sources().get(extract.mark() - 1);
    String by =
        "\n— "
            + PlainText.escaped(extract.attribution(), 160)
            + ", "
            + Links.masked(source.title(), extract.link(), LONGEST_LINK);
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
