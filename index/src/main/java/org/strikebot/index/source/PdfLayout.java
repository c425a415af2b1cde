package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block.Kind;

/**
 * Makes paragraphs of a PDF's lines: headers, footers and page numbers go, words that were divided
 * at a line's end are joined, and larger letters make headings.
 */
final class PdfLayout {

  /** The share of a page's height at its top and bottom where headers and footers stand. */
  private static final float MARGIN = 0.12f;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:page\\s+)?[-–—]?\\s*\\d{1,4}\\s*[-–—]?(?:\\s*(?:of|/)\\s*\\d{1,4})?");

  private static final Pattern BULLET = Pattern.compile("^[•●▪■◦‣·–-]\\s+(.+)$");
  private static final Pattern DIVIDED = Pattern.compile("(\\p{L}+)[-\u2010]$");
  private static final Pattern LOWER_START = Pattern.compile("^(\\p{Ll}\\p{L}*)(.*)$");

  private final List<PdfLine> lines;
  private final float bodySize;
  private final float spacing;
  private final Set<String> vocabulary = new HashSet<>();

  PdfLayout(List<PdfLine> source) {
    this.lines = withoutMargins(source);
    this.bodySize = mostCommonSize(lines);
    this.spacing = usualStep(lines, bodySize);
    for (PdfLine line : lines) {
      Matcher word = Pattern.compile("\\p{L}+(?:-\\p{L}+)*").matcher(line.text());
      while (word.find()) {
        if (word.end() < line.text().length() || !line.text().endsWith("-")) {
          vocabulary.add(word.group().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** The largest letters on the first page, if they are clearly larger than the text's. */
  @Nullable String title() {
    float largest = bodySize * 1.15f;
    StringBuilder title = new StringBuilder();
    for (PdfLine line : lines) {
      if (line.page() == 1 && line.size() > largest * 1.01f) {
        largest = line.size();
        title.setLength(0);
      }
      if (line.page() == 1 && line.size() >= largest * 0.99f && title.length() < 200) {
        join(title, line.text());
      }
    }
    return title.isEmpty() ? null : title.toString();
  }

  List<RawBlock> blocks(@Nullable String title) {
    List<RawBlock> blocks = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Kind kind = Kind.PARAGRAPH;
    PdfLine before = null;
    for (PdfLine line : lines) {
      Matcher bullet = BULLET.matcher(line.text());
      boolean item = bullet.matches();
      Kind next = item ? Kind.LIST_ITEM : isHeading(line) ? Kind.HEADING : Kind.PARAGRAPH;
      if (before != null && begins(before, line, kind, next, item)) {
        add(kind, words, title, blocks);
        kind = next;
      } else if (before == null) {
        kind = next;
      }
      join(words, item ? bullet.group(1) : line.text());
      before = line;
    }
    add(kind, words, title, blocks);
    return blocks;
  }

  private boolean begins(PdfLine before, PdfLine line, Kind kind, Kind next, boolean item) {
    if (item || (kind == Kind.HEADING) != (next == Kind.HEADING)) {
      return true;
    }
    float step = line.y() - before.y();
    if (kind == Kind.HEADING) {
      // A heading of several lines keeps its size and stands close.
      return Math.abs(before.size() - line.size()) > 0.5f || step < 0 || step > 1.8f * line.size();
    }
    boolean sameColumn = line.page() == before.page() && step > 0;
    boolean ended = before.text().matches(".*[.!?:][\"'”’)\\]]*$");
    if (!sameColumn) {
      // A new page or column goes on with the sentence unless the last one had ended.
      return ended && !before.text().isEmpty() && startsSentence(line.text());
    }
    boolean gap = spacing > 0 && step > spacing * 1.35f;
    boolean indent = ended && line.x() - before.x() > bodySize * 0.8f && kind == Kind.PARAGRAPH;
    return gap || indent;
  }

  private static boolean startsSentence(String text) {
    return !Character.isLowerCase(text.codePointAt(0));
  }

  private boolean isHeading(PdfLine line) {
    return line.size() > bodySize * 1.15f && line.text().length() < 200;
  }

  private static void add(
      Kind kind, StringBuilder words, @Nullable String title, List<RawBlock> blocks) {
    RawBlock block = RawBlock.of(kind, words.toString());
    words.setLength(0);
    boolean isTitle = kind == Kind.HEADING && block.text().equalsIgnoreCase(title);
    if (!block.isEmpty() && !isTitle) {
      blocks.add(block);
    }
  }

  /** "govern-" and "ment" are one word; "junior-" and "led" are, too, but keep their hyphen. */
  private void join(StringBuilder words, String line) {
    Matcher divided = DIVIDED.matcher(words);
    Matcher rest = LOWER_START.matcher(line);
    if (divided.find() && rest.matches()) {
      String whole = (divided.group(1) + rest.group(1)).toLowerCase(Locale.ROOT);
      String hyphened = (divided.group(1) + "-" + rest.group(1)).toLowerCase(Locale.ROOT);
      if (!vocabulary.contains(hyphened) || vocabulary.contains(whole)) {
        words.setLength(words.length() - 1);
      }
      words.append(line);
    } else {
      words.append(words.isEmpty() ? "" : " ").append(line);
    }
  }

  /** Lines at the edge that stand on several pages, numbers aside, and page numbers. */
  private static List<PdfLine> withoutMargins(List<PdfLine> source) {
    int pages = source.stream().mapToInt(PdfLine::page).max().orElse(1);
    Map<String, Set<Integer>> pagesOf = new HashMap<>();
    for (PdfLine line : source) {
      if (isAtEdge(line)) {
        pagesOf.computeIfAbsent(key(line), _ -> new HashSet<>()).add(line.page());
      }
    }
    List<PdfLine> kept = new ArrayList<>();
    for (PdfLine line : source) {
      int on = isAtEdge(line) ? pagesOf.getOrDefault(key(line), Set.of()).size() : 0;
      boolean repeats = pages > 1 && on > 1 && on * 3 >= pages;
      boolean number = isAtEdge(line) && PAGE_NUMBER.matcher(line.text()).matches();
      if (!repeats && !number) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isAtEdge(PdfLine line) {
    return line.y() < line.pageHeight() * MARGIN || line.y() > line.pageHeight() * (1 - MARGIN);
  }

  private static String key(PdfLine line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }

  private static float mostCommonSize(List<PdfLine> lines) {
    Map<Float, Integer> characters = new HashMap<>();
    lines.forEach(
        line ->
            characters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum));
    return mostCommon(characters);
  }

  /**
   * The step from line to line inside a paragraph: of all steps down the page the one that three in
   * ten keep below, because paragraphs may be of two lines, and at most what double spacing gives,
   * because they may be of one.
   */
  private static float usualStep(List<PdfLine> lines, float size) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine before = lines.get(i - 1);
      PdfLine line = lines.get(i);
      float step = line.y() - before.y();
      boolean text = Math.abs(line.size() - size) < 0.5f && Math.abs(before.size() - size) < 0.5f;
      if (line.page() == before.page() && text && step > 0.8f * size) {
        steps.add(step);
      }
    }
    Collections.sort(steps);
    return steps.isEmpty() ? 0 : Math.min(steps.get(steps.size() * 3 / 10), 1.9f * size);
  }

  /** Of equals the smaller, so that the answer does not hang on the map's order. */
  private static float mostCommon(Map<Float, Integer> times) {
    float best = 0;
    int most = 0;
    for (Map.Entry<Float, Integer> entry : times.entrySet()) {
      if (entry.getValue() > most || (entry.getValue() == most && entry.getKey() < best)) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
