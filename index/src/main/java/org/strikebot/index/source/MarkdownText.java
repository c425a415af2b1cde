package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.strikebot.index.source.Block.Kind;

/**
 * The words of a Markdown text without its marks, block by block: emphasis, links and images leave
 * their words, a numbered item its number, a table one block a row, HTML its visible text.
 */
final class MarkdownText {

  /** Deeper nesting than any prose has; what is deeper is read as plain words. */
  private static final int MAX_NESTING = 50;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(MAX_NESTING)
          .build();

  List<RawBlock> blocks(String markdown) {
    BlockCollector collector = new BlockCollector();
    parser.parse(markdown).accept(collector);
    return collector.blocks;
  }

  private static final class BlockCollector extends AbstractVisitor {

    private final List<RawBlock> blocks = new ArrayList<>();
    private int listDepth;
    private String marker = "";

    @Override
    public void visit(Heading heading) {
      add(Kind.HEADING, InlineCollector.words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
      Kind text = listDepth > 0 ? Kind.LIST_ITEM : Kind.PARAGRAPH;
      add(isOnlyImages(paragraph) ? Kind.CAPTION : text, InlineCollector.words(paragraph));
    }

    @Override
    public void visit(ListItem item) {
      listDepth++;
      marker = item.getParent() instanceof OrderedList list ? number(list, item) : "";
      visitChildren(item);
      marker = "";
      listDepth--;
    }

    @Override
    public void visit(FencedCodeBlock code) {
      add(Kind.PARAGRAPH, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      add(Kind.PARAGRAPH, code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      add(Kind.PARAGRAPH, Jsoup.parseBodyFragment(html.getLiteral()).text());
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        visitChildren(block);
      }
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            cells.add(InlineCollector.words(cell));
          }
        }
        add(Kind.LIST_ITEM, String.join(" | ", cells));
      } else {
        visitChildren(node);
      }
    }

    private void add(Kind kind, String text) {
      RawBlock block = RawBlock.of(kind, marker + text);
      marker = "";
      if (!block.isEmpty()) {
        blocks.add(block);
      }
    }

    /** A number is part of what was written: "2016. It was the year" begins a list in Markdown. */
    private static String number(OrderedList list, ListItem item) {
      int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
      for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
        number++;
      }
      String delimiter = list.getMarkerDelimiter();
      return number + (delimiter == null ? "." : delimiter) + " ";
    }

    private static boolean isOnlyImages(Paragraph paragraph) {
      boolean found = false;
      for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
        if (child instanceof Image) {
          found = true;
        } else if (!(child instanceof SoftLineBreak)) {
          return false;
        }
      }
      return found;
    }
  }

  private static final class InlineCollector extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    static String words(Node node) {
      InlineCollector collector = new InlineCollector();
      collector.visitChildren(node);
      return collector.words.toString();
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      words.append('\n');
    }

    @Override
    public void visit(HtmlInline html) {
      if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
        words.append('\n');
      }
    }
  }
}
