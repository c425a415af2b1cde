package org.strikebot.index.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the part of a web page that is the text: what surrounds it (menus, cookie notices, related
 * stories, comments, sharing) is left out.
 *
 * <p>The part is the one that the page itself marks as such, or else the element whose paragraphs
 * have most running text, counted as in Arc90's Readability: a paragraph gives its parent a point
 * for its presence, one for each comma and one for each hundred characters (three at most), and its
 * grandparent half of that; links count against it.
 */
final class MainText {

  /** Never read, whatever it holds. */
  private static final String INVISIBLE =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, form, button,"
          + " input, select, textarea, nav, dialog, audio, video, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=complementary], [role=menu],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

  /** Words in the names that pages give to the parts around their text. */
  private static final Pattern SURROUNDINGS =
      Pattern.compile(
          "(?:^|[-_\\s])(?:cookies?|consent|gdpr|newsletters?|sign-?up|subscri\\w*|promos?|promoted"
              + "|related|recommend\\w*|shar(?:e|ing)|social|comments?|disqus|advert\\w*|ads?|sponsor\\w*"
              + "|breadcrumbs?|sidebar|popup|modal|overlay|most-(?:read|popular|viewed)|trending|popular"
              + "|tags?|footer|nav|navbar|navigation|menu|masthead|outbrain|taboola|paywall|toolbar"
              + "|skip-?link|byline|dateline|timestamp|author-?bio|bio|read-?more"
              + "|more-(?:stories|on|news|from)|also-read|pagination|pager|widget|rail|teasers?|donat\\w*"
              + "|sr-only|visually-hidden|screen-reader\\w*|copyright|legal|feedback|rating|follow-us"
              + "|app-download|toc)(?:$|[-_\\s])",
          Pattern.CASE_INSENSITIVE);

  /** Names that pages give to the text itself. */
  private static final String MARKED =
      "[itemprop=articleBody], [class~=(?i)(^|[-_ ])(article|story|post|entry|content|body)"
          + "(-|__?)?(body|content|text)([-_ ]|$)]";

  /** A part that holds less of the page's prose than this is not the text, whatever its name. */
  private static final double LEAST_SHARE = 0.3;

  private MainText() {}

  /** The parts that hold the text, in reading order. Takes what is not read out of the page. */
  static List<Element> of(Document page) {
    Element body = page.body();
    body.select(INVISIBLE).remove();
    removeSurroundings(body);
    double all = prose(body);
    for (String selector : List.of(MARKED, "article", "main, [role=main]")) {
      Elements marked = body.select(selector);
      List<Element> outer =
          marked.stream()
              .filter(element -> element.parents().stream().noneMatch(marked::contains))
              .toList();
      double best = outer.stream().mapToDouble(MainText::prose).max().orElse(0);
      if (best > 0 && best >= LEAST_SHARE * all) {
        // A text may be cut into several parts of one kind; teasers of others are short.
        return outer.stream().filter(element -> prose(element) >= LEAST_SHARE * best).toList();
      }
    }
    return scored(body);
  }

  private static void removeSurroundings(Element body) {
    int all = body.text().length();
    for (Element element : new Elements(body.select("aside, footer, [class], [id]"))) {
      String name = element.normalName();
      boolean root = name.equals("body") || name.equals("article") || name.equals("main");
      // Within a quotation it tells whose words they are.
      boolean surrounding =
          name.equals("aside")
              || (name.equals("footer") && element.closest("blockquote") == null)
              || SURROUNDINGS.matcher(element.className()).find()
              || SURROUNDINGS.matcher(element.id()).find();
      // A name such as "content with-sidebar" is given to the whole page, too.
      if (!root && surrounding && element.text().length() * 2 <= all) {
        element.remove();
      }
    }
  }

  /** Characters of running text: those of paragraphs that are not mostly links. */
  private static double prose(Element element) {
    double characters = 0;
    for (Element paragraph : element.select("p, li, blockquote, td, div")) {
      String text = paragraph.ownText();
      if (text.length() >= 25) {
        characters += text.length();
      }
    }
    return characters;
  }

  private static List<Element> scored(Element body) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element paragraph : body.select("p, pre, td, blockquote, div")) {
      String text = paragraph.normalName().equals("div") ? paragraph.ownText() : paragraph.text();
      Element parent = paragraph.parent();
      if (text.length() >= 25 && parent != null) {
        double points =
            1 + text.chars().filter(c -> c == ',').count() + Math.min(3, text.length() / 100);
        scores.merge(parent, points, Double::sum);
        Element grandparent = parent.parent();
        if (grandparent != null) {
          scores.merge(grandparent, points / 2, Double::sum);
        }
      }
    }
    Element best = body;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * (1 - linkDensity(entry.getKey()));
      if (score > most && !entry.getKey().equals(body.parent())) {
        most = score;
        best = entry.getKey();
      }
    }
    return withSiblings(best, scores, most);
  }

  /** Neighbours that are prose of the same weight belong to the text. */
  private static List<Element> withSiblings(
      Element best, Map<Element, Double> scores, double most) {
    Element parent = best.parent();
    if (parent == null || best.normalName().equals("body")) {
      return List.of(best);
    }
    List<Element> parts = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean prose =
          sibling.normalName().equals("p")
              && sibling.text().length() > 80
              && linkDensity(sibling) < 0.25;
      if (sibling.equals(best)
          || prose
          || scores.getOrDefault(sibling, 0.0) * (1 - linkDensity(sibling)) > most / 5) {
        parts.add(sibling);
      }
    }
    return parts;
  }

  static double linkDensity(Element element) {
    int all = element.text().length();
    int links = element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
    return all == 0 ? 0 : Math.min(1, (double) links / all);
  }
}
