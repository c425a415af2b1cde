package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.ClosestSentences.Match;
import org.strikebot.bot.attribution.Finding.Verdict;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.embedding.WordEmbedder;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * Holds a message against the sources, claim by claim, without a model. A claim is supported only
 * where a sentence of a source has its figures, days, names and speaker, and its words or their
 * meaning; what is close but differs in one of them is contradicted, with the difference named.
 * Safe for use by several threads.
 */
public final class MessageCheck {

  /** How much closer a sentence in which nothing differs leaves open what another contradicts. */
  private static final double LEFT_OPEN = 0.15;

  /** Nearness in meaning below which a sentence tells of something else. */
  private static final double UNLIKE = 0.65;

  /** So great a number stands nowhere by chance. */
  private static final double EXACT = 1_000;

  private static final Pattern HEARSAY =
      Pattern.compile(
          "(?i)\\b(?:reported (?:claims|rumours)|alleg(?:ed|edly|ations?)|reportedly|rumou?r(?:s|ed)?"
              + "|unconfirmed|(?:not|n['’]t|neither) (?:confirm|deny))\\b");

  private final Analysis analysis;
  private final OpinionWords opinion = new OpinionWords();
  private final Support support;
  private final VerbatimWords verbatim;
  private final Wording wording;
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
    this(analysis, documents, new Statements(documents), null);
  }

  /**
   * The same with the documents' statements at hand.
   *
   * @param embedder reads words for their meaning, or {@code null} where only words are compared
   */
  MessageCheck(
      Analysis analysis,
      List<IndexedDocument> documents,
      Statements statements,
      @Nullable WordEmbedder embedder) {
    this.analysis = analysis;
    List<String> texts = documents.stream().map(document -> document.document().text()).toList();
    Initials initials = new Initials(texts);
    this.wording = new Wording(texts, initials);
    this.sentences =
        new ClosestSentences(
            documents, statements, initials, embedder == null ? null : new Meanings(embedder));
    this.disagreements = new Disagreements(sentences.all());
    this.whoSaidIt = new WhoSaidIt(statements.people(), sentences, initials);
    Actors actors = new Actors(statements.people(), initials);
    this.difference = new Difference(whoSaidIt, sentences, actors);
    this.support = new Support(actors);
    this.verbatim = new VerbatimWords(sentences.all(), actors);
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
          findings.add(judgeInParts(part.strip()));
        }
      }
    }
    return findings;
  }

  /**
   * The finding for a claim as a whole; where no sentence has all of it, that for its parts, if
   * each could stand alone. Parts support it only where their sentences are neighbours, because
   * halves of far sentences are no whole.
   */
  private Finding judgeInParts(String text) {
    Finding whole = judge(text);
    if (whole.verdict() != Verdict.NOT_IN_SOURCES) {
      return whole;
    }
    List<String> parts = Roles.parts(wording.recorded(text));
    if (parts.size() != 2) {
      return whole;
    }
    List<Finding> findings = parts.stream().map(this::judge).toList();
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.CONTRADICTED) {
        return new Finding(text, finding.verdict(), finding.quotes(), finding.note());
      }
    }
    boolean supported =
        findings.stream().allMatch(finding -> finding.verdict() == Verdict.SUPPORTED);
    List<Quote> quotes =
        findings.stream().flatMap(finding -> finding.quotes().stream()).distinct().toList();
    return supported && sentences.neighbours(quotes)
        ? new Finding(text, Verdict.SUPPORTED, quotes, "")
        : whole;
  }

  private Finding judge(String text) {
    String told = opinion.withoutRemark(text);
    String recorded = wording.recorded(told);
    StatedClaim claim = StatedClaim.of(analysis.analyse(document(recorded)), wording);
    boolean plain = claim.figures().isEmpty() && claim.dates().isEmpty() && claim.speaker() == null;
    if (text.endsWith("?") || claim.stems().isEmpty() || claim.weightless()) {
      return new Finding(
          text,
          Verdict.NOT_CHECKABLE,
          List.of(),
          "This states nothing that a source could settle.");
    }
    VerbatimWords.Misattributed words = verbatim.in(recorded);
    if (words != null) {
      return new Finding(
          text,
          Verdict.CONTRADICTED,
          List.of(words.sentence().quote()),
          "The source gives these words to " + words.speaker() + ", not to " + words.named() + ".");
    }
    List<Match> matches = sentences.to(claim);
    boolean judges = claim.speaker() == null && opinion.in(told);
    if (judges && (matches.isEmpty() || (plain && !tells(matches.getFirst())))) {
      return new Finding(
          text, Verdict.NOT_CHECKABLE, List.of(), "This is an opinion; sources cannot settle it.");
    }
    Finding contradiction = null;
    Finding misattribution = null;
    // A sentence that is closer and in which nothing differs leaves it open.
    double unresolved = 0;
    for (Match match : matches) {
      Disagreement open = disputes.described(claim, match);
      if (open != null) {
        return new Finding(text, Verdict.DISPUTED, open.tellings(), open.note());
      }
      String difference = this.difference.between(claim, match);
      if (difference == null
          && support.gives(claim, match)
          && !contradicted(claim, match, matches)) {
        Disagreement known = disputes.known(claim, match.sentence());
        if (known != null) {
          return new Finding(text, Verdict.DISPUTED, known.tellings(), known.note());
        }
        SourceSentence other = disputes.disagreeing(claim, match.sentence());
        return other == null
            ? new Finding(
                text, Verdict.SUPPORTED, List.of(match.sentence().quote()), hearsay(told, match))
            : new Finding(
                text,
                Verdict.DISPUTED,
                List.of(match.sentence().quote(), other.quote()),
                "The sources give different figures; neither is chosen here.");
      }
      if (difference == null && match.near() > 0) {
        unresolved = Math.max(unresolved, match.nearness());
      }
      if (difference != null
          && !difference.isEmpty()
          && match.nearness() >= unresolved - LEFT_OPEN) {
        Finding found =
            new Finding(text, Verdict.CONTRADICTED, List.of(match.sentence().quote()), difference);
        if (spread(claim, difference, matches)) {
          continue;
        }
        // What the named speaker did say tells more than who else spoke of it.
        boolean theirs = theirs(claim, match);
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
        text,
        Verdict.NOT_IN_SOURCES,
        closest,
        "No source in the library clearly says this or denies it.");
  }

  /** What readers are told where the source itself passes on what others claim. */
  private static String hearsay(String claim, Match match) {
    boolean passedOn =
        HEARSAY.matcher(match.sentence().text()).find() && !HEARSAY.matcher(claim).find();
    return passedOn ? "The source passes this on as a claim of others, not as established." : "";
  }

  /** Whether a sentence tells of so much of a claim that it is more than a judgement. */
  private static boolean tells(Match match) {
    boolean far = match.near() > 0 && match.near() < UNLIKE;
    return match.score() >= Support.ENOUGH && !far;
  }

  /** Whether a sentence that is no farther than {@code supporting} contradicts the claim. */
  private boolean contradicted(StatedClaim claim, Match supporting, List<Match> matches) {
    return matches.stream()
        .filter(match -> match.nearness() >= supporting.nearness())
        .filter(match -> theirs(claim, match))
        .map(match -> difference.between(claim, match))
        .anyMatch(found -> found != null && !found.isEmpty() && !spread(claim, found, matches));
  }

  /** Whether a figure that one sentence has otherwise stands in others about the same. */
  private boolean spread(StatedClaim claim, String difference, List<Match> matches) {
    return difference.startsWith(Difference.OTHER_FIGURE)
        && (Support.spread(claim, matches) || exact(claim));
  }

  /** Whether a figure too great to stand anywhere by chance stands in a sentence on the same. */
  private boolean exact(StatedClaim claim) {
    return claim.figures().stream()
        .filter(figure -> figure.number() >= EXACT)
        .anyMatch(
            figure ->
                sentences.all().stream()
                    .filter(sentence -> sentence.has(figure))
                    .anyMatch(
                        sentence ->
                            claim.stems().stream().filter(sentence.stems()::contains).count() > 1));
  }

  /** Whether the sentence gives its words to whom the claim gives them, or to nobody else. */
  private boolean theirs(StatedClaim claim, Match match) {
    return claim.speaker() == null
        || whoSaidIt.otherSpeaker(claim.speaker(), claim.stems(), match.sentence()) == null;
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
