package org.strikebot.bot.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Figures.Figure;

/** Tells whether a sentence has a claim's figures for the same things, days and names. */
final class FigurePlaces {

  private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}]+");

  private FigurePlaces() {}

  /** A figure that the source has for another thing, or two in each other's place; else null. */
  static @Nullable String misplaced(StatedClaim claim, SourceSentence sentence) {
    for (Figure figure : claim.figures()) {
      if (figure.unit().isEmpty() || !sentence.has(figure)) {
        continue;
      }
      boolean ofThis =
          sentence.figures().stream()
              .filter(each -> each.value().equals(figure.value()))
              .anyMatch(figure::counts);
      List<String> others =
          sentence.figures().stream()
              .filter(each -> each.shape().equals(figure.shape()))
              .filter(each -> each.unit().equals(figure.unit()))
              .filter(
                  each -> claim.figures().stream().noneMatch(c -> c.value().equals(each.value())))
              .map(Figure::value)
              .distinct()
              .toList();
      if (!ofThis && !others.isEmpty()) {
        return "The claim says "
            + figure.value()
            + "; the source has "
            + String.join(", ", others)
            + " for this and "
            + figure.value()
            + " for something else.";
      }
      if (!ofThis && figure.shape().equals("count")) {
        return "";
      }
    }
    for (Figure figure : claim.figures()) {
      Figure theirs = swapped(figure, claim, sentence);
      if (theirs != null) {
        return "The source has " + theirs.value() + " for this, not " + figure.value() + ".";
      }
    }
    for (String pair : Figures.pairs(claim.text())) {
      List<String> turned = List.of(pair.split(" ", -1)).reversed();
      if (Figures.pairs(sentence.text()).contains(String.join(" ", turned))) {
        return "The source has these two figures the other way round: "
            + String.join(" to ", turned)
            + ".";
      }
    }
    return null;
  }

  /** Another of the claim's figures that the source has for what the claim has this one for. */
  private static @Nullable Figure swapped(
      Figure figure, StatedClaim claim, SourceSentence sentence) {
    List<Figure> same =
        sentence.figures().stream().filter(each -> each.value().equals(figure.value())).toList();
    for (Figure other : sentence.figures()) {
      boolean claimed =
          other.shape().equals(figure.shape())
              && !other.value().equals(figure.value())
              && claim.figures().stream().anyMatch(each -> each.value().equals(other.value()));
      if (claimed
          && !same.isEmpty()
          && other.following().contains(figure.unit())
          && same.stream().noneMatch(each -> each.following().contains(figure.unit()))) {
        return other;
      }
    }
    return null;
  }

  /**
   * A figure that the sentence has, but in another clause than the day or the name with which the
   * claim has it ("66% in January and 65% in March"); null where there is no such doubt.
   */
  static @Nullable String elsewhere(StatedClaim claim, SourceSentence sentence) {
    List<String> clauses = Polarity.narrow(sentence.text());
    for (Figure figure : claim.figures()) {
      if (clauses.size() < 2 || !sentence.has(figure)) {
        continue;
      }
      String its = Polarity.around(sentence.text(), figure.value());
      boolean otherDay =
          !claim.dates().isEmpty()
              && sentence.datesIn(its).stream()
                  .noneMatch(
                      day ->
                          claim.dates().stream().anyMatch(each -> StatedClaim.overlap(each, day)))
              && !sentence.datesIn(its).isEmpty();
      boolean otherName =
          claim.names().stream()
              .anyMatch(
                  name ->
                      !Words.set(its).contains(name)
                          && clauses.stream()
                              .filter(clause -> !clause.equals(its))
                              .anyMatch(
                                  clause -> rivals(clause, name, figure) && named(its, claim)));
      if (otherDay || otherName) {
        List<String> others =
            sentence.figures().stream()
                .filter(each -> each.shape().equals(figure.shape()))
                .map(Figure::value)
                .filter(value -> !value.equals(figure.value()))
                .distinct()
                .toList();
        return others.isEmpty()
            ? ""
            : "The source has "
                + figure.value()
                + (otherDay ? " for another day" : " from somebody else")
                + ", and here "
                + String.join(", ", others)
                + ".";
      }
    }
    return null;
  }

  /** Whether a clause has the claim's name with another figure of the same shape. */
  private static boolean rivals(String clause, String name, Figure figure) {
    return Words.set(clause).contains(name)
        && Figures.in(clause, List.of()).stream()
            .anyMatch(
                each ->
                    each.shape().equals(figure.shape()) && !each.value().equals(figure.value()));
  }

  /** Whether a clause names somebody whom the claim does not name. */
  private static boolean named(String clause, StatedClaim claim) {
    return NAME.matcher(clause)
        .results()
        .flatMap(found -> Words.stems(found.group()).stream())
        .anyMatch(stem -> !claim.stems().contains(stem));
  }
}
