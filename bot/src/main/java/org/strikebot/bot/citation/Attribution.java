package org.strikebot.bot.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Statement;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/**
 * Who says a quote's words, in what, and when: rendered from the index, never from a model.
 *
 * @param speaker who said the words, or {@code null} where they report nobody's words, several
 *     people's, or the document does not name whose
 * @param side the speaker's role in the dispute, where it is to be shown beside the name
 * @param unnamed whether the words are somebody's, and the document does not say whose
 * @param said the day they were said, where the document tells it
 * @param place where or in what they were said, in the document's words, or {@code null}
 * @param facts the facts of the document they stand in
 * @param days relative days in the words ("today") with the calendar dates they stand for, and days
 *     in doubt with the reason
 */
public record Attribution(
    @Nullable String speaker,
    @Nullable String side,
    boolean unnamed,
    @Nullable LocalDate said,
    @Nullable String place,
    DocumentFacts facts,
    List<String> days) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final Pattern DAY_OR_MONTH =
      Pattern.compile(
          "\\d|\\b(January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\b");

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)(?:about|after|ahead|amid|at|before|by|during|following|from|in|inside|on|outside"
              + "|over|through|to|under|via|with|within)\\b");

  public Attribution {
    days = List.copyOf(days);
  }

  /** The attribution of {@code quote}. */
  public static Attribution of(Quote quote) {
    Credit credit = Credit.of(quote);
    return new Attribution(
        credit.speaker(),
        null,
        credit.unnamed(),
        credit.said(),
        credit.place(),
        quote.document().document().facts(),
        days(quote));
  }

  /** The attribution of what somebody said, with what the library knows of the speaker. */
  public static Attribution of(Statement statement) {
    Quotation quotation = statement.quotation();
    DocumentFacts facts = statement.document().document().facts();
    Span place = quotation.place();
    return new Attribution(
        statement.speaker(),
        statement.side(),
        statement.speaker() == null,
        quotation.said(),
        place == null ? null : place.of(statement.document().document().text()),
        facts,
        days(new Quote(statement.document(), statement.shown(), quotation)));
  }

  /** The day to show beside the words: when they were said, else when they were published. */
  public @Nullable LocalDate date() {
    return said != null ? said : facts.published();
  }

  /**
   * For example {@code Jeremy Hunt on 25 April 2016, on BBC Breakfast, in News Shopper, 26 April
   * 2016}.
   */
  public String line() {
    String person = person();
    // A record in our own words is not its publisher's text, and must not be taken for it.
    boolean record = "own words".equals(facts.wording());
    String where = facts.publisher() == null ? facts.title() : facts.publisher();
    if (record) {
      // "as recorded from the BMA, as reported" would say it twice.
      where = where.replaceFirst(", as reported$", "");
      // Where the text itself names whose words it records, it need not be said beside them.
      where = where.replaceFirst("^several, as named in the text$", "several sources");
    }
    String source;
    if (person == null) {
      source = record ? "record of " + where : where;
    } else if (where.equals(speaker)) {
      // "NHS England, in NHS England" would name it twice.
      source = record ? "as recorded" : null;
    } else {
      source = (record ? "as recorded from " : "in ") + where;
    }
    String published = facts.published() == null ? null : day(facts.published());
    return Stream.of(person, place == null ? null : at(place), source, published)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private @Nullable String person() {
    String person = unnamed ? "speaker not named in the source" : speaker;
    if (person == null) {
      return null;
    }
    return person
        + (side == null ? "" : " (" + side + ")")
        + (said == null || said.equals(facts.published()) ? "" : " on " + day(said));
  }

  /** "on BBC Breakfast" as it stands; "MPs", whom somebody told, as "to MPs". */
  private static String at(String place) {
    return PREPOSITION.matcher(place).lookingAt() ? place : "to " + place;
  }

  /** The line, and in brackets the days that the words' relative days stand for. */
  public String lineWithDays() {
    return days.isEmpty() ? line() : line() + " (" + String.join("; ", days) + ")";
  }

  /** A day as readers see it, for example {@code 26 April 2016}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** What stands for the same, or is in doubt for the same reason, is told once. */
  private static List<String> days(Quote quote) {
    String text = quote.document().document().text();
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (DatedWords dated : quote.document().dates()) {
      String written = dated.span().of(text);
      if (quote.span().contains(dated.span())
          && (dated.doubt() != null || needsTelling(dated, written))) {
        words.computeIfAbsent(meant(dated), _ -> new LinkedHashSet<>()).add("“" + written + "”");
      }
    }
    return words.entrySet().stream()
        .map(
            one ->
                String.join(" and ", one.getValue())
                    + (one.getValue().size() > 1 ? " are " : " is ")
                    + one.getKey())
        .toList();
  }

  /** "6 April" tells its day by itself in its document; "yesterday" does not. */
  private static boolean needsTelling(DatedWords dated, String words) {
    return dated.relative() && !DAY_OR_MONTH.matcher(words).find();
  }

  private static String meant(DatedWords dated) {
    // Where two dates cannot both be right, neither is chosen.
    return dated.doubt() != null ? "in doubt: " + clause(dated.doubt()) : period(dated);
  }

  /** A sentence as it stands after a colon: a small letter first, no stop, printed quotes. */
  private static String clause(String sentence) {
    String bare = FULL_STOP.matcher(sentence).replaceFirst("");
    // "NHS" stays as it is.
    boolean word = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
    String small = word ? bare.substring(0, 1).toLowerCase(Locale.UK) + bare.substring(1) : bare;
    return STRAIGHT.matcher(small).replaceAll("“$1”");
  }

  private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");

  private static final Pattern FULL_STOP = Pattern.compile("\\.\\s*$");

  private static String period(DatedWords dated) {
    return dated.from().equals(dated.to())
        ? day(dated.from())
        : day(dated.from()) + " to " + day(dated.to());
  }
}
