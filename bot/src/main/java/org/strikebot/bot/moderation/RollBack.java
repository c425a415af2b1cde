package org.strikebot.bot.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.Libraries;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.MarkdownWriter;
import org.strikebot.index.store.IndexException;
import org.strikebot.index.store.Snapshot;

/**
 * Returns a library to an earlier revision. The sources follow, so that neither a restart nor a
 * reindex brings back what was left.
 */
final class RollBack {

  private final CuratedLibrary library;
  private final Publication publication;

  RollBack(CuratedLibrary library, Publication publication) {
    this.library = library;
    this.publication = publication;
  }

  /** Returns to revision {@code number}; to be called while nobody else changes the library. */
  Outcome to(long number, String why, String who, boolean anyway) {
    if (number == library.revision().number()) {
      return new Outcome.Refused(
          "Revision %d is the one that is live. Give an earlier one.".formatted(number));
    }
    Catalogue after;
    List<String> touched;
    try (Snapshot wanted = library.index().snapshot(number);
        Snapshot live = library.index().snapshot()) {
      after = settled(library.shelf().catalogue(wanted.revision().state()), wanted);
      touched =
          Difference.between(live, wanted).documents().stream()
              .filter(one -> one.kind() != Difference.Kind.ADDED)
              .map(Difference.OfDocument::id)
              .toList();
    } catch (IndexException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
    String what = Publication.because("returned to revision " + number, why);
    return publication.rollBack(number, who, what, anyway, after, touched);
  }

  /**
   * The catalogue with which the documents of {@code earlier} come out again, even where those that
   * the library starts from are others by now.
   */
  private Catalogue settled(Catalogue catalogue, Snapshot earlier) {
    Map<String, Document> start = new LinkedHashMap<>();
    if (catalogue.base()) {
      Libraries.read(library.origin())
          .documents()
          .forEach(document -> start.put(document.id(), document));
    }
    Catalogue settled = catalogue;
    for (String id : earlier.ids()) {
      if (catalogue.source(id).isEmpty()) {
        Document held = earlier.document(id).orElseThrow().document();
        if (!held.equals(start.get(id))) {
          settled =
              settled.with(
                  library.withoutOriginal(held, new MarkdownWriter().write(held), "strikebot"));
        }
      }
    }
    for (String id : start.keySet()) {
      if (earlier.fingerprint(id).isEmpty()) {
        settled = settled.without(id);
      }
    }
    return settled;
  }
}
