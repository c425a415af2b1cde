package org.strikebot.bot.discord.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.strikebot.bot.attribution.Disagreement;
import org.strikebot.bot.attribution.Finding;
import org.strikebot.bot.attribution.Person;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.discord.reply.SourceLink;
import org.strikebot.bot.picture.TimelinePicture;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;

/** Messages that show what was looked up: quotations, sides, a timeline, how claims stand. */
public final class LookupMessages {

  private static final int QUOTES_A_PAGE = 5;

  /** As many as a picture shows. */
  public static final int ENTRIES_A_PAGE = TimelinePicture.MOST;

  /** Room for where the sources differ, its name included. */
  private static final int DIFFERENCES = 1_100;

  private static final int PEOPLE_A_PAGE = 12;

  /** As many for each side, so that none is given more room than another. */
  private static final int A_SIDE = 2;

  /** More claims than these are too long a message to check at once. */
  private static final int MOST_CLAIMS = 8;

  private static final int QUOTES_A_CLAIM = 2;
  private static final int LONGEST_LINK = 300;

  /** Words of somebody with who said them, before it is known how much room there is. */
  private record Entry(String before, String words, String after) {}

  private final Texts texts;

  public LookupMessages(Texts texts) {
    this.texts = texts;
  }

  /**
   * A page of quotations.
   *
   * @param record the look-up's record, which the buttons carry
   * @param about what was looked for, in a few words, or empty
   */
  public Message quotes(long record, String about, List<Statement> found, int page) {
    int pages = pages(found.size(), QUOTES_A_PAGE);
    int shown = Math.min(page, pages - 1);
    List<Entry> entries =
        page(found, shown, QUOTES_A_PAGE).stream().map(statement -> entry("", statement)).toList();
    Embed embed =
        new Embed()
            .title(title(texts.text("said.title", found.size()), about))
            .description(
                entries.isEmpty()
                    ? texts.text("said.none")
                    : joined(entries, Limits.DESCRIPTION, "\n\n"));
    return Message.of(embed).row(Pages.row(texts, ButtonId.Verb.LOOKED_UP, record, shown, pages));
  }

  /** What each side says, all with the same room. */
  public Message sides(
      String topic, List<Sides.Position> positions, List<Disagreement> differences) {
    Embed embed = new Embed().title(title(texts.text("sides.title"), topic));
    positions(embed, positions, differences.isEmpty() ? 0 : DIFFERENCES);
    if (!differences.isEmpty()) {
      List<Entry> entries =
          differences.getFirst().tellings().stream()
              .map(
                  quote ->
                      new Entry(
                          "“", quote.text(), "”\n— " + by(Attribution.of(quote), quote.text())))
              .toList();
      embed.field(
          texts.text("sides.differ"),
          joined(entries, Math.min(DIFFERENCES, embed.room()) - 160, "\n"));
    }
    return Message.of(embed.footer(texts.text("sides.footer")));
  }

  /** What the parties say that an answer did not bring, all with the same room. */
  public Message otherSides(String question, List<Sides.Position> positions) {
    Embed embed = new Embed().title(title(texts.text("other.title"), question));
    positions(embed, positions, 0);
    if (positions.isEmpty()) {
      embed.description(texts.text("other.none"));
    }
    return Message.of(embed.footer(texts.text("sides.footer")));
  }

  private void positions(Embed embed, List<Sides.Position> positions, int kept) {
    int room =
        Math.min(
            Limits.FIELD_VALUE, (embed.room() - 300 - kept) / Math.max(1, positions.size()) - 60);
    for (Sides.Position position : positions) {
      List<Entry> entries =
          position.statements().stream()
              .limit(A_SIDE)
              .map(statement -> entry("", statement))
              .toList();
      embed.field(
          PlainText.plain(position.side(), 60),
          entries.isEmpty()
              ? PlainText.escaped(position.absence(), room)
              : joined(entries, room, "\n"));
    }
  }

  /**
   * A page of dated events and statements.
   *
   * @param picture the name of the picture that goes with it, or empty
   */
  public Message timeline(
      long record, String about, List<Timeline.Entry> found, int page, String picture) {
    int pages = pages(found.size(), ENTRIES_A_PAGE);
    int shown = Math.min(page, pages - 1);
    List<Entry> entries = new ArrayList<>();
    for (Timeline.Entry each : page(found, shown, ENTRIES_A_PAGE)) {
      Quote quote = each.quote();
      entries.add(
          new Entry(
              "**" + each.days() + "** — ",
              each.text(),
              "\n— " + by(Attribution.of(quote), quote.text())));
    }
    Embed embed =
        new Embed()
            .title(title(texts.text("timeline.title", found.size()), about))
            .description(
                entries.isEmpty()
                    ? texts.text("timeline.none")
                    : joined(entries, Limits.DESCRIPTION, "\n\n"));
    if (!picture.isEmpty()) {
      embed.image(picture);
    }
    Message message =
        Message.of(embed).row(Pages.row(texts, ButtonId.Verb.LOOKED_UP, record, shown, pages));
    return picture.isEmpty()
        ? message
        : message.file(
            picture,
            texts.text("timeline.picture")
                + page(found, shown, ENTRIES_A_PAGE).stream()
                    .map(each -> " " + each.days() + ": " + each.text())
                    .collect(Collectors.joining()));
  }

  /**
   * How each claim of a text stands.
   *
   * @param hidden whether only the asker sees it, which is when it can be shared
   */
  public Message findings(long record, List<Finding> findings, boolean hidden) {
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : findings.subList(0, Math.min(MOST_CLAIMS, findings.size()))) {
      String verdict = texts.text("verdict." + finding.verdict().name());
      entries.add(new Entry("**" + verdict + "** — ", finding.claim(), ""));
      if (!finding.note().isEmpty()) {
        entries.add(new Entry("", finding.note(), ""));
      }
      for (Quote quote :
          finding.quotes().subList(0, Math.min(QUOTES_A_CLAIM, finding.quotes().size()))) {
        entries.add(
            new Entry("> “", quote.text(), "”\n> — " + by(Attribution.of(quote), quote.text())));
      }
    }
    Embed embed = new Embed().title(texts.text("check.title"));
    embed.description(
        entries.isEmpty() ? texts.text("check.none") : joined(entries, Limits.DESCRIPTION, "\n"));
    int more = findings.size() - MOST_CLAIMS;
    embed.footer(more > 0 ? texts.text("check.more", more) : texts.text("check.footer"));
    Message message = Message.of(embed);
    return hidden && !entries.isEmpty()
        ? message.row(
            List.of(
                new Button(ButtonId.of(ButtonId.Verb.PUBLISH, record), texts.text("button.share"))))
        : message;
  }

  /** A page of the people whom the library quotes. */
  public Message people(long record, List<Person> people, int page) {
    int pages = pages(people.size(), PEOPLE_A_PAGE);
    int shown = Math.min(page, pages - 1);
    List<Entry> entries = new ArrayList<>();
    for (Person person : page(people, shown, PEOPLE_A_PAGE)) {
      String side = person.side() == null ? texts.text("people.unknown") : person.side();
      String also = person.aliases().isEmpty() ? "" : " · " + String.join("; ", person.aliases());
      entries.add(
          new Entry("**" + PlainText.escaped(person.name(), 100) + "** — ", side + also, ""));
    }
    Embed embed =
        new Embed()
            .title(texts.text("people.title", people.size()))
            .description(
                entries.isEmpty()
                    ? texts.text("list.empty")
                    : joined(entries, Limits.DESCRIPTION, "\n"))
            .footer(texts.text("people.footer"));
    return Message.of(embed).row(Pages.row(texts, ButtonId.Verb.LOOKED_UP, record, shown, pages));
  }

  private Entry entry(String before, Statement statement) {
    boolean direct = statement.quotation().type() == Quotation.Type.DIRECT;
    String words = statement.quote().text();
    // Reported words stand in their sentence, so that nobody takes them for the speaker's own.
    return new Entry(
        before + (direct ? "“" : ""),
        words,
        (direct ? "”" : "") + "\n— " + by(Attribution.of(statement), words));
  }

  private String by(Attribution attribution, String words) {
    String link = SourceLink.to(attribution.facts(), words);
    String line = PlainText.escaped(attribution.lineWithDays(), 260);
    return link == null
        ? line
        : line + " · " + Links.masked(texts.text("said.source"), link, LONGEST_LINK);
  }

  private static String title(String title, String about) {
    return PlainText.escaped(about.isEmpty() ? title : title + ": " + about, Limits.TITLE);
  }

  private static int pages(int all, int aPage) {
    return Math.max(1, (all + aPage - 1) / aPage);
  }

  private static <T> List<T> page(List<T> all, int page, int aPage) {
    return all.subList(page * aPage, Math.min(all.size(), (page + 1) * aPage));
  }

  /** The entries with their words shortened, the longest first, until all fit. */
  private static String joined(List<Entry> entries, int room, String between) {
    int fixed = 0;
    int[] lengths = new int[entries.size()];
    for (int at = 0; at < lengths.length; at++) {
      Entry entry = entries.get(at);
      fixed += entry.before().length() + entry.after().length() + between.length();
      lengths[at] = PlainText.escaped(entry.words()).length();
    }
    int[] shares = Shares.of(lengths, room - fixed);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < lengths.length; at++) {
      Entry entry = entries.get(at);
      String written =
          entry.before() + PlainText.escaped(entry.words(), shares[at]) + entry.after();
      if (text.length() + written.length() + between.length() > room) {
        break;
      }
      text.append(text.isEmpty() ? "" : between).append(written);
    }
    return text.toString();
  }
}
