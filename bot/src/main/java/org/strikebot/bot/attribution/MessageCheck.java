package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.attribution.ClosestSentences.Match;
import org.strikebot.bot.attribution.Finding.Verdict;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * Holds a message against the sources, claim by claim, without a model. A claim is supported only
 * where one sentence of a source has its words, figures, days, names and speaker; what is close but
 * differs in one of them is contradicted, with the difference named. Safe for use by several
 * threads.
 */
public final class MessageCheck {

  /** Share of a claim's words, weighted by rarity, that a sentence must hold to support it. */
  static final double ENOUGH = 0.74;

  /** Share that must stand in the sentence itself and not only around it. */
  static final double OWN = 0.48;

  private final Analysis analysis;
  private final OpinionWords opinion = new OpinionWords();
  private final ClosestSentences sentences;
  private final Disagreements disagreements;
  private final WhoSaidIt whoSaidIt;
  private final Difference difference;
  private final Disputes disputes;
  private final LocalDate reference;

  /**
   * @param analysis finds sentences, days and speakers in a claim
   * @param documents the library
   */
  public MessageCheck(Analysis analysis, List<IndexedDocument> documents) {
    this(analysis, documents, new Statements(documents));
  }

  /** The same with the documents' statements at hand. */
  MessageCheck(Analysis analysis, List<IndexedDocument> documents, Statements statements) {
    this.analysis = analysis;
    this.sentences = new ClosestSentences(documents, statements);
    this.disagreements = new Disagreements(sentences.all());
    this.whoSaidIt = new WhoSaidIt(statements.people(), sentences);
    this.difference = new Difference(whoSaidIt);
    this.disputes = new Disputes(disagreements, sentences);
    List<LocalDate> days =
        documents.stream()
            .map(document -> document.document().facts().published())
            .filter(day -> day != null)
            .sorted()
            .toList();
    // A day without a year is read in the middle of the library's time.
    this.reference = days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() / 2);
  }

  /** Where the documents differ among themselves. */
  Disagreements disagreements() {
    return disagreements;
  }

  /** The findings for each claim of {@code message}, in its order. */
  public List<Finding> check(String message) {
    IndexedDocument read = analysis.analyse(document(message));
    List<Finding> findings = new ArrayList<>();
    for (Span sentence : read.sentences()) {
      for (String part : List.of(sentence.of(message).split(";\\s+", -1))) {
        if (!part.isBlank()) {
          findings.add(judge(analysis.analyse(document(part.strip()))));
        }
      }
    }
    return findings;
  }

  private Finding judge(IndexedDocument read) {
    String text = read.document().text();
    StatedClaim claim = StatedClaim.of(read);
    boolean plain = claim.figures().isEmpty() && claim.dates().isEmpty() && claim.speaker() == null;
    if (text.endsWith("?") || claim.stems().isEmpty() || claim.weightless()) {
      return new Finding(
          text,
          Verdict.NOT_CHECKABLE,
          List.of(),
          "This states nothing that a source could settle.");
    }
    List<Match> matches = sentences.to(claim);
    if (plain && opinion.in(text) && (matches.isEmpty() || matches.getFirst().score() < ENOUGH)) {
      return new Finding(
          text, Verdict.NOT_CHECKABLE, List.of(), "This is an opinion; sources cannot settle it.");
    }
    Finding contradiction = null;
    Finding misattribution = null;
    for (Match match : matches) {
      String difference = this.difference.between(claim, match);
      if (difference == null
          && match.support() >= ENOUGH
          && match.own() >= OWN
          && named(claim, match.sentence())) {
        Disagreement known = disputes.known(claim, match.sentence());
        if (known != null) {
          return new Finding(text, Verdict.DISPUTED, known.tellings(), known.note());
        }
        SourceSentence other = disputes.disagreeing(claim, match.sentence());
        return other == null
            ? new Finding(text, Verdict.SUPPORTED, List.of(match.sentence().quote()), "")
            : new Finding(
                text,
                Verdict.DISPUTED,
                List.of(match.sentence().quote(), other.quote()),
                "The sources give different figures; neither is chosen here.");
      }
      if (difference != null && !difference.isEmpty()) {
        Finding found =
            new Finding(text, Verdict.CONTRADICTED, List.of(match.sentence().quote()), difference);
        // What the named speaker did say tells more than who else spoke of it.
        boolean theirs =
            claim.speaker() == null
                || whoSaidIt.otherSpeaker(claim.speaker(), claim.stems(), match.sentence()) == null;
        if (theirs && contradiction == null) {
          contradiction = found;
        } else if (!theirs && misattribution == null) {
          misattribution = found;
        }
      }
    }
    if (contradiction == null) {
      contradiction = misattribution;
    }
    if (contradiction != null) {
      return contradiction;
    }
    List<Quote> closest = matches.stream().limit(2).map(match -> match.sentence().quote()).toList();
    return new Finding(
        text, Verdict.NOT_IN_SOURCES, closest, "No source in the library says this or denies it.");
  }

  private static boolean named(StatedClaim claim, SourceSentence sentence) {
    return claim.names().stream()
        .allMatch(
            name ->
                sentence.stems().contains(name)
                    || sentence.near().contains(name)
                    || sentence.statements().stream()
                        .anyMatch(
                            statement ->
                                statement.speaker() != null
                                    && Words.set(statement.speaker()).contains(name)));
  }

  private Document document(String text) {
    DocumentFacts facts =
        new DocumentFacts(
            "A claim", "claim", null, null, null, null, reference, null, List.of(), null);
    List<Block> blocks =
        text.isEmpty()
            ? List.of()
            : List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length())));
    return new Document("claim", facts, text, blocks);
  }
}
