package org.strikebot.index.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/** Reads a document's sentences as items: tagged words and quoted stretches. */
final class SentenceReader {

  /** Words, numbers, abbreviations, then any other sign on its own. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}"
              + "|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Rev|Lt|Col|Sgt|Capt|Hon|St|No|Jr|Sr)\\."
              + "|\\p{Lu}['’]\\p{Lu}\\p{L}+"
              + "|\\p{Lu}\\.(?=\\s\\p{Lu})"
              + "|[@#]\\w+"
              + "|\\d+\\p{Lu}{2,}\\b"
              + "|[£$€]?\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|am|pm|bn|m|k)?%?"
              + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-‐‑&][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*"
              + "|['’](?:s|re|ve|ll|d|m|S)\\b"
              + "|''|--+|\\.\\.+|\\S");

  private static final Pattern NEGATION = Pattern.compile("(?i)n['’]t\\b");

  private final WordTagger tagger;

  SentenceReader(WordTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * The sentences of a document.
   *
   * @param sentences the sentences as the document was divided; one that ends inside a quoted
   *     stretch is joined to the next, in the next paragraph too, so that a cue behind the last of
   *     several quoted paragraphs stands in the sentence that the first of them began
   */
  List<Sentence> read(Document document, List<Span> sentences, List<QuotedWords> quoted) {
    List<Sentence> read = new ArrayList<>();
    List<Block> blocks = document.blocks();
    int next = 0;
    int nextQuoted = 0;
    Set<QuotedWords> shown = new HashSet<>();
    List<Item> items = new ArrayList<>();
    int begun = 0;
    for (int paragraph = 0; paragraph < blocks.size(); paragraph++) {
      Block block = blocks.get(paragraph);
      while (next < sentences.size() && sentences.get(next).start() < block.span().end()) {
        Span span = sentences.get(next++);
        if (block.kind() == Block.Kind.CAPTION) {
          continue;
        }
        if (items.isEmpty()) {
          begun = paragraph;
        }
        items.addAll(items(document.text(), span));
        while (nextQuoted < quoted.size() && quoted.get(nextQuoted).outer().end() <= span.start()) {
          nextQuoted++;
        }
        boolean inside = false;
        for (int q = nextQuoted; q < quoted.size() && !inside; q++) {
          Span outer = quoted.get(q).outer();
          inside = outer.start() < span.end() && outer.end() > span.end();
        }
        if (!inside) {
          addSentence(read, document.text(), collapse(items, quoted, shown), begun);
          items.clear();
        }
      }
    }
    addSentence(read, document.text(), collapse(items, quoted, shown), begun);
    return read;
  }

  private static void addSentence(
      List<Sentence> read, String text, List<Item> items, int paragraph) {
    // A quoted stretch that ends with a full stop ends the reporter's sentence as well.
    int from = 0;
    for (int i = 0; i < items.size(); i++) {
      if (endsSentence(text, items, i)) {
        read.add(new Sentence(items.subList(from, i + 1), paragraph));
        from = i + 1;
      }
    }
    if (from < items.size()) {
      read.add(new Sentence(items.subList(from, items.size()), paragraph));
    }
  }

  private static boolean endsSentence(String text, List<Item> items, int i) {
    QuotedWords quoted = items.get(i).quoted();
    return quoted != null
        && quoted.inner().length() > 0
        && text.charAt(quoted.inner().end() - 1) == '.'
        && i + 1 < items.size()
        && (items.get(i + 1).isQuoted() || items.get(i + 1).capitalised());
  }

  private List<Item> items(String text, Span sentence) {
    List<Span> spans = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      Matcher negation = NEGATION.matcher(text).region(span.end() - 1, sentence.end());
      if (matcher.group().endsWith("n") && negation.lookingAt() && span.length() > 1) {
        spans.add(new Span(span.start(), span.end() - 1));
        spans.add(new Span(span.end() - 1, negation.end()));
        matcher.region(negation.end(), sentence.end());
      } else {
        spans.add(span);
      }
    }
    for (Span span : spans) {
      words.add(straight(span.of(text)));
    }
    List<String> tags = words.isEmpty() ? List.of() : TagRepairs.repair(words, tagger.tag(words));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      items.add(new Item(spans.get(i), words.get(i), tags.get(i), null));
    }
    return items;
  }

  private static String straight(String word) {
    return switch (word) {
      case "“", "”", "''" -> "\"";
      default -> word.replace('’', '\'').replace('‘', '\'');
    };
  }

  /** Puts one item in the place of all words of a quoted stretch, at its first paragraph. */
  private static List<Item> collapse(
      List<Item> items, List<QuotedWords> quoted, Set<QuotedWords> shown) {
    List<Item> collapsed = new ArrayList<>();
    int next = items.isEmpty() ? 0 : firstEndingAfter(quoted, items.getFirst().span().start());
    for (Item item : items) {
      while (next < quoted.size() && quoted.get(next).outer().end() <= item.span().start()) {
        next++;
      }
      QuotedWords around =
          next < quoted.size() && quoted.get(next).outer().contains(item.span())
              ? quoted.get(next)
              : null;
      if (around == null) {
        collapsed.add(item);
      } else if (shown.add(around)) {
        collapsed.add(new Item(around.outer(), "", "", around));
      }
    }
    return collapsed;
  }

  private static int firstEndingAfter(List<QuotedWords> quoted, int offset) {
    int low = 0;
    int high = quoted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quoted.get(middle).outer().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
