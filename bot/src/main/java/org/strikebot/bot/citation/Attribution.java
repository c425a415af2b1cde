package org.strikebot.bot.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;

/**
 * Who says a quote's words, in what, and when: rendered from the index, never from a model.
 *
 * @param speaker who said the words, or {@code null} where they report nobody's words or the
 *     document does not name whose
 * @param unnamed whether the words are somebody's, and the document does not say whose
 * @param said the day they were said, where the document tells it
 * @param facts the facts of the document they stand in
 * @param days relative days in the words ("today") with the calendar dates they stand for, and days
 *     in doubt with the reason
 */
public record Attribution(
    @Nullable String speaker,
    boolean unnamed,
    @Nullable LocalDate said,
    DocumentFacts facts,
    List<String> days) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final Pattern DAY_OR_MONTH =
      Pattern.compile(
          "\\d|\\b(January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\b");

  public Attribution {
    days = List.copyOf(days);
  }

  /** The attribution of {@code quote}. */
  public static Attribution of(Quote quote) {
    Quotation quotation = quote.quotation();
    String speaker =
        quotation == null || quotation.speaker() == null ? null : quotation.speaker().name();
    return new Attribution(
        speaker,
        // Words reported by the paper itself are the paper's; only a statement needs a speaker.
        quotation != null && speaker == null && quotation.type() == Quotation.Type.DIRECT,
        quotation == null ? null : quotation.said(),
        quote.document().document().facts(),
        days(quote));
  }

  /** The day to show beside the words: when they were said, else when they were published. */
  public @Nullable LocalDate date() {
    return said != null ? said : facts.published();
  }

  /** For example {@code Jeremy Hunt on 25 April 2016, in News Shopper, 26 April 2016}. */
  public String line() {
    String person = unnamed ? "speaker not named in the source" : speaker;
    if (person != null && said != null && !said.equals(facts.published())) {
      person += " on " + day(said);
    }
    // A record in our own words is not its publisher's text, and must not be taken for it.
    boolean record = "own words".equals(facts.wording());
    String where = facts.publisher() == null ? facts.title() : facts.publisher();
    String place =
        person == null ? (record ? "record of " : "") : record ? "as recorded from " : "in ";
    String published = facts.published() == null ? null : day(facts.published());
    return String.join(
        ", ", Stream.of(person, place + where, published).filter(part -> part != null).toList());
  }

  /** The line, and in brackets the days that the words' relative days stand for. */
  public String lineWithDays() {
    return days.isEmpty() ? line() : line() + " (" + String.join("; ", days) + ")";
  }

  /** A day as readers see it, for example {@code 26 April 2016}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static List<String> days(Quote quote) {
    String text = quote.document().document().text();
    return quote.document().dates().stream()
        .filter(dated -> quote.span().contains(dated.span()))
        .filter(dated -> dated.doubt() != null || needsTelling(dated, dated.span().of(text)))
        .map(dated -> "“" + dated.span().of(text) + "” is " + meant(dated))
        .distinct()
        .toList();
  }

  /** "6 April" tells its day by itself in its document; "yesterday" does not. */
  private static boolean needsTelling(DatedWords dated, String words) {
    return dated.relative() && !DAY_OR_MONTH.matcher(words).find();
  }

  private static String meant(DatedWords dated) {
    // Where two dates cannot both be right, neither is chosen.
    return dated.doubt() != null ? "in doubt: " + dated.doubt() : period(dated);
  }

  private static String period(DatedWords dated) {
    return dated.from().equals(dated.to())
        ? day(dated.from())
        : day(dated.from()) + " to " + day(dated.to());
  }
}
