package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.moderation.Intake;
import org.strikebot.bot.moderation.Preview;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;

/** Messages about what is brought to a library and does not count yet. */
public final class PreviewNotices {

  private static final int FIRST_WORDS = 600;
  private static final int A_LINE = 300;
  private static final int MOST_QUOTATIONS = 3;

  private final Texts texts;

  public PreviewNotices(Texts texts) {
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
    return lines
        .under(texts.text("preview.title"))
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
    return lines
        .under(texts.text("feed.title"))
        .row(
            List.of(
                button(ButtonId.Verb.ADD, pending, "button.follow.feed"),
                button(ButtonId.Verb.DROP, pending, "button.cancel")));
  }

  /** The form for a source's facts, with what is known filled in. */
  public ObjectNode form(long pending, Preview preview) {
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

  private static String said(@Nullable String fact) {
    return fact == null ? "–" : PlainText.escaped(fact, 150);
  }
}
