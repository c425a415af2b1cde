package org.strikebot.bot.discord.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.discord.reply.Reply;

/** What stands below what a reply says: the sides that are quoted, and the sources. */
final class ReplyFields {

  /** At most a quarter of an embed for sources, so that the answer keeps the most of it. */
  private static final int SOURCES_ROOM = 1_500;

  /** A link longer than this is left out: its title stays, and the page is in Show quotes. */
  static final int LONGEST_LINK = 400;

  private ReplyFields() {}

  /** Who of which side is quoted, where more than one side is. */
  static String sides(Reply reply) {
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
  static List<String> sources(Reply reply) {
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
}
