package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.moderation.Balance;
import org.strikebot.bot.moderation.Difference;
import org.strikebot.bot.moderation.Intake;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Pin;
import org.strikebot.bot.moderation.Preview;
import org.strikebot.bot.moderation.Refreshed;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.store.Revision;

/** Messages about changing a library: previews, forms, histories, differences, balance. */
public final class LibraryNotices {

  private static final int FIRST_WORDS = 600;
  private static final int A_LINE = 300;
  private static final int ROOM = 3_800;
  private static final int MOST_QUOTATIONS = 3;
  private static final int BAR = 12;

  private final Texts texts;

  public LibraryNotices(Texts texts) {
    this.texts = texts;
  }

  /** A source as it would stand in the library, with what can be done about it. */
  public Message preview(long pending, Preview preview) {
    DocumentFacts facts = preview.found().document().facts();
    Lines lines = new Lines();
    lines.add(
        "**"
            + Links.masked(facts.title(), facts.url() == null ? null : facts.url().toString(), 300)
            + "**");
    lines.add(
        texts.text(
            "preview.facts",
            facts.published() == null
                ? texts.text("sources.undated")
                : Attribution.day(facts.published()),
            said(facts.publisher()),
            said(facts.speaker()),
            said(facts.side())));
    lines.add(
        texts.text(
            "preview.holds",
            String.valueOf(preview.found().document().text().length()),
            String.valueOf(preview.found().passages().size()),
            String.valueOf(preview.found().quotations().size())));
    preview
        .nearest()
        .ifPresent(
            near ->
                lines.add(
                    "⚠ "
                        + texts.text(
                            "preview.near",
                            PlainText.escaped(near.document(), 100),
                            String.valueOf(Math.round(near.share() * 100)))));
    if (preview.replaces() != null) {
      lines.add("⚠ " + texts.text("preview.replaces", PlainText.escaped(preview.replaces(), 100)));
    }
    preview.warnings().forEach(warning -> lines.add("⚠ " + PlainText.escaped(warning, A_LINE)));
    lines.add("\n" + PlainText.escaped(preview.firstWords(FIRST_WORDS), FIRST_WORDS + 200) + "\n");
    for (Quotation quotation :
        preview.found().quotations().stream().limit(MOST_QUOTATIONS).toList()) {
      String speaker =
          quotation.speaker() == null || quotation.speaker().name() == null
              ? texts.text("preview.unnamed")
              : quotation.speaker().name();
      lines.add(
          "“"
              + PlainText.escaped(quotation.span().of(preview.found().document().text()), A_LINE)
              + "” — "
              + PlainText.escaped(speaker, 80));
    }
    return embed("preview.title", lines)
        .row(
            List.of(
                button(ButtonId.Verb.ADD, pending, "button.add"),
                button(ButtonId.Verb.EDIT, pending, "button.edit"),
                button(ButtonId.Verb.DROP, pending, "button.cancel")));
  }

  /** A feed that can be followed. */
  public Message feed(long pending, Intake.Followable feed) {
    Lines lines = new Lines();
    lines.add("**" + PlainText.escaped(said(feed.feed().title()), 200) + "**");
    lines.add(texts.text("feed.entries", String.valueOf(feed.feed().entries().size())));
    feed.feed().entries().stream()
        .limit(5)
        .forEach(entry -> lines.add("• " + PlainText.escaped(said(entry.title()), 200)));
    return embed("feed.title", lines)
        .row(
            List.of(
                button(ButtonId.Verb.ADD, pending, "button.follow.feed"),
                button(ButtonId.Verb.DROP, pending, "button.cancel")));
  }

  /** What came of a change; one that is held back can go live all the same. */
  public Message outcome(long pending, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Published published -> {
        Lines lines = new Lines();
        lines.add(PlainText.escaped(published.what(), 1_000));
        published
            .answers()
            .forEach(
                question ->
                    lines.add(
                        "• " + texts.text("outcome.otherwise", PlainText.escaped(question, 200))));
        yield titled(texts.text("outcome.live", String.valueOf(published.revision())), lines);
      }
      case Outcome.HeldBack held -> {
        Lines lines = new Lines();
        lines.add(texts.text("outcome.held.text"));
        for (Outcome.Broken broken : held.broken()) {
          lines.add("**" + PlainText.escaped(broken.question(), 200) + "**");
          lines.add(
              texts.text(
                  "outcome.missing",
                  PlainText.escaped(String.join("; ", broken.missing()), 200),
                  PlainText.escaped(broken.answer(), 400)));
        }
        yield embed("outcome.held", lines)
            .row(
                List.of(
                    button(ButtonId.Verb.ANYWAY, pending, "button.anyway"),
                    button(ButtonId.Verb.DROP, pending, "button.cancel")));
      }
      case Outcome.Refused refused ->
          Message.text(texts.text("outcome.refused", PlainText.escaped(refused.message(), 1_500)));
    };
  }

  public Message history(List<Revision> revisions) {
    Lines lines = new Lines();
    for (Revision revision : revisions) {
      lines.add(
          "**%d** <t:%d:f> %s — %s"
              .formatted(
                  revision.number(),
                  revision.when().getEpochSecond(),
                  who(revision.who()),
                  PlainText.escaped(revision.what(), A_LINE)));
    }
    return embed("history.title", lines);
  }

  public Message difference(long from, long to, Difference difference) {
    Lines lines = new Lines();
    difference.documents().forEach(document -> add(lines, document));
    if (difference.documents().isEmpty()) {
      lines.add(texts.text("diff.none"));
    }
    return titled(texts.text("diff.title", String.valueOf(from), String.valueOf(to)), lines);
  }

  private void add(Lines lines, Difference.OfDocument document) {
    String mark =
        switch (document.kind()) {
          case ADDED -> "＋";
          case REMOVED -> "－";
          case CHANGED -> "≠";
        };
    lines.add(
        mark
            + " **"
            + PlainText.escaped(document.title(), 150)
            + "** ("
            + PlainText.escaped(document.id(), 100)
            + ")");
    document.facts().forEach(fact -> lines.add("  " + PlainText.escaped(fact, A_LINE)));
    document.removed().forEach(words -> lines.add("－ " + PlainText.escaped(words, A_LINE)));
    document.added().forEach(words -> lines.add("＋ " + PlainText.escaped(words, A_LINE)));
  }

  public Message refreshed(long pending, Refreshed refreshed) {
    Lines lines = new Lines();
    for (Refreshed.Item item : refreshed.items()) {
      lines.add(
          "**"
              + PlainText.escaped(item.id(), 100)
              + "**: "
              + texts.text("refresh." + item.status().name().toLowerCase(java.util.Locale.ROOT))
              + (item.detail().isEmpty() ? "" : " " + PlainText.escaped(item.detail(), A_LINE)));
      if (item.difference() != null) {
        add(lines, item.difference());
      }
    }
    if (refreshed.items().isEmpty()) {
      lines.add(texts.text("refresh.nothing"));
    }
    if (refreshed.change().isPresent()
        && !(refreshed.change().get() instanceof Outcome.Published)) {
      return outcome(pending, refreshed.change().get());
    }
    return embed("refresh.title", lines);
  }

  public Message balance(Balance balance) {
    Embed embed = new Embed().title(texts.text("balance.title"));
    shares(embed, "balance.sides", balance.sides());
    shares(embed, "balance.speakers", balance.speakers());
    shares(embed, "balance.kinds", balance.kinds());
    shares(embed, "balance.months", balance.months());
    shares(embed, "balance.added", balance.addedBy());
    return Message.of(embed);
  }

  private void shares(Embed embed, String name, List<Balance.Share> shares) {
    int all = Math.max(1, shares.stream().mapToInt(Balance.Share::passages).sum());
    StringBuilder rows = new StringBuilder();
    for (Balance.Share share : shares) {
      int filled = (int) Math.round((double) BAR * share.passages() / all);
      String row =
          "▰".repeat(filled)
              + "▱".repeat(BAR - filled)
              + " "
              + who(share.name())
              + ": "
              + texts.text(
                  "balance.share",
                  String.valueOf(share.documents()),
                  String.valueOf(share.passages()))
              + "\n";
      if (rows.length() + row.length() > 900) {
        rows.append('…');
        break;
      }
      rows.append(row);
    }
    if (!rows.isEmpty()) {
      embed.field(texts.text(name), rows.toString().strip());
    }
  }

  public Message pins(List<Pin> pins) {
    Lines lines = new Lines();
    for (Pin pin : pins) {
      lines.add("**" + PlainText.escaped(pin.question(), 200) + "**");
      lines.add(
          texts.text("pins.must", PlainText.escaped(String.join("; ", pin.contains()), A_LINE)));
    }
    if (pins.isEmpty()) {
      lines.add(texts.text("pins.none"));
    }
    return embed("pins.title", lines);
  }

  /** The form for a source's facts, with what is known filled in. */
  public ObjectNode facts(long pending, Preview preview) {
    DocumentFacts facts = preview.found().document().facts();
    ObjectNode form =
        JsonNodeFactory.instance
            .objectNode()
            .put("custom_id", ButtonId.of(ButtonId.Verb.EDIT, pending).written())
            .put("title", PlainText.plain(texts.text("preview.form"), 45));
    ArrayNode rows = form.putArray("components");
    input(rows, "title", facts.title());
    input(rows, "published", facts.published() == null ? "" : facts.published().toString());
    input(rows, "publisher", facts.publisher());
    input(rows, "speaker", facts.speaker());
    input(rows, "side", facts.side());
    return form;
  }

  private void input(ArrayNode rows, String name, @Nullable String value) {
    ObjectNode input =
        rows.addObject()
            .put("type", 1)
            .putArray("components")
            .addObject()
            .put("type", 4)
            .put("custom_id", name)
            .put("label", PlainText.plain(texts.text("preview.form." + name), 45))
            .put("style", 1)
            .put("max_length", 250)
            .put("required", false);
    if (value != null && !value.isEmpty()) {
      input.put("value", PlainText.plain(value, 250));
    }
  }

  private Button button(ButtonId.Verb verb, long pending, String label) {
    return new Button(ButtonId.of(verb, pending), texts.text(label));
  }

  private String said(@Nullable String fact) {
    return fact == null ? "–" : PlainText.escaped(fact, 150);
  }

  /** Moderators are named by their number, which Discord shows as their name and pings nobody. */
  private static String who(String who) {
    return who.matches("\\d{15,20}") ? "<@" + who + ">" : PlainText.escaped(who, 80);
  }

  private Message embed(String key, Lines lines) {
    return titled(texts.text(key), lines);
  }

  private static Message titled(String title, Lines lines) {
    return Message.of(
        new Embed().title(PlainText.plain(title, Limits.TITLE)).description(lines.text()));
  }

  /** Lines as far as there is room. */
  private static final class Lines {
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

    String text() {
      return String.join("\n", lines) + (full ? "\n…" : "");
    }
  }
}
