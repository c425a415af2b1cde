package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.source.Span;

/** The parts of a claim that stand between quotation marks, without the marks. */
final class QuotedParts {

  /** Single marks count only where no letter is outside them: "don't" opens and closes nothing. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«]([^\"“”„«»]+)[\"“”»]"
              + "|(?<![\\p{L}\\p{N}])[‘'`]([^‘`\"“”]+?)['’](?![\\p{L}\\p{N}])");

  private QuotedParts() {}

  static List<Span> of(String text) {
    List<Span> parts = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      parts.add(new Span(matcher.start(group), matcher.end(group)));
    }
    return parts;
  }

  /** The quoted words without the comma or stop that the sentence around them asks for. */
  static String words(String text, Span part) {
    return part.of(text).strip().replaceFirst("[,.;:!?…]+$", "");
  }

  /** The numbers of the words inside the parts. */
  static BitSet words(Reading reading, List<Span> parts) {
    BitSet inside = new BitSet();
    for (int at = 0; at < reading.words().size(); at++) {
      Span word = reading.words().get(at).span();
      if (parts.stream().anyMatch(part -> part.contains(word))) {
        inside.set(at);
      }
    }
    return inside;
  }
}
