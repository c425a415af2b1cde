package org.strikebot.bot.discord.payload;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.discord.reply.Reply;

/** What a reply says, as paragraphs: statements with their marks, extracts with their speakers. */
final class ReplyText {

  /** What is told of days in more letters than this stands on a line of its own. */
  private static final int BESIDE = 80;

  private final Texts texts;

  ReplyText(Texts texts) {
    this.texts = texts;
  }

  /** The paragraphs, in at most {@code room} units. */
  String of(Reply reply, int room) {
    List<String> before = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> after = new ArrayList<>();
    if (!reply.lead().isEmpty()) {
      before.add("");
      words.add(reply.lead());
      after.add("");
    }
    for (Reply.Statement statement : reply.statements()) {
      if (!statement.verbatim() || statement.extracts().isEmpty()) {
        before.add(statement.verbatim() ? "“" : "");
        words.add(statement.text());
        after.add((statement.verbatim() ? "”" : "") + marks(statement));
        continue;
      }
      for (int place : statement.extracts()) {
        Reply.Extract extract = reply.extracts().get(place);
        before.add("“");
        words.add(extract.text());
        after.add("”" + attribution(extract));
      }
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

  private static String attribution(Reply.Extract extract) {
    String days = PlainText.escaped(String.join("; ", extract.days()), 300);
    boolean beside = days.length() <= BESIDE;
    return "\n— "
        + PlainText.escaped(extract.attribution(), 200)
        + (days.isEmpty() || !beside ? "" : " (" + days + ")")
        + " ["
        + extract.mark()
        + "]"
        + (beside ? "" : "\nDates: " + days);
  }
}
