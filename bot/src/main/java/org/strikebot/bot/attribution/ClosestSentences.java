package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** The sentences of a library, and those of them that may tell of what a claim tells of. */
final class ClosestSentences {

  /** What words of the surrounding paragraph count beside the sentence's own. */
  private static final double NEAR = 0.5;

  /** What another word of the same sense counts: it may have a second sense. */
  private static final double SYNONYM = 0.9;

  /** In so many sentences a word is taken to stand that stands in none. */
  private static final int UNKNOWN = 8;

  /** How many sentences a claim is held against. */
  private static final int CLOSEST = 16;

  /** The share of a claim's words with which a sentence is read for its meaning. */
  private static final double FLOOR = 0.1;

  /** How many sentences on a neighbour may stand. */
  private static final int BESIDE = 2;

  /** So many words with sense make a clause that can be read for its own meaning. */
  private static final int CLAUSE = 4;

  /** How many sentences are read for their meaning; each takes some ten milliseconds, once. */
  private static final int READ = 64;

  /** Nearness in meaning from which a sentence may tell of the same thing in other words. */
  private static final double ALIKE_IN_MEANING = 0.66;

  /** Share of a claim's words from which a sentence is about the same thing. */
  private static final double SAME = 0.58;

  /**
   * Nearness in meaning from which a sentence is about the same thing in other words. Of claims
   * that no source tells of, one in twenty is as near to any sentence; of the others two in three.
   */
  private static final double SAME_IN_MEANING = 0.74;

  /** The sum of both from which it is. */
  private static final double SAME_IN_BOTH = 1.25;

  /** Nearness in meaning from which no missing word puts that in doubt. */
  private static final double SURELY_IN_MEANING = 0.82;

  private static final Comparator<Match> CLOSEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.nearness())
          .thenComparing(match -> match.sentence().document().document().id())
          .thenComparing(match -> match.sentence().span());

  private final List<SourceSentence> sentences = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Synonyms synonyms = new Synonyms();
  private final Initials initials;
  private final @Nullable Meanings meanings;

  /**
   * @param meanings tells what is near in meaning, or {@code null} where only words are compared
   */
  ClosestSentences(
      List<IndexedDocument> documents,
      Statements statements,
      Initials initials,
      @Nullable Meanings meanings) {
    this.meanings = meanings;
    this.initials = initials;
    for (IndexedDocument document : documents) {
      add(document, statements);
    }
    for (SourceSentence sentence : sentences) {
      sentence.stems().forEach(stem -> occurrences.merge(stem, 1, Integer::sum));
    }
  }

  /**
   * A sentence that may tell of what a claim tells of.
   *
   * @param score the share of the claim's words that it has
   * @param support the same with the claim's figures counted as words of their own: a figure found
   *     again tells more than any word
   * @param own the share of the claim's words and figures that stand in the sentence itself
   * @param core whether the claim's rarest word that is no name stands there or around it
   * @param near how near both are in meaning, from 0 to 1; 0 where no model tells
   */
  record Match(
      SourceSentence sentence,
      double score,
      double support,
      double own,
      boolean core,
      double near) {

    /** How close both are, in words and in meaning together. */
    double nearness() {
      return Math.max(score, support) + near;
    }

    /** Whether both are about the same thing, so that a difference contradicts. */
    boolean same() {
      return score >= SAME || near >= SAME_IN_MEANING || score + near >= SAME_IN_BOTH;
    }

    /** Whether both are that beyond doubt, though the claim's rarest word may be missing. */
    boolean surely() {
      return near >= SURELY_IN_MEANING;
    }

    /** Whether enough words are shared that both may tell of the same thing. */
    boolean alike() {
      return Math.max(score, support) >= 0.4;
    }

    private Match near(double meaning) {
      return new Match(sentence, score, support, own, core, meaning);
    }
  }

  /** Every sentence of the library, document after document. */
  List<SourceSentence> all() {
    return List.copyOf(sentences);
  }

  /** Whether quotes are of sentences that stand side by side in one document. */
  boolean neighbours(List<Quote> quotes) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < sentences.size(); at++) {
      if (quotes.contains(sentences.get(at).quote())) {
        places.add(at);
      }
    }
    return !places.isEmpty()
        && places.getLast() - places.getFirst() <= BESIDE
        && sentences.get(places.getFirst()).id().equals(sentences.get(places.getLast()).id());
  }

  /** The sentences closest to a claim, the closest first; equally close ones by document. */
  List<Match> to(StatedClaim claim) {
    List<Match> matches = new ArrayList<>();
    double whole = claim.stems().stream().mapToDouble(this::weight).sum();
    Set<String> plain = claim.plain();
    double rarest = plain.stream().mapToDouble(this::weight).max().orElse(0);
    double rare = Math.log(1.0 + sentences.size());
    double figures = rare * claim.figures().size();
    double floor = meanings == null ? 0.3 : FLOOR;
    for (SourceSentence sentence : sentences) {
      double own = 0;
      double found = 0;
      double missing = 0;
      double lacking = 0;
      for (String stem : claim.stems()) {
        double weight = weight(stem);
        if (sentence.stems().contains(stem)) {
          own += weight;
          found += weight;
        } else if (synonyms.in(sentence.stems(), stem)) {
          own += SYNONYM * weight;
          found += SYNONYM * weight;
        } else {
          boolean near = sentence.near().contains(stem);
          found += near ? NEAR * weight : 0;
          lacking = near || !plain.contains(stem) ? lacking : Math.max(lacking, weight);
          missing = Math.max(missing, weight);
        }
      }
      if (whole == 0 || found / whole < floor) {
        continue;
      }
      double same = rare * claim.figures().stream().filter(sentence::has).count();
      double support = (found + same) / (whole + figures);
      // "closed" where the claim has "stayed open" is a word about the same thing.
      double score = Polarity.contrary(claim.text(), sentence.text()) ? found + missing : found;
      matches.add(
          new Match(
              sentence,
              score / whole,
              support,
              (own + same) / (whole + figures),
              rarest == 0 || lacking < rarest,
              0));
    }
    matches.sort(CLOSEST_FIRST);
    return meanings == null
        ? matches.stream().filter(Match::alike).limit(CLOSEST).toList()
        : withMeanings(claim, matches.subList(0, Math.min(READ, matches.size())), meanings);
  }

  /** The matches that are alike in words or in meaning. */
  private static List<Match> withMeanings(
      StatedClaim claim, List<Match> matches, Meanings meanings) {
    List<SourceSentence> sentences = matches.stream().map(Match::sentence).toList();
    List<Double> near = meanings.near(claim.text(), sentences);
    // What follows the first comma is often the teller's own remark.
    String first = claim.text().split(",\\s", 2)[0];
    boolean whole = first.equals(claim.text()) || Words.set(first).size() < CLAUSE;
    List<Double> main = whole ? near : meanings.near(first, sentences);
    List<Match> read = new ArrayList<>();
    for (int at = 0; at < near.size(); at++) {
      read.add(matches.get(at).near(Math.max(near.get(at), main.get(at))));
    }
    return read.stream()
        .filter(match -> match.alike() || match.near() >= ALIKE_IN_MEANING)
        .sorted(CLOSEST_FIRST)
        .limit(CLOSEST)
        .toList();
  }

  /** How much a word tells: more, the fewer sentences have it. */
  double weight(String stem) {
    int found = occurrences.getOrDefault(stem, 0);
    // A word that the library never uses may be the point of a claim or only its tone; where
    // meanings are compared too, they tell which.
    int unknown = meanings == null ? 0 : UNKNOWN;
    return Math.log(1.0 + (double) sentences.size() / (1 + (found == 0 ? unknown : found)));
  }

  private Set<String> words(String text) {
    Set<String> words = Words.set(text);
    words.addAll(initials.of(text));
    return words;
  }

  private void add(IndexedDocument document, Statements statements) {
    String text = document.document().text();
    List<Statement> theirs =
        statements.all().stream()
            .filter(
                statement -> statement.document().document().id().equals(document.document().id()))
            .toList();
    Set<String> title = Words.set(document.document().facts().title());
    for (Block block : document.document().blocks()) {
      Set<String> near = words(block.span().of(text));
      near.addAll(title);
      for (Span sentence : document.sentences()) {
        if (!block.span().contains(sentence)) {
          continue;
        }
        List<DatedWords> dates =
            document.dates().stream().filter(date -> sentence.contains(date.span())).toList();
        String words = sentence.of(text);
        List<Span> dated =
            dates.stream()
                .map(
                    date ->
                        new Span(
                            date.span().start() - sentence.start(),
                            date.span().end() - sentence.start()))
                .toList();
        sentences.add(
            new SourceSentence(
                document,
                sentence,
                words(words),
                near,
                Figures.in(words, dated),
                dates,
                document.dates().stream()
                    .filter(date -> block.span().contains(date.span()))
                    .toList(),
                theirs.stream()
                    .filter(statement -> statement.quotation().span().overlaps(sentence))
                    .toList()));
      }
    }
  }
}
