package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.bot.attribution.Finding.Verdict;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.quotation.Quotation;
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
public final class ClaimCheck {

  /** Share of a claim's words, weighted by rarity, that a sentence must hold to support it. */
  private static final double ENOUGH = 0.74;

  /** Share from which a sentence is about the same thing, so that a difference contradicts. */
  private static final double SAME = 0.58;

  /** Share from which words given to somebody else are held to be the same words. */
  private static final double CERTAIN = 0.7;

  /** Share that must stand in the sentence itself and not only around it. */
  private static final double OWN = 0.48;

  /** What words of the surrounding paragraph count beside the sentence's own. */
  private static final double NEAR = 0.5;

  /** How many sentences a claim is held against. */
  private static final int CLOSEST = 16;

  /** The name at a sentence's head, and whether something of theirs is meant. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?:The|An?|But|And) )*((?:\\p{Lu}[\\p{L}&.-]*)(?:[ ]\\p{Lu}[\\p{L}&.-]*)*)(['’]s?)?");

  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(?:den(?:y|ied|ies|ying)|dismiss\\w*|disput\\w*|reject\\w*)\\b");

  private static final Pattern PRONOUN = Pattern.compile("(?:It|He|She|They|Its|His|Her|Their)\\b");

  private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}[\\p{L}]+");

  private final Analysis analysis;
  private final Statements statements;
  private final OpinionWords opinion = new OpinionWords();
  private final List<SourceSentence> sentences = new ArrayList<>();
  private final Disagreements disagreements;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final LocalDate reference;

  /**
   * @param analysis finds sentences, days and speakers in a claim
   * @param documents the library
   */
  public ClaimCheck(Analysis analysis, List<IndexedDocument> documents) {
    this(analysis, documents, new Statements(documents));
  }

  /** The same with the documents' statements at hand. */
  ClaimCheck(Analysis analysis, List<IndexedDocument> documents, Statements statements) {
    this.analysis = analysis;
    this.statements = statements;
    for (IndexedDocument document : documents) {
      add(document);
    }
    for (SourceSentence sentence : sentences) {
      sentence.stems().forEach(stem -> occurrences.merge(stem, 1, Integer::sum));
    }
    this.disagreements = new Disagreements(sentences);
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
    Claim claim = claim(read);
    boolean plain = claim.figures().isEmpty() && claim.dates().isEmpty() && claim.speaker() == null;
    if (text.endsWith("?") || claim.stems().isEmpty() || claim.weightless()) {
      return new Finding(
          text,
          Verdict.NOT_CHECKABLE,
          List.of(),
          "This states nothing that a source could settle.");
    }
    List<Match> matches = matches(claim);
    if (plain && opinion.in(text) && (matches.isEmpty() || matches.getFirst().score() < ENOUGH)) {
      return new Finding(
          text, Verdict.NOT_CHECKABLE, List.of(), "This is an opinion; sources cannot settle it.");
    }
    Finding contradiction = null;
    Finding misattribution = null;
    for (Match match : matches) {
      String difference = difference(claim, match);
      if (difference == null
          && match.support() >= ENOUGH
          && match.own() >= OWN
          && named(claim, match.sentence())) {
        Disagreement known = known(claim, match.sentence());
        if (known != null) {
          return new Finding(text, Verdict.DISPUTED, known.tellings(), known.note());
        }
        SourceSentence other = disagreeing(claim, match.sentence());
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
                || otherSpeaker(claim.speaker(), claim.stems(), match.sentence()) == null;
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

  /**
   * What sets a sentence about the same thing apart from the claim: a sentence for readers where it
   * contradicts, an empty string where it merely does not support, null where nothing does.
   */
  private @Nullable String difference(Claim claim, Match match) {
    SourceSentence sentence = match.sentence();
    boolean same = match.score() >= SAME;
    String speaker = claim.speaker();
    if (speaker != null) {
      String other = otherSpeaker(speaker, claim.stems(), sentence);
      if (other != null) {
        if (match.score() < CERTAIN || other.isEmpty()) {
          return "";
        }
        return "The source gives these words to " + other + ", not to " + speaker + ".";
      }
    }
    String misplaced = misplaced(claim, sentence);
    if (misplaced == null) {
      misplaced = elsewhere(claim, sentence);
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
                .toList();
        boolean unit = alike.stream().anyMatch(each -> each.unit().equals(figure.unit()));
        // Of another day, another figure is no surprise.
        if (!same
            || otherDay(claim, sentence)
            || alike.isEmpty()
            || (!unit && match.score() < ENOUGH)) {
          return "";
        }
        return "The claim says "
            + figure.value()
            + "; the source has "
            + String.join(", ", alike.stream().map(Figure::value).distinct().toList())
            + ".";
      }
    }
    for (DatedWords date : claim.dates()) {
      if (sentence.dates().stream().noneMatch(each -> overlap(each, date))) {
        boolean near = sentence.nearDates().stream().anyMatch(each -> overlap(each, date));
        if (near && sentence.dates().isEmpty()) {
          continue;
        }
        if (!same || sentence.dates().isEmpty()) {
          return "";
        }
        return "The source gives another day: “"
            + sentence.dates().getFirst().span().of(sentence.document().document().text())
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
    if (DENIAL.matcher(claim.text()).find() && !DENIAL.matcher(sentence.text()).find()) {
      // Words that merely hold a "not" somewhere do not say that somebody denied this.
      String clauses = Polarity.clauses(sentence.text(), claim.stems());
      return same && !Polarity.negated(clauses) ? "The source says the opposite." : "";
    }
    String clauses = Polarity.clauses(sentence.text(), claim.stems());
    if (Polarity.opposed(claim.text(), clauses)) {
      return same ? "The source says the opposite." : "";
    }
    return missingName(claim, match);
  }

  /** A figure that the source has for another thing, or two in each other's place; else null. */
  private static @Nullable String misplaced(Claim claim, SourceSentence sentence) {
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

  /**
   * A figure that the sentence has, but in another clause than the day or the name with which the
   * claim has it ("66% in January and 65% in March"); null where there is no such doubt.
   */
  private static @Nullable String elsewhere(Claim claim, SourceSentence sentence) {
    List<String> clauses = Polarity.narrow(sentence.text());
    for (Figure figure : claim.figures()) {
      if (clauses.size() < 2 || !sentence.has(figure)) {
        continue;
      }
      String its = Polarity.around(sentence.text(), figure.value());
      boolean otherDay =
          !claim.dates().isEmpty()
              && sentence.datesIn(its).stream()
                  .noneMatch(day -> claim.dates().stream().anyMatch(each -> overlap(each, day)))
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
  private static boolean named(String clause, Claim claim) {
    return NAME.matcher(clause)
        .results()
        .flatMap(found -> Words.stems(found.group()).stream())
        .anyMatch(stem -> !claim.stems().contains(stem));
  }

  /** Another person in the place of the one whom the claim names, or null. */
  private static @Nullable String missingName(Claim claim, Match match) {
    SourceSentence sentence = match.sentence();
    String speaker = sentence.speaker();
    for (String name : claim.names()) {
      boolean here =
          sentence.stems().contains(name) || (speaker != null && Words.set(speaker).contains(name));
      if (!here) {
        boolean near = sentence.near().contains(name);
        if (near && PRONOUN.matcher(sentence.text()).lookingAt()) {
          // "It had sent papers": whom the sentence means stands before it.
          continue;
        }
        return match.score() >= ENOUGH && !near && speaker != null
            ? "The source says this of others: it does not name whom the claim names."
            : "";
      }
    }
    return null;
  }

  /** Null where the sentence gives the words to {@code speaker}; else to whom, or empty. */
  private @Nullable String otherSpeaker(
      String speaker, Set<String> stems, SourceSentence sentence) {
    String wanted = statements.people().find(speaker).map(Person::name).orElse(speaker);
    Set<String> wantedWords = Words.set(wanted);
    // Of several who speak in one sentence, it is the one whose words these are.
    Statement best = null;
    double most = -1;
    for (Statement statement : sentence.statements()) {
      Set<String> said = Words.set(statement.words());
      double share = stems.stream().filter(said::contains).mapToDouble(this::weight).sum();
      if (share > most) {
        most = share;
        best = statement;
      }
    }
    String name = best == null ? null : best.speaker();
    if (name != null
        && (name.equalsIgnoreCase(wanted) || Words.set(name).containsAll(wantedWords))) {
      return null;
    }
    String other = name == null ? "" : name;
    if (heads(sentence, wantedWords)) {
      return null;
    }
    boolean subject = sentence.stems().containsAll(wantedWords) && sentence.statements().isEmpty();
    return subject ? null : other;
  }

  /**
   * Whether a sentence begins with the words of a name: "An Ipsos MORI poll for BBC News found".
   */
  private static boolean heads(SourceSentence sentence, Set<String> name) {
    Matcher head = HEAD.matcher(sentence.text());
    if (!head.lookingAt() || head.group(2) != null) {
      return false;
    }
    int at = sentence.span().start() + head.start(1);
    boolean said =
        sentence.statements().stream()
            .anyMatch(
                statement ->
                    statement.quotation().span().start() <= at
                        && statement.quotation().span().end() > at);
    return !said && Words.set(head.group(1)).containsAll(name);
  }

  private static boolean named(Claim claim, SourceSentence sentence) {
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

  /**
   * A disagreement that the supporting sentence is part of. That somebody said something is not in
   * dispute because others say otherwise.
   */
  private @Nullable Disagreement known(Claim claim, SourceSentence support) {
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

  /** Whether another telling has a figure like the claim's own and near it, but not the same. */
  private static boolean contested(Claim claim, Disagreement disagreement, Quote support) {
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

  /** A sentence of another source, or of another speaker, with another figure for the same. */
  private @Nullable SourceSentence disagreeing(Claim claim, SourceSentence support) {
    for (Figure figure : claim.figures()) {
      if (figure.unit().isEmpty()) {
        continue;
      }
      for (Match match : matches(claim)) {
        SourceSentence other = match.sentence();
        boolean elsewhere = !other.id().equals(support.id()) || other.at(support);
        if (!elsewhere || match.score() < ENOUGH || match.own() < OWN) {
          continue;
        }
        if (otherDay(claim, other)) {
          continue;
        }
        long speakers = other.statements().stream().map(Statement::speaker).distinct().count();
        boolean another =
            other.figures().stream()
                .anyMatch(
                    each ->
                        each.shape().equals(figure.shape())
                            && !each.value().equals(figure.value())
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

  private static boolean otherDay(Claim claim, SourceSentence sentence) {
    return !claim.dates().isEmpty()
        && !sentence.dates().isEmpty()
        && claim.dates().stream()
            .noneMatch(day -> sentence.dates().stream().anyMatch(each -> overlap(each, day)));
  }

  /**
   * A sentence that may tell of what a claim tells of.
   *
   * @param score the share of the claim's words that it has
   * @param support the same with the claim's figures counted as words of their own: a figure found
   *     again tells more than any word
   * @param own the share of the claim's words and figures that stand in the sentence itself
   */
  private record Match(SourceSentence sentence, double score, double support, double own) {}

  private List<Match> matches(Claim claim) {
    List<Match> matches = new ArrayList<>();
    double whole = claim.stems().stream().mapToDouble(this::weight).sum();
    double rare = Math.log(1.0 + sentences.size());
    double figures = rare * claim.figures().size();
    for (SourceSentence sentence : sentences) {
      double own = 0;
      double found = 0;
      double missing = 0;
      for (String stem : claim.stems()) {
        double weight = weight(stem);
        if (sentence.stems().contains(stem)) {
          own += weight;
          found += weight;
        } else {
          found += sentence.near().contains(stem) ? NEAR * weight : 0;
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
        matches.add(new Match(sentence, score / whole, support, (own + same) / (whole + figures)));
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match match) -> -Math.max(match.score(), match.support()))
            .thenComparing(match -> match.sentence().document().document().id())
            .thenComparing(match -> match.sentence().span()));
    return matches.subList(0, Math.min(CLOSEST, matches.size()));
  }

  private double weight(String stem) {
    return Math.log(1.0 + (double) sentences.size() / (1 + occurrences.getOrDefault(stem, 0)));
  }

  /**
   * @param text the whole claim
   * @param stems what is said, without who says it
   * @param names stems of capitalised words inside the sentence
   */
  private record Claim(
      String text,
      Set<String> stems,
      Set<String> names,
      List<Figure> figures,
      List<DatedWords> dates,
      @Nullable String speaker) {

    boolean weightless() {
      return stems.size() < 2 && figures.isEmpty() && dates.isEmpty() && speaker == null;
    }
  }

  private static Claim claim(IndexedDocument read) {
    String text = read.document().text();
    String content = text;
    String speaker = null;
    for (Quotation quotation : read.quotations()) {
      Quotation.Speaker by = quotation.speaker();
      boolean first =
          by != null && by.mention().of(text).matches("(?i)i|we|you|they|he|she|it|who");
      boolean counted = by != null && by.mention().of(text).matches(".*\\d.*");
      if (by != null && !first && !counted && quotation.span().length() > 12) {
        speaker = by.name() != null ? by.name() : by.mention().of(text);
        content = quotation.span().of(text);
        break;
      }
    }
    List<Span> dates = read.dates().stream().map(DatedWords::span).toList();
    Set<String> names = new LinkedHashSet<>();
    Pattern.compile("(?<![.!?]\\s)(?<!^)\\b\\p{Lu}[\\p{L}]+")
        .matcher(content)
        .results()
        .forEach(found -> names.addAll(Words.stems(found.group())));
    Set<String> stems = Words.set(content);
    return new Claim(text, stems, names, Figures.in(text, dates), read.dates(), speaker);
  }

  private static boolean overlap(DatedWords a, DatedWords b) {
    return !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
  }

  private void add(IndexedDocument document) {
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
