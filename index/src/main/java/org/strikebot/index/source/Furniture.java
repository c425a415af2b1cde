package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block.Kind;

/**
 * Recognises what a page's make-up leaves between the paragraphs of a copied text: running labels,
 * captions repeated with their picture, heads of link lists that were not copied. Labels and such
 * heads go, a caption stays once and is marked; every other word stays.
 */
final class Furniture {

  private static final int MAX_LABEL_CHARACTERS = 60;
  private static final int MAX_LABEL_WORDS = 6;

  /** Captions are a sentence or two; a longer paragraph that repeats is somebody's text. */
  private static final int MAX_CAPTION_CHARACTERS = 300;

  /** How the credit of a picture looks, wherever it stands in a caption. */
  private static final Pattern CREDIT =
      Pattern.compile(
          // "(c.) Name/Agency" and "© Name" at the end; the credit itself is short
          "(?:(?:\\([cC]\\.?\\)|©)\\s*(?:\\d{4}\\s+)?\\p{L}[^.!?\"“”]{1,60}\\.?$)"
              // "Photo: Name", "Picture by Name", "Image credit: Name"
              + "|(?:(?:^|[\\s(\\[|])(?:(?i:photo(?:graph)?s?|pictures?|pics?|images?)"
              + "(?:\\s+(?i:credit|source|courtesy|copyright))?\\s*(?::|\\s[Bb]y\\s)"
              + "|(?i:credit|copyright):)\\s*\\p{L}[^!?\"“”]{1,80}$)"
              // "... Getty Images", "(PA Wire)", "Name/Reuters" at the end, not "he told Reuters."
              + "|(?:(?:[/(\\[|]\\s*|[.…]\\s+)(?:[\\p{L} ]{1,30}/)?(?:Getty(?: Images)?|Reuters"
              + "|PA(?: Wire| Images| Media| Archive)?|AP(?: Photo)?|AFP|EPA|SWNS|Alamy"
              + "|Shutterstock|iStock|Rex(?: Features)?|Press Association)"
              + "(?:/[\\p{L} ]{1,30})?[)\\]]?$)");

  /** Heads under which sites list their other pages. */
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?:(?:top|more|latest|related|recommended|trending|popular|other|further|today's)\\s+"
              + "(?:top\\s+)?(?:stories|story|news|articles|reading|headlines|videos?|topics|links|posts|content|pages)"
              + "|most\\s+(?:read|popular|viewed|shared|commented)|(?:read|watch|see|listen)\\s+(?:more|also|next|now|this)"
              + "|also\\s+read|must\\s+read|more\\s+(?:on\\s+this|like\\s+this|from\\s+.{1,30})|don[’']t\\s+miss"
              + "|related|trending|recommended|advertisement|sponsored|promoted|share\\s+this.{0,20}|follow\\s+us.{0,20}"
              + "|story\\s+continues(?:\\s+below)?|article\\s+continues(?:\\s+below)?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Furniture() {}

  /** The blocks without labels, dangling heads and repetitions of captions, in their order. */
  static List<RawBlock> cleared(List<RawBlock> source, @Nullable String publisher) {
    List<RawBlock> marked = withCaptions(withLabelsApart(source, publisher));
    List<RawBlock> kept = new ArrayList<>();
    Map<String, RawBlock> captions = new HashMap<>();
    for (int i = 0; i < marked.size(); i++) {
      RawBlock block = marked.get(i);
      boolean dropped =
          block.kind() == Kind.CAPTION
              ? captions.putIfAbsent(key(block.text()), block) != null
              : isRunningLabel(marked, i, publisher) || isDanglingHead(marked, i, publisher);
      if (!dropped) {
        kept.add(isHead(block) ? block.as(Kind.HEADING) : block);
      }
    }
    return kept;
  }

  /** A label that stands on a line of its own inside a paragraph becomes a paragraph. */
  private static List<RawBlock> withLabelsApart(List<RawBlock> blocks, @Nullable String publisher) {
    List<RawBlock> result = new ArrayList<>();
    for (RawBlock block : blocks) {
      List<String> lines = block.lines();
      boolean apart =
          block.kind() == Kind.PARAGRAPH
              && lines.size() > 1
              && (isPublisher(lines.getFirst(), publisher) || isNavigation(lines.getFirst()));
      if (apart) {
        result.add(new RawBlock(block.kind(), lines.subList(0, 1)));
        result.add(new RawBlock(block.kind(), lines.subList(1, lines.size())));
      } else {
        result.add(block);
      }
    }
    return result;
  }

  private static List<RawBlock> withCaptions(List<RawBlock> blocks) {
    Map<String, Integer> times = new HashMap<>();
    for (RawBlock block : blocks) {
      if (block.kind() == Kind.PARAGRAPH) {
        times.merge(key(block.text()), 1, Integer::sum);
      }
    }
    return blocks.stream()
        .map(
            block ->
                block.kind() == Kind.PARAGRAPH
                        && isCaption(block.text(), times.getOrDefault(key(block.text()), 1))
                    ? block.as(Kind.CAPTION)
                    : block)
        .toList();
  }

  private static boolean isCaption(String text, int times) {
    if (text.length() > MAX_CAPTION_CHARACTERS || text.endsWith(":")) {
      return false;
    }
    boolean quotes = text.matches(".*[\"“”].*");
    return CREDIT.matcher(text).find() || (times > 1 && !quotes);
  }

  /**
   * The publisher's name with a colon, or a label that repeats and only ever stands before a
   * picture. A name that repeats before other words is a speaker's.
   */
  private static boolean isRunningLabel(List<RawBlock> blocks, int at, @Nullable String publisher) {
    RawBlock block = blocks.get(at);
    if (block.kind() != Kind.PARAGRAPH || !isShortWithColon(block.text())) {
      return false;
    }
    if (isPublisher(block.text(), publisher)) {
      return true;
    }
    String key = key(block.text());
    int times = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (key(blocks.get(i).text()).equals(key)) {
        times++;
        if (i + 1 < blocks.size() && blocks.get(i + 1).kind() != Kind.CAPTION) {
          return false;
        }
      }
    }
    return times > 1;
  }

  /** A head under which nothing of the kind it promises has come along. */
  private static boolean isDanglingHead(List<RawBlock> blocks, int at, @Nullable String publisher) {
    RawBlock block = blocks.get(at);
    if (block.kind() != Kind.PARAGRAPH && block.kind() != Kind.HEADING) {
      return false;
    }
    boolean navigation = isNavigation(block.text());
    if (!navigation && !isHead(block)) {
      return false;
    }
    if (at + 1 == blocks.size()) {
      return true;
    }
    RawBlock next = blocks.get(at + 1);
    return switch (next.kind()) {
      case LIST_ITEM -> false;
      case CAPTION -> true;
      case HEADING -> navigation;
      case PARAGRAPH ->
          navigation
              || isHead(next)
              || isNavigation(next.text())
              || isPublisher(next.text(), publisher);
    };
  }

  /** A short line in capitals that ends in a colon. */
  private static boolean isHead(RawBlock block) {
    String text = block.text();
    return (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.HEADING)
        && isShortWithColon(text)
        && text.chars().filter(Character::isLetter).count() > 1
        && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isNavigation(String text) {
    String words = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    return isShort(text) && NAVIGATION.matcher(words.strip()).matches();
  }

  private static boolean isPublisher(String text, @Nullable String publisher) {
    return publisher != null
        && isShortWithColon(text)
        && withoutArticle(key(text)).equals(withoutArticle(key(publisher)));
  }

  private static String withoutArticle(String key) {
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static boolean isShortWithColon(String text) {
    return text.endsWith(":") && isShort(text);
  }

  private static boolean isShort(String text) {
    return text.length() <= MAX_LABEL_CHARACTERS && text.split(" ", -1).length <= MAX_LABEL_WORDS;
  }

  /** The words alone, so that spacing, case and punctuation do not part what is the same. */
  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
