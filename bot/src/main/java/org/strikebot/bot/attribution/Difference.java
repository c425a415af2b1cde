package org.strikebot.bot.attribution;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.ClosestSentences.Match;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.index.dating.DatedWords;

/** Tells what sets a sentence about the same thing apart from a claim. */
final class Difference {

  /** Share from which words given to somebody else are held to be the same words. */
  private static final double CERTAIN = 0.7;

  /** How the note of another figure begins. */
  static final String OTHER_FIGURE = "The claim says ";

  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(?:den(?:y|ied|ies|ying)|dismiss\\w*|disput\\w*|reject\\w*)\\b");

  /** Share of words and nearness in meaning, together, from which a figure is the one meant. */
  private static final double ONLY = 1.4;

  /** Nearness in meaning below which two sentences are about different things. */
  private static final double FAR = 0.55;

  private static final String OPPOSITE = "The source says the opposite.";

  private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|unless)\\b");

  private static final Pattern OPEN = Pattern.compile("(?i)\\bwhether\\b");

  /** Of "the judge" or "a lawyer" nobody can tell whether others who speak are meant. */
  private static final Pattern NAMED =
      Pattern.compile("^(?:[Tt]he )?(?!(?:The|An?|One|Some|Both) )\\p{Lu}");

  private static final Pattern PRONOUN = Pattern.compile("(?:It|He|She|They|Its|His|Her|Their)\\b");

  private final WhoSaidIt whoSaidIt;
  private final ClosestSentences sentences;
  private final Actors actors;
  private final Denials denials = new Denials();
  private final Roles roles = new Roles();

  Difference(WhoSaidIt whoSaidIt, ClosestSentences sentences, Actors actors) {
    this.actors = actors;
    this.whoSaidIt = whoSaidIt;
    this.sentences = sentences;
  }

  /**
   * What sets a sentence about the same thing apart from the claim: a sentence for readers where it
   * contradicts, an empty string where it merely does not support, null where nothing does.
   */
  @Nullable String between(StatedClaim claim, Match match) {
    String difference = told(claim, match);
    // What is far in meaning and shares some words differs in everything and contradicts nothing.
    return difference != null && match.near() > 0 && match.near() < FAR ? "" : difference;
  }

  private @Nullable String told(StatedClaim claim, Match match) {
    SourceSentence sentence = match.sentence();
    String speaker = claim.speaker();
    if (speaker != null) {
      String other = whoSaidIt.otherSpeaker(speaker, claim.stems(), sentence);
      // What a paragraph tells of its speaker may go on without naming them; it may prove a
      // figure wrong, but not that they said it.
      boolean goesOn =
          "".equals(other) && sentence.statements().isEmpty() && near(speaker, sentence);
      goesOn |= other != null && !NAMED.matcher(speaker).find();
      if (goesOn) {
        String difference = ofContent(claim, match);
        // That it is otherwise does not say that they did not say so.
        return difference == null || difference.equals(OPPOSITE) ? "" : difference;
      }
      if (other != null) {
        // One word in common is nobody's words.
        long shared = claim.stems().stream().filter(sentence.stems()::contains).count();
        boolean theirs =
            match.score() >= CERTAIN || match.surely() || quoted(claim.text(), sentence.text());
        if (theirs
            && other.isEmpty()
            && !sentence.statements().isEmpty()
            && quoted(claim.text(), sentence.text())
            && Collections.disjoint(sentence.near(), Words.set(speaker))) {
          return "The source gives these words to somebody else, whom it does not name.";
        }
        // Nor are they somebody else's where that one gives no such figure, or tells of them.
        boolean figures = claim.figures().stream().allMatch(sentence::has);
        boolean ofThem = sentence.stems().containsAll(Words.set(speaker));
        if (!theirs || other.isEmpty() || shared < 2 || !figures || ofThem) {
          return "";
        }
        return "The source gives these words to " + other + ", not to " + speaker + ".";
      }
    }
    return ofContent(claim, match);
  }

  /** Whether what the claim has between quotation marks stands in the source word for word. */
  private static boolean quoted(String claim, String source) {
    return VerbatimWords.QUOTED
        .matcher(claim)
        .results()
        .map(found -> found.group(1))
        .anyMatch(words -> words.contains(" ") && source.contains(words));
  }

  private static boolean near(String speaker, SourceSentence sentence) {
    return sentence.near().containsAll(Words.set(speaker));
  }

  /** The same without regard to who says it. */
  private @Nullable String ofContent(StatedClaim claim, Match match) {
    SourceSentence sentence = match.sentence();
    boolean same = match.same();
    String misplaced = FigurePlaces.misplaced(claim, sentence);
    if (misplaced == null) {
      misplaced = FigurePlaces.elsewhere(claim, sentence);
    }
    if (misplaced != null) {
      return same ? misplaced : "";
    }
    for (Figure figure : claim.figures()) {
      if (!sentence.has(figure)) {
        List<Figure> alike =
            sentence.figures().stream()
                .filter(each -> each.shape().equals(figure.shape()))
                .filter(
                    each -> claim.figures().stream().noneMatch(c -> c.value().equals(each.value())))
                .filter(each -> !contrary(claim, figure, sentence, each))
                .toList();
        boolean unit = alike.stream().anyMatch(each -> each.unit().equals(figure.unit()));
        // The only figure of its kind need not count in the same words.
        boolean only = alike.size() == 1 && match.score() + match.near() >= ONLY;
        // Of another day, another figure is no surprise.
        if (!same
            || claim.otherDay(sentence)
            || alike.isEmpty()
            || !(unit || match.score() >= Support.ENOUGH || match.surely() || only)) {
          return "";
        }
        return OTHER_FIGURE
            + figure.value()
            + "; the source has "
            + String.join(", ", alike.stream().map(Figure::value).distinct().toList())
            + ".";
      }
    }
    List<DatedWords> told = datesOfThis(claim, sentence);
    for (DatedWords date : claim.dates()) {
      if (!StatedClaim.told(date, told)) {
        boolean near =
            sentence.nearDates().stream().anyMatch(each -> StatedClaim.overlap(each, date));
        if (near && sentence.dates().isEmpty()) {
          continue;
        }
        // Where the word that tells most is missing, it is the day of another thing.
        if (!same || !(match.core() || match.surely()) || sentence.dates().isEmpty()) {
          return "";
        }
        return "The source gives another day: “"
            + told.getFirst().span().of(sentence.document().document().text())
            + "”.";
      }
    }
    for (Figure figure : claim.figures()) {
      if (Polarity.contrary(
          Polarity.around(claim.text(), figure.value()),
          Polarity.around(sentence.text(), figure.value()))) {
        return same ? "The source says the opposite of " + figure.value() + "." : "";
      }
    }
    if (OPEN.matcher(sentence.text()).find() && !OPEN.matcher(claim.text()).find()) {
      // Who asks whether something is so does not say that it is.
      return "";
    }
    if (DENIAL.matcher(claim.text()).find() && !DENIAL.matcher(sentence.text()).find()) {
      // Words that merely hold a "not" somewhere do not say that somebody denied this.
      String clauses = Polarity.clauses(sentence.text(), claim.stems());
      return same && !Polarity.negated(clauses) ? OPPOSITE : "";
    }
    String clauses = Polarity.clauses(sentence.text(), claim.stems());
    if (Polarity.opposed(claim.text(), clauses)) {
      return same && !open(claim, sentence) ? OPPOSITE : "";
    }
    boolean certain = match.surely() || match.score() >= Support.ENOUGH;
    if (roles.turned(claim.text(), sentence.told())) {
      String missing = missingName(claim, match);
      boolean named = claim.speaker() == null || NAMED.matcher(claim.speaker()).find();
      return certain && named
          ? "The source has somebody else do this, or do it to others."
          : missing == null ? "" : missing;
    }
    if (!denials.agree(claim.text(), sentence.text(), sentences::weight)) {
      return certain && !open(claim, sentence) ? OPPOSITE : "";
    }
    return missingName(claim, match);
  }

  /** Whether the sentence tells only what would be so if something else were. */
  private static boolean open(StatedClaim claim, SourceSentence sentence) {
    return CONDITION.matcher(sentence.text()).find() && !CONDITION.matcher(claim.text()).find();
  }

  /** Whether they count opposites: so many for it in the one and so many against in the other. */
  private static boolean contrary(
      StatedClaim claim, Figure figure, SourceSentence sentence, Figure other) {
    boolean only =
        sentence.figures().stream().filter(each -> each.shape().equals(other.shape())).count() == 1;
    return Polarity.contrary(
        Polarity.around(claim.text(), figure.value()),
        only ? sentence.text() : Polarity.around(sentence.text(), other.value()));
  }

  /**
   * The dates of the clause that has most of the claim's words, where it has any; a sentence that
   * goes through a timetable tells of each step in a clause of its own.
   */
  private static List<DatedWords> datesOfThis(StatedClaim claim, SourceSentence sentence) {
    List<DatedWords> best = sentence.dates();
    long most = 1;
    for (String clause : Polarity.narrow(sentence.text())) {
      long shared = Words.set(clause).stream().filter(claim.stems()::contains).count();
      List<DatedWords> dates = sentence.datesIn(clause);
      if (shared > most && !dates.isEmpty()) {
        most = shared;
        best = dates;
      }
    }
    return sentence.dates().size() > 2 ? best : sentence.dates();
  }

  /** Another person in the place of the one whom the claim names, or null. */
  private @Nullable String missingName(StatedClaim claim, Match match) {
    SourceSentence sentence = match.sentence();
    String speaker = sentence.speaker();
    for (String name : claim.names()) {
      boolean here =
          sentence.stems().contains(name) || (speaker != null && Words.set(speaker).contains(name));
      if (!here) {
        boolean near = sentence.near().contains(name);
        if (near && (claim.owner(name) || PRONOUN.matcher(sentence.text()).lookingAt())) {
          // "It had sent papers": whom the sentence means stands before it.
          continue;
        }
        boolean theirs =
            match.score() >= Support.ENOUGH
                || (match.near() >= Support.NEAR_ENOUGH
                    && match.own() >= Support.OWN_IN_OTHER_WORDS);
        // A capital alone, as in "both sides of the House", names nobody.
        boolean somebody =
            actors.in(claim.text()).stream().anyMatch(each -> Words.set(each).contains(name));
        return theirs && !near && somebody && speaker != null
            ? "The source says this of others: it does not name whom the claim names."
            : "";
      }
    }
    return null;
  }
}
