package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.moderation.Gaps;
import org.strikebot.bot.moderation.Librarian;
import org.strikebot.bot.records.ServerSettings;
import org.strikebot.bot.records.UsageRecords;

/** Messages that are no replies: lists, help, privacy, status, settings, forms. */
public final class Notices {

  private static final int A_PAGE = 8;
  private static final int LONGEST_LINK = 300;

  /** The longest report: a member writes a paragraph, not an essay. */
  private static final int LONGEST_REASON = 1_000;

  private final Texts texts;

  public Notices(Texts texts) {
    this.texts = texts;
  }

  /** A page of documents with kind, side, date and link. */
  public Message sources(List<Librarian.Listed> documents, ButtonId.Verb verb, int page) {
    return paged(
        texts.text("sources.title", documents.size()),
        documents,
        verb,
        page,
        document -> {
          StringBuilder line =
              new StringBuilder(
                  "**"
                      + Links.masked(
                          document.title(),
                          document.url() == null ? null : document.url().toString(),
                          LONGEST_LINK)
                      + "**\n");
          List<String> facts = new ArrayList<>();
          facts.add(document.kind());
          if (document.publisher() != null) {
            facts.add(document.publisher());
          }
          if (document.side() != null) {
            facts.add(texts.text("sources.side", document.side()));
          }
          facts.add(
              document.published() == null
                  ? texts.text("sources.undated")
                  : Attribution.day(document.published()));
          return line.append(PlainText.escaped(String.join(" · ", facts), 200)).toString();
        });
  }

  private <T> Message paged(
      String title, List<T> all, ButtonId.Verb verb, int page, Function<T, String> line) {
    int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
    int shown = Math.min(page, pages - 1);
    StringBuilder text = new StringBuilder();
    for (T item : all.subList(shown * A_PAGE, Math.min(all.size(), (shown + 1) * A_PAGE))) {
      String written = line.apply(item);
      if (text.length() + written.length() + 2 > Limits.DESCRIPTION) {
        break;
      }
      text.append(text.isEmpty() ? "" : "\n\n").append(written);
    }
    Embed embed =
        new Embed()
            .title(PlainText.plain(title, Limits.TITLE))
            .description(text.isEmpty() ? texts.text("list.empty") : text.toString());
    return Message.of(embed).row(Pages.row(texts, verb, 0, shown, pages));
  }

  public Message help(boolean moderator) {
    Embed embed = new Embed().title(texts.text("help.title")).description(texts.text("help.text"));
    if (moderator) {
      embed.field(texts.text("help.moderators"), texts.text("help.moderators.text"));
    }
    return Message.of(embed);
  }

  public Message privacy(int days, int questions, int reports) {
    Embed embed =
        new Embed()
            .title(texts.text("privacy.title"))
            .description(texts.text("privacy.text", days, questions, reports));
    return Message.of(embed)
        .row(
            List.of(
                new Button(ButtonId.of(ButtonId.Verb.EXPORT, 0), texts.text("button.export")),
                new Button(ButtonId.of(ButtonId.Verb.FORGET, 0), texts.text("button.forget"))));
  }

  public Message status(Librarian.Status status, UsageRecords.Day today, Instant now) {
    String age = age(Duration.between(status.refreshed(), now));
    Embed embed = new Embed().title(texts.text("status.title"));
    embed.description(
        texts.text(
            "status.text",
            String.valueOf(status.documents()),
            String.valueOf(status.passages()),
            String.valueOf(status.revision()),
            String.valueOf((status.bytes() + 1_023) / 1_024),
            PlainText.escaped(status.model(), 100),
            age,
            String.valueOf(today.asked()),
            String.valueOf(today.answered())));
    return Message.of(embed);
  }

  private String age(Duration age) {
    if (age.toHours() < 1) {
      return texts.text("age.minutes", age.toMinutes());
    }
    return age.toDays() < 2
        ? texts.text("age.hours", age.toHours())
        : texts.text("age.days", age.toDays());
  }

  public Message gaps(List<Gaps.Gap> gaps, int questions) {
    return paged(
        texts.text("gaps.title", String.valueOf(questions)),
        gaps,
        ButtonId.Verb.LIST,
        0,
        gap ->
            texts.text("gaps.line", String.valueOf(gap.asked()))
                + " "
                + PlainText.escaped(gap.wordings().getFirst(), 300));
  }

  /** The same as a file, every wording of every group. */
  public String gapsFile(List<Gaps.Gap> gaps) {
    StringBuilder file = new StringBuilder("# " + texts.text("gaps.file") + "\n");
    for (Gaps.Gap gap : gaps) {
      file.append("\n## ").append(gap.asked()).append("\n\n");
      gap.wordings()
          .forEach(words -> file.append("- ").append(PlainText.visible(words)).append('\n'));
    }
    return file.toString();
  }

  public Message settings(ServerSettings settings, String lead) {
    String none = texts.text("settings.none");
    List<String> channels =
        settings.channels().stream().sorted().map(id -> "<#" + id + ">").toList();
    String named = String.join(", ", channels.subList(0, Math.min(20, channels.size())));
    Embed embed = new Embed().title(texts.text("settings.title"));
    embed.description(
        (lead.isEmpty() ? "" : lead + "\n\n")
            + texts.text(
                "settings.text",
                channels.isEmpty() ? texts.text("settings.everywhere") : named,
                settings.moderatorRole() == null ? none : "<@&" + settings.moderatorRole() + ">",
                settings.logChannel() == null ? none : "<#" + settings.logChannel() + ">",
                String.valueOf(settings.cooldownSeconds()),
                texts.text(settings.privateByDefault() ? "yes" : "no"),
                String.valueOf(settings.retentionDays()),
                String.valueOf(settings.dailyLimit())));
    return Message.of(embed);
  }

  /** The form behind "Wrong?". */
  public ObjectNode wrong(long record, String input) {
    ObjectNode form =
        JsonNodeFactory.instance
            .objectNode()
            .put("custom_id", ButtonId.of(ButtonId.Verb.WRONG, record).written())
            .put("title", PlainText.plain(texts.text("wrong.title"), 45));
    form.putArray("components")
        .addObject()
        .put("type", 1)
        .putArray("components")
        .addObject()
        .put("type", 4)
        .put("custom_id", input)
        .put("label", PlainText.plain(texts.text("wrong.label"), 45))
        .put("style", 2)
        .put("min_length", 3)
        .put("max_length", LONGEST_REASON)
        .put("required", true);
    return form;
  }

  /** A thread's name, made of a question. */
  public static String threadName(String question) {
    String name = PlainText.plain(question, Limits.THREAD_NAME);
    return name.isEmpty() ? "…" : name;
  }

  /** Words of somebody else, fit to stand inside a text of ours. */
  public static String quoted(String words, int most) {
    return PlainText.escaped(words, most);
  }

  /** Choices for what somebody is typing. */
  public static List<String> choices(List<String> all, String soFar) {
    String wanted = soFar.toLowerCase(java.util.Locale.ROOT).strip();
    return all.stream()
        .map(title -> PlainText.plain(title, Limits.CHOICE))
        .filter(title -> !title.isEmpty())
        .filter(title -> title.toLowerCase(java.util.Locale.ROOT).contains(wanted))
        .distinct()
        .limit(25)
        .toList();
  }
}
