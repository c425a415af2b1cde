package org.strikebot.bot.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.store.IndexedDocument;

/**
 * All that one revision of a library attributes: who said what, what each side says, what happened
 * when, and how a claim stands. Made once for a revision and kept; what only some requests need is
 * made at the first of them. Safe for use by several threads.
 */
public final class Dossier {

  private final Analysis analysis;
  private final List<IndexedDocument> documents;
  private final Statements statements;
  private @Nullable ClaimCheck check;

  /**
   * @param analysis finds sentences, days and speakers in a claim
   * @param documents the documents of one revision
   */
  public Dossier(Analysis analysis, List<IndexedDocument> documents) {
    this.analysis = analysis;
    this.documents = List.copyOf(documents);
    this.statements = new Statements(this.documents);
  }

  /** Who said what. */
  public Statements statements() {
    return statements;
  }

  /** What each side says. */
  public Sides sides() {
    return new Sides(statements);
  }

  /** What happened when. */
  public Timeline timeline() {
    return new Timeline(documents);
  }

  /** How claims stand against the documents. */
  public synchronized ClaimCheck check() {
    ClaimCheck made = check;
    if (made == null) {
      made = new ClaimCheck(analysis, documents);
      check = made;
    }
    return made;
  }
}
