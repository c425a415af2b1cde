package org.strikebot.bot.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is asked from a question's words: the same of the same words. Safe for use by several
 * threads.
 */
public final class QuestionReader {

  private static final String ASKING =
      "(?:how|what|whats|who|whos|whom|whose|when|where|why|which)\\b";

  private static final Pattern SENTENCE =
      Pattern.compile("[^?!.;\\n]+(?:\\.(?=\\S)[^?!.;\\n]*)*[?!.;]*");

  /** Where one sentence goes on to ask a second thing. */
  private static final Pattern SECOND =
      Pattern.compile(
          "(?:,\\s*(?:and|or|but|also)?|\\s+(?:and|plus|also)|:)\\s+(?=" + ASKING + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKS =
      Pattern.compile(
          "(?:^|[\\s,:(\"“])"
              + ASKING
              + "|\\?|^(?:(?:so|and|but|wait|ok|well|hey|also|then|please)[ ,]+)*"
              + "(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|name|list"
              + "|tell|give|explain|describe|difference)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor|except|fail(?:ed|s)?"
              + "|unable|refus(?:e|ed|es)|least)\\b|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  /** How people ask for both sides of something: what follows is what they ask about. */
  private static final Pattern SIDES_OF =
      Pattern.compile(
          "^(?:(?:so|and|but|ok|well|hey|also|please)[ ,]+)*"
              + "(?:what(?:['’]?s| is| are| was| were) |give me |tell me |list )?"
              + "(?:(?:the|some|any|main|best|usual) )*"
              + "(?:(?:arguments?|case|reasons?|points?) (?:for (?:and|or|&) against"
              + "|on (?:both|each|either) sides? (?:of|about|for|on))"
              + "|pros (?:and|n|&) cons (?:of|for|about)"
              + "|(?:both|two) sides (?:of|on) (?:the (?:argument|debate|story|row) (?:on|over|about))?)"
              + "\\s+",
          Pattern.CASE_INSENSITIVE);

  /** Asks for somebody's words without a word on what about. */
  private static final Pattern OF_WHAT =
      Pattern.compile(
          "^(?:(?:and|also|but|so|then)[ ,]+)*what (?:did|does|do|has|have|had|was) .+"
              + "\\b(?:say|said|think|reply|respond|answer|argue|claim|made?|want|view|stance"
              + "|position|line|answer)(?: (?:to|about|of|on) (?:it|that|this))?\\W*$",
          Pattern.CASE_INSENSITIVE);

  /** Stands for somebody or something that was named before. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?<=\\b(?:did|does|do|has|have|had|was|were|is|are) )(?:it|he|she|they)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A statement of more words than this beside a question is a story, not part of it. */
  private static final int ASIDE = 14;

  /** How many characters of questions are known at once: those in work. */
  private static final long CHARACTERS = 100_000;

  private final RecordWords recordWords = RecordWords.shipped();

  /** Several steps of an answer read the same question. */
  private final Cache<String, QuestionAnalysis> recent =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String question, QuestionAnalysis analysis) -> question.length() + 1)
          .build();

  /** The analysis of {@code question}, which stands on its own. */
  public QuestionAnalysis read(String question) {
    return recent.get(question, this::analysed);
  }

  private QuestionAnalysis analysed(String question) {
    String plain = PlainWords.of(question);
    String asked = gist(plain.isEmpty() ? question : plain);
    String whole = recordWords.of(plain.isEmpty() ? question : plain);
    String text = recordWords.of(asked);
    List<AskedDay> days = AskedDays.in(text);
    QuestionAnalysis.Part asOne = part(text, days);
    List<QuestionAnalysis.Part> parts = new ArrayList<>();
    EnumSet<AnswerKind> loose = EnumSet.noneOf(AnswerKind.class);
    for (String clause : clauses(text)) {
      boolean sameTopic = !parts.isEmpty() && OF_WHAT.matcher(clause).matches();
      String own = sameTopic ? clause + " " + parts.getFirst().text() : named(clause, parts);
      QuestionAnalysis.Part part = own.equals(text) ? asOne : part(own, days);
      if (part.content().size() < 2 && !parts.isEmpty()) {
        // "... and on which days": asks something more of the same thing.
        loose.addAll(part.kinds());
      } else {
        parts.add(part);
      }
    }
    Set<AnswerKind> kinds = EnumSet.noneOf(AnswerKind.class);
    kinds.addAll(whole.equals(text) ? asOne.kinds() : AnswerKinds.of(whole));
    parts.forEach(part -> kinds.addAll(part.kinds()));
    kinds.addAll(loose);
    if (parts.size() <= 1) {
      Set<AnswerKind> all = EnumSet.noneOf(AnswerKind.class);
      all.addAll(asOne.kinds());
      all.addAll(kinds);
      parts =
          List.of(
              new QuestionAnalysis.Part(
                  asOne.text(),
                  all,
                  asOne.content(),
                  asOne.names(),
                  asOne.days(),
                  asOne.negative()));
    }
    return new QuestionAnalysis(asked, kinds, asOne, parts);
  }

  /** The asking sentences of a message, with short statements beside them. */
  private static String gist(String text) {
    List<String> asking = new ArrayList<>();
    List<String> telling = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      String sentence = sentences.group().strip();
      if (!sentence.isEmpty()) {
        (ASKS.matcher(sentence).find() ? asking : telling).add(sentence);
      }
    }
    if (asking.isEmpty()) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (String sentence : telling) {
      boolean aside = AnswerKinds.of(sentence).contains(AnswerKind.CONFLICT);
      if (Words.of(sentence).size() <= ASIDE && asking.size() == 1 && !aside) {
        kept.add(sentence);
      }
    }
    for (String sentence : asking) {
      int colon = sentence.lastIndexOf(": ");
      boolean story = colon > 0 && Words.of(sentence.substring(0, colon)).size() > ASIDE / 2;
      kept.add(story ? sentence.substring(colon + 2) : sentence);
    }
    return String.join(" ", kept);
  }

  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    boolean anyAsks = ASKS.matcher(text).find();
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      String sentence = sentences.group().strip();
      if (sentence.isEmpty() || (anyAsks && !ASKS.matcher(sentence).find())) {
        continue;
      }
      int from = 0;
      Matcher second = SECOND.matcher(sentence);
      while (second.find()) {
        String before = sentence.substring(from, second.start());
        if (ASKS.matcher(before).find()) {
          clauses.add(before.strip());
          from = second.end();
        }
      }
      clauses.add(sentence.substring(from).strip());
    }
    return clauses.isEmpty() ? List.of(text) : clauses;
  }

  /** "... and what did it say in May" with the name that "it" stands for, where one is before. */
  private static String named(String clause, List<QuestionAnalysis.Part> before) {
    if (before.isEmpty() || !PRONOUN.matcher(clause).find() || !Mentions.names(clause).isEmpty()) {
      return clause;
    }
    List<Question.Turn> turns =
        before.stream().map(part -> new Question.Turn(part.text(), "")).toList();
    return Mentions.of(turns)
        .heaviestAsked()
        .map(name -> PRONOUN.matcher(clause).replaceFirst(Matcher.quoteReplacement(name)))
        .orElse(clause);
  }

  /**
   * @param days those of the whole question
   */
  private static QuestionAnalysis.Part part(String clause, List<AskedDay> days) {
    List<Word> content = new ArrayList<>();
    List<Word> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean first = true;
    String subject = subject(clause);
    for (Word word : Words.of(subject)) {
      boolean acronym =
          word.text().length() > 1
              && word.text().chars().filter(Character::isLetter).count() > 1
              && word.text().equals(word.text().toUpperCase(Locale.ROOT));
      if (word.content() && seen.add(word.stem())) {
        content.add(word);
        if (acronym || (word.capital() && !first)) {
          names.add(word);
        }
      }
      first = false;
    }
    List<AskedDay> own = AskedDays.in(clause);
    return new QuestionAnalysis.Part(
        subject,
        AnswerKinds.of(clause),
        content,
        names,
        own.isEmpty() ? days : own,
        NEGATION.matcher(clause).find());
  }

  /** What is asked about: "arguments for and against" are nowhere in what the sides said. */
  private static String subject(String clause) {
    String rest = SIDES_OF.matcher(clause).replaceFirst("");
    return Words.of(rest).stream().filter(Word::content).count() < 2 ? clause : rest;
  }
}
