package org.strikebot.bot.verification;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.strikebot.bot.verification.Anchor.Kind;
import org.strikebot.bot.verification.Grounds.Ground;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.quotation.Quotation;

/** Whether every figure and day of a claim is in its passages, and belongs to the same thing. */
final class AnchorCheck {

  private final Reading claim;
  private final Grounds grounds;
  private final Placement placement;

  AnchorCheck(Reading claim, Grounds grounds) {
    this.claim = claim;
    this.grounds = grounds;
    this.placement = new Placement(claim, grounds);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Anchor anchor : claim.anchors()) {
      if (!present(anchor)) {
        problems.add(missing(anchor));
      } else if (placed(anchor) && placement.misplaced(anchor)) {
        problems.add(
            new Problem(
                Problem.Kind.MISPLACED,
                "In the passages "
                    + words(anchor)
                    + " belongs to something else than this sentence says."));
      } else if (overstated(anchor)) {
        problems.add(
            new Problem(
                Problem.Kind.OVERSTATED,
                "The passages do not say more or fewer than "
                    + words(anchor)
                    + " as this sentence does."));
      }
    }
    return problems;
  }

  /** What stands in the passages' own words; a day known only as a fact has no place there. */
  private boolean placed(Anchor anchor) {
    return anchor.kind() != Kind.WEEKDAY
        && anchor.kind() != Kind.ORDINAL
        && (anchor.kind() != Kind.DATE || inWords(Objects.requireNonNull(anchor.date())));
  }

  private boolean present(Anchor anchor) {
    return switch (anchor.kind()) {
      case COUNT, PERCENTAGE, AMOUNT, FRACTION, ORDINAL, TIME ->
          grounds
              .readings()
              .flatMap(reading -> reading.anchors().stream())
              .anyMatch(other -> other.kind() == anchor.kind() && other.key().equals(anchor.key()));
      case DATE -> date(Objects.requireNonNull(anchor.date()));
      case WEEKDAY -> weekday(anchor.key());
      case NAME -> true;
    };
  }

  private boolean date(PartialDate date) {
    return inWords(date) || byResolution(date) || published(date);
  }

  private boolean inWords(PartialDate date) {
    for (Ground passage : grounds.passages()) {
      LocalDate published = passage.document().document().facts().published();
      int year = published == null ? 0 : published.getYear();
      for (Anchor anchor : passage.reading().anchors()) {
        if (anchor.date() != null && date.saidBy(anchor.date(), year)) {
          return true;
        }
      }
    }
    return grounds
        .readings()
        .flatMap(reading -> reading.anchors().stream())
        .anyMatch(anchor -> anchor.date() != null && date.saidBy(anchor.date(), 0));
  }

  /** "Today" and "on Monday" of the passages, as they were resolved when the source was read. */
  private boolean byResolution(PartialDate date) {
    for (Ground passage : grounds.passages()) {
      for (DatedWords words : dated(passage)) {
        if (date.within(words.from(), words.to())) {
          return true;
        }
      }
      for (Quotation quotation : passage.quotations()) {
        if (quotation.said() != null && date.saidBy(PartialDate.of(quotation.said()), 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<DatedWords> dated(Ground passage) {
    return passage.document().dates().stream()
        .filter(words -> passage.hit().passage().span().overlaps(words.span()))
        .toList();
  }

  private boolean published(PartialDate date) {
    return grounds.passages().stream()
        .map(passage -> passage.document().document().facts().published())
        .anyMatch(day -> day != null && date.saidBy(PartialDate.of(day), 0));
  }

  private boolean weekday(String name) {
    for (Ground passage : grounds.passages()) {
      if (passage.reading().anchors().stream().anyMatch(anchor -> anchor.key().equals(name))
          || dated(passage).stream().anyMatch(words -> named(words.from(), name))
          || named(passage.document().document().facts().published(), name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(@org.jspecify.annotations.Nullable LocalDate day, String name) {
    return day != null
        && day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK).equalsIgnoreCase(name);
  }

  /** "More than 125,000" where the passages say "nearly 125,000", or just "125,000". */
  private boolean overstated(Anchor anchor) {
    int direction = direction(claim, anchor);
    return anchor.figure()
        && direction != 0
        && grounds
            .readings()
            .noneMatch(
                reading ->
                    reading.anchors().stream()
                        .anyMatch(
                            other ->
                                other.kind() == anchor.kind()
                                    && other.key().equals(anchor.key())
                                    && direction(reading, other) == direction));
  }

  /** 1 for "more than", -1 for "fewer than", 0 for the figure itself. */
  private static int direction(Reading reading, Anchor anchor) {
    if (anchor.first() == 0) {
      return 0;
    }
    String before = reading.words().get(anchor.first() - 1).lower();
    if ((before.equals("than") || before.equals("to") || before.equals("at"))
        && anchor.first() > 1) {
      String first = reading.words().get(anchor.first() - 2).lower();
      if (before.equals("than")) {
        return Vocabulary.MORE.contains(first) ? 1 : Vocabulary.FEWER.contains(first) ? -1 : 0;
      }
      return before.equals("to") && first.equals("up") ? -1 : 0;
    }
    if (anchor.first() > 1 && reading.words().get(anchor.first() - 2).lower().equals("at")) {
      return before.equals("least") ? 1 : before.equals("most") ? -1 : 0;
    }
    return switch (before) {
      case "over", "above", "exceeding", "exceeded" -> 1;
      case "nearly", "almost", "under", "below" -> -1;
      default -> 0;
    };
  }

  private Problem missing(Anchor anchor) {
    boolean day = anchor.kind() == Kind.DATE || anchor.kind() == Kind.WEEKDAY;
    return new Problem(
        day ? Problem.Kind.DATE : Problem.Kind.FIGURE,
        (day ? "The day " : "The figure ") + words(anchor) + " is not in the passages named.");
  }

  private String words(Anchor anchor) {
    return "\""
        + claim
            .text()
            .substring(
                claim.words().get(anchor.first()).span().start(),
                claim.words().get(anchor.last()).span().end())
        + "\"";
  }
}
