package org.strikebot.bot.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.ClosestSentences.Match;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.bot.verification.Quote;

/** Tells whether what supports a claim is in dispute among the sources. */
final class Disputes {

  /** Share of words and nearness in meaning, together, from which a claim is of what is open. */
  private static final double OPEN = 1.2;

  private static final Pattern TELLER =
      Pattern.compile("(?:The |An? )?(\\p{Lu}[\\p{L}&.-]*(?: \\p{Lu}[\\p{L}&.-]*)*)");

  private final Disagreements disagreements;
  private final ClosestSentences sentences;

  Disputes(Disagreements disagreements, ClosestSentences sentences) {
    this.disagreements = disagreements;
    this.sentences = sentences;
  }

  /**
   * A disagreement that the supporting sentence is part of. That somebody said something is not in
   * dispute because others say otherwise.
   */
  @Nullable Disagreement known(StatedClaim claim, SourceSentence support) {
    if (claim.speaker() != null || claim.figures().isEmpty()) {
      return null;
    }
    Quote quote = support.quote();
    return disagreements.all().stream()
        .filter(
            each ->
                each.kind() == Disagreement.Kind.FIGURE
                    || (each.kind() == Disagreement.Kind.ACCOUNT && each.tellings().size() > 1))
        .filter(each -> each.tellings().contains(quote))
        .filter(each -> each.tellings().size() == 1 || contested(claim, each, quote))
        .findFirst()
        .orElse(null);
  }

  /**
   * A disagreement that a sentence itself describes, where it has the claim's figures and tells of
   * the same: what the sources call open is so whatever other words a claim puts it in.
   */
  @Nullable Disagreement described(StatedClaim claim, Match match) {
    SourceSentence sentence = match.sentence();
    boolean all = claim.figures().stream().allMatch(sentence::has);
    if (claim.speaker() != null
        || claim.figures().isEmpty()
        || !all
        || match.support() + match.near() < OPEN) {
      return null;
    }
    return disagreements.all().stream()
        .filter(each -> each.kind() == Disagreement.Kind.ACCOUNT || besides(claim, each))
        .filter(each -> each.tellings().getFirst().equals(sentence.quote()))
        .findFirst()
        .orElse(null);
  }

  /** Whether the claim names whom a clause opens with: what one teller said is not in dispute. */
  private static boolean teller(String clause, StatedClaim claim) {
    Matcher name = TELLER.matcher(clause);
    return name.lookingAt() && Words.set(claim.text()).containsAll(Words.set(name.group(1)));
  }

  /** Whether one sentence sets the claim's figure beside another teller's. */
  private static boolean besides(StatedClaim claim, Disagreement each) {
    return each.kind() == Disagreement.Kind.FIGURE
        && each.tellings().size() == 1
        && List.of(each.tellings().getFirst().text().split(";\\s+", -1)).stream()
            .noneMatch(clause -> teller(clause, claim))
        && claim.figures().stream()
            .anyMatch(figure -> List.of(each.note().split(" and ", -1)).contains(figure.value()));
  }

  /** Whether another telling has a figure like the claim's own and near it, but not the same. */
  private static boolean contested(StatedClaim claim, Disagreement disagreement, Quote support) {
    return disagreement.tellings().stream()
        .filter(telling -> !telling.equals(support))
        .flatMap(telling -> Figures.in(telling.text(), List.of()).stream())
        .anyMatch(
            other ->
                claim.figures().stream()
                    .anyMatch(
                        figure ->
                            figure.shape().equals(other.shape())
                                && !figure.sameAs(other)
                                && Math.abs(figure.number() - other.number())
                                    <= Disagreements.NEAR * figure.number()));
  }

  /** Whether a sentence has two figures for contrary things: 44% for it and 39% against it. */
  private static boolean opposite(SourceSentence sentence, Figure one, Figure other) {
    return sentence.has(one)
        && Polarity.contrary(
            Polarity.around(sentence.text(), one.value()),
            Polarity.around(sentence.text(), other.value()));
  }

  /** A sentence of another source, or of another speaker, with another figure for the same. */
  @Nullable SourceSentence disagreeing(StatedClaim claim, SourceSentence support) {
    for (Figure figure : claim.figures()) {
      if (figure.unit().isEmpty()) {
        continue;
      }
      for (Match match : sentences.to(claim)) {
        SourceSentence other = match.sentence();
        boolean elsewhere = !other.id().equals(support.id()) || other.at(support);
        if (!elsewhere || match.score() < Support.ENOUGH || match.own() < Support.OWN) {
          continue;
        }
        if (claim.otherDay(other)) {
          continue;
        }
        long speakers = other.statements().stream().map(Statement::speaker).distinct().count();
        boolean another =
            other.figures().stream()
                .anyMatch(
                    each ->
                        each.shape().equals(figure.shape())
                            && !each.value().equals(figure.value())
                            && !opposite(other, figure, each)
                            && (each.unit().equals(figure.unit()) || other.at(support)));
        boolean lacks =
            other.figures().stream().noneMatch(each -> each.value().equals(figure.value()));
        if (another && (other.at(support) ? speakers > 1 : lacks)) {
          return other;
        }
      }
    }
    return null;
  }
}
