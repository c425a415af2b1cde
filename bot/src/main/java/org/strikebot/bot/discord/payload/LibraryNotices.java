package org.strikebot.bot.discord.payload;

import java.util.List;
import org.strikebot.bot.moderation.Difference;
import org.strikebot.bot.moderation.Outcome;
import org.strikebot.bot.moderation.Pin;
import org.strikebot.bot.moderation.Refreshed;
import org.strikebot.index.store.Revision;

/** Messages about changes of a library: what came of one, histories, differences, pins. */
public final class LibraryNotices {

  private static final int A_LINE = 300;

  private final Texts texts;

  public LibraryNotices(Texts texts) {
    this.texts = texts;
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
        yield lines.under(texts.text("outcome.live", String.valueOf(published.revision())));
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
      case Outcome.Busy busy ->
          Message.text(new ProgressNotices(texts).busy(busy.who(), busy.since()));
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
                  Naming.of(revision.who()),
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
    return lines.under(texts.text("diff.title", String.valueOf(from), String.valueOf(to)));
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

  private Button button(ButtonId.Verb verb, long pending, String label) {
    return new Button(ButtonId.of(verb, pending), texts.text(label));
  }

  private Message embed(String key, Lines lines) {
    return lines.under(texts.text(key));
  }
}
