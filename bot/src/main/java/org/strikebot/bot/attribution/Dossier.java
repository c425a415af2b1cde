package org.strikebot.bot.attribution;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.embedding.WordEmbedder;
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
  private final @Nullable PeopleFile people;
  private final @Nullable WordEmbedder embedder;
  private final PeopleEdits edits;
  private @Nullable MessageCheck check;

  /**
   * @param analysis finds sentences, days and speakers in a claim
   * @param documents the documents of one revision
   */
  public Dossier(Analysis analysis, List<IndexedDocument> documents) {
    this(analysis, documents, null, null);
  }

  /**
   * @param analysis finds sentences, days and speakers in a claim
   * @param documents the documents of one revision
   * @param people what was put right in the library's list of people, or {@code null} where nothing
   *     can be
   * @param embedder reads claims and sentences for their meaning, or {@code null} where only their
   *     words are compared
   */
  public Dossier(
      Analysis analysis,
      List<IndexedDocument> documents,
      @Nullable PeopleFile people,
      @Nullable WordEmbedder embedder) {
    this.analysis = analysis;
    this.documents = List.copyOf(documents);
    this.people = people;
    this.embedder = embedder;
    this.edits = people == null ? PeopleEdits.NONE : people.read();
    this.statements = new Statements(this.documents, edits);
  }

  /** Whether nothing has been put right since it was made. */
  public boolean current() {
    return people == null || people.read().equals(edits);
  }

  /**
   * Puts something right in the library's list of people; a dossier made from then on has it.
   *
   * @throws IllegalArgumentException where that cannot be; the message says why
   */
  public void edit(UnaryOperator<PeopleEdits> change) {
    if (people == null) {
      throw new IllegalArgumentException("this library's list of people cannot be changed");
    }
    people.change(change);
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

  /** Where the documents differ among themselves. */
  public Disagreements disagreements() {
    return check().disagreements();
  }

  /** How claims stand against the documents. */
  public synchronized MessageCheck check() {
    MessageCheck made = check;
    if (made == null) {
      made = new MessageCheck(analysis, documents, statements, embedder);
      check = made;
    }
    return made;
  }
}
