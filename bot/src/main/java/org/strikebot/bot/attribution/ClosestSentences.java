package org.strikebot.bot.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** The sentences of a library, and those of them that may tell of what a claim tells of. */
final class ClosestSentences {

  /** What words of the surrounding paragraph count beside the sentence's own. */
  private static final double NEAR = 0.5;

  /** How many sentences a claim is held against. */
  private static final int CLOSEST = 16;

  private final List<SourceSentence> sentences = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();

  ClosestSentences(List<IndexedDocument> documents, Statements statements) {
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
   */
  record Match(SourceSentence sentence, double score, double support, double own, boolean core) {}

  /** Every sentence of the library, document after document. */
  List<SourceSentence> all() {
    return List.copyOf(sentences);
  }

  /** The sentences closest to a claim, the closest first; equally close ones by document. */
  List<Match> to(StatedClaim claim) {
    List<Match> matches = new ArrayList<>();
    double whole = claim.stems().stream().mapToDouble(this::weight).sum();
    Set<String> plain = claim.plain();
    double rarest = plain.stream().mapToDouble(this::weight).max().orElse(0);
    double rare = Math.log(1.0 + sentences.size());
    double figures = rare * claim.figures().size();
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
        } else {
          boolean near = sentence.near().contains(stem);
          found += near ? NEAR * weight : 0;
          lacking = near || !plain.contains(stem) ? lacking : Math.max(lacking, weight);
          missing = Math.max(missing, weight);
        }
      }
      if (whole == 0 || found / whole < 0.3) {
        continue;
      }
      double same = rare * claim.figures().stream().filter(sentence::has).count();
      double support = (found + same) / (whole + figures);
      // "closed" where the claim has "stayed open" is a word about the same thing.
      double score = Polarity.contrary(claim.text(), sentence.text()) ? found + missing : found;
      if (Math.max(score / whole, support) >= 0.4) {
        matches.add(
            new Match(
                sentence,
                score / whole,
                support,
                (own + same) / (whole + figures),
                rarest == 0 || lacking < rarest));
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match match) -> -Math.max(match.score(), match.support()))
            .thenComparing(match -> match.sentence().document().document().id())
            .thenComparing(match -> match.sentence().span()));
    return matches.subList(0, Math.min(CLOSEST, matches.size()));
  }

  /** How much a word tells: more, the fewer sentences have it. */
  double weight(String stem) {
    return Math.log(1.0 + (double) sentences.size() / (1 + occurrences.getOrDefault(stem, 0)));
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
      Set<String> near = Words.set(block.span().of(text));
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
                Words.set(words),
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
