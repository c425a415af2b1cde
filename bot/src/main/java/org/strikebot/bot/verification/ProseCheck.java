package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strikebot.bot.composition.Draft;
import org.strikebot.bot.composition.Draft.Quoted;
import org.strikebot.bot.verification.Problem.Kind;
import org.strikebot.bot.verification.Support.Place;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.source.Span;

/**
 * Decides whether a composed claim may be shown: nothing but its passages, their documents' facts
 * and rules. Pure and quick (well under two milliseconds), safe for use by several threads.
 *
 * <p>What it can show is that the words of a claim are the source's words, about the same figures,
 * days, people and with the same polarity. It cannot show that they mean the same in every turn of
 * phrase; therefore each claim is shown with the verbatim words it rests on.
 */
public final class ProseCheck implements ClaimCheck {

  /**
   * The least share of a claim's meaning-bearing words that its sentences must have. Chosen so that
   * sentences of people who answered from given passages mostly pass and the same sentences set
   * against other passages do not: see {@code ProseCheckCalibrationTest}.
   */
  static final double LEAST_COVERAGE = 0.7;

  @Override
  public Verdict check(Draft.Claim claim, Evidence evidence) {
    List<Problem> form = ClaimForm.problems(claim.text());
    if (!form.isEmpty()) {
      return new Verdict.Unsupported(form);
    }
    if (claim.passages().isEmpty()) {
      return new Verdict.Unsupported(
          List.of(new Problem(Kind.NO_PASSAGE, "The claim names no passage that it rests on.")));
    }
    List<Problem> problems = new ArrayList<>();
    Grounds grounds = Grounds.of(claim.passages());
    Reading reading = Reading.of(claim.text());
    List<Span> parts = QuotedParts.of(claim.text());
    BitSet quoted = QuotedParts.words(reading, parts);
    List<Quote> quotes = quotes(claim, parts, grounds, evidence, problems);
    List<Anchor> names = NameReader.read(reading);

    relativeDay(reading, quoted, problems);
    problems.addAll(new AnchorCheck(reading, grounds).problems());
    problems.addAll(new NameCheck(reading, grounds).problems(names));

    BitSet others = reading.anchored();
    others.or(quoted);
    names.forEach(name -> others.set(name.first(), name.last() + 1));
    Support support = Support.of(reading, others, grounds);
    if (support.coverage() < LEAST_COVERAGE || support.sentences().isEmpty()) {
      problems.add(
          new Problem(
              Kind.UNSUPPORTED,
              "The passages do not say this; not in them: "
                  + String.join(", ", support.missing().stream().limit(12).toList())
                  + "."));
    } else {
      problems.addAll(new Polarity(reading, quoted, support).problems());
      problems.addAll(new Attribution(reading, quoted, names).problems(quotes, support));
    }
    if (!problems.isEmpty()) {
      return new Verdict.Unsupported(problems);
    }
    return new Verdict.Supported(
        new Claim(claim.text().strip(), quotes.isEmpty() ? ground(support) : quotes));
  }

  /** The quotes of the claim and those inside its text, each once, in this order. */
  private static List<Quote> quotes(
      Draft.Claim claim,
      List<Span> parts,
      Grounds grounds,
      Evidence evidence,
      List<Problem> problems) {
    Set<Quote> quotes = new LinkedHashSet<>();
    List<String> wanted = new ArrayList<>();
    for (Quoted quoted : claim.quotes()) {
      switch (quoted) {
        case Quoted.Placed placed ->
            quotes.add(Grounds.quote(placed.hit().document(), placed.span()));
        case Quoted.Worded worded -> wanted.add(worded.words());
      }
    }
    parts.forEach(part -> wanted.add(QuotedParts.words(claim.text(), part)));
    for (String words : wanted) {
      QuoteSearch.Result result = QuoteSearch.find(words, grounds, evidence);
      if (result.quote() != null) {
        quotes.add(result.quote());
      }
      if (result.problem() != null) {
        problems.add(result.problem());
      }
    }
    return withoutParts(quotes);
  }

  /** A quote that lies within another of them adds nothing. */
  private static List<Quote> withoutParts(Set<Quote> quotes) {
    return quotes.stream()
        .filter(
            quote ->
                quotes.stream()
                    .noneMatch(
                        other ->
                            !other.equals(quote)
                                && other.document().equals(quote.document())
                                && other.span().contains(quote.span())))
        .toList();
  }

  private static void relativeDay(Reading reading, BitSet quoted, List<Problem> problems) {
    List<Word> words = reading.words();
    for (int at = 0; at < words.size(); at++) {
      String lower = words.get(at).lower();
      boolean stretch =
          Vocabulary.RELATIVE_TO.contains(lower)
              && at + 1 < words.size()
              && Vocabulary.STRETCHES.contains(words.get(at + 1).lower());
      if (!quoted.get(at) && (Vocabulary.RELATIVE.contains(lower) || stretch)) {
        problems.add(
            new Problem(
                Kind.RELATIVE_DAY,
                "\"" + words.get(at).text() + "\" depends on the day of reading; give the date."));
        return;
      }
    }
  }

  /** The sentences that a claim without quotes rests on, as its quotes. */
  private static List<Quote> ground(Support support) {
    return support.sentences().stream().limit(2).map(ProseCheck::sentence).toList();
  }

  private static Quote sentence(Place place) {
    return Grounds.quote(
        place.ground().document(), place.ground().reading().sentences().get(place.sentence()));
  }
}
