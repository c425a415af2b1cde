package org.strikebot.bot.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Figures.Figure;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * What one sentence of a message claims.
 *
 * @param text the whole claim
 * @param stems what is said, without who says it
 * @param names stems of capitalised words inside the sentence
 * @param figures its figures outside of its dates
 * @param dates its dates
 * @param speaker whose words it says these are, or null
 */
record StatedClaim(
    String text,
    Set<String> stems,
    Set<String> names,
    List<Figure> figures,
    List<DatedWords> dates,
    @Nullable String speaker) {

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’]*");

  private static final Pattern OWNER = Pattern.compile("(\\p{Lu}\\p{L}+)['’]s?(?!\\p{L})");

  /** Who says something and is nobody in particular. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)i|we|you|they|he|she|it|who|any(?:one|body)|every(?:one|body)|no(?:body| one)"
              + "|people|those|some");

  private static final List<String> ROLES = Words.stems("MP MPs GP GPs");

  /** A capitalised word that does not open a sentence. */
  private static final Pattern INNER_NAME =
      Pattern.compile("(?<![.!?]\\s)(?<!^)\\b\\p{Lu}[\\p{L}]+");

  /** Share of a claim's words that are what somebody said, where that is all it claims. */
  private static final double MOSTLY = 0.5;

  /** The stems of what is said that name nobody and nothing. */
  Set<String> plain() {
    Set<String> plain = Words.set(CAPITALISED.matcher(text).replaceAll(" "));
    plain.retainAll(stems);
    return plain;
  }

  /** Whether it speaks of something of the one whom {@code name} names: "Smith's offer". */
  boolean owner(String name) {
    return OWNER
        .matcher(text)
        .results()
        .anyMatch(found -> Words.stems(found.group(1)).contains(name));
  }

  /** Whether it says too little for any source to settle it. */
  boolean weightless() {
    return stems.size() < 2 && figures.isEmpty() && dates.isEmpty() && speaker == null;
  }

  /** The claim that a text makes, as it was read. */
  static StatedClaim of(IndexedDocument read, Wording wording) {
    String text = read.document().text();
    String content = text;
    String speaker = null;
    for (Quotation quotation : read.quotations()) {
      Quotation.Speaker by = quotation.speaker();
      boolean first = by != null && NOBODY.matcher(by.mention().of(text)).matches();
      boolean counted = by != null && by.mention().of(text).matches(".*\\d.*");
      if (by != null && !first && !counted && quotation.span().length() > 12) {
        speaker = by.name() != null ? by.name() : by.mention().of(text);
        content = quotation.span().of(text);
        break;
      }
    }
    List<Span> dates = read.dates().stream().map(DatedWords::span).toList();
    Set<String> names = new LinkedHashSet<>();
    INNER_NAME
        .matcher(content)
        .results()
        .forEach(found -> names.addAll(Words.stems(found.group())));
    boolean inside = !content.equals(text);
    // A sentence opens with a capital whether or not it opens with a name.
    CAPITALISED
        .matcher(content)
        .results()
        .filter(found -> inside || wording.names(found.group()))
        .forEach(found -> names.addAll(Words.stems(found.group())));
    // "MPs" and "GPs" name nobody.
    ROLES.forEach(names::remove);
    Set<String> stems = Words.set(content);
    Set<String> whole = Words.set(text);
    whole.removeAll(Words.set(speaker == null ? "" : speaker));
    if (stems.size() < MOSTLY * whole.size()) {
      // What is reported is but a part of what is claimed.
      stems = whole;
    }
    return new StatedClaim(text, stems, names, Figures.in(text, dates), read.dates(), speaker);
  }

  /** Whether it and a sentence both tell a day, and none of them is the same. */
  boolean otherDay(SourceSentence sentence) {
    return !dates.isEmpty()
        && !sentence.dates().isEmpty()
        && dates.stream()
            .noneMatch(day -> sentence.dates().stream().anyMatch(each -> overlap(each, day)));
  }

  /**
   * Whether one of {@code dates} is the claim's date. A single day within a longer time is that
   * only where no other single day stands beside it: "on 5 September the strike of 12 to 16
   * September was suspended" tells of nothing on the 15th.
   */
  static boolean told(DatedWords date, List<DatedWords> dates) {
    boolean single = date.from().equals(date.to());
    boolean exact =
        dates.stream().anyMatch(d -> d.from().equals(date.from()) && d.to().equals(date.to()));
    boolean another =
        dates.stream().anyMatch(d -> d.from().equals(d.to()) && !d.from().equals(date.from()));
    return exact || (!(single && another) && dates.stream().anyMatch(d -> overlap(d, date)));
  }

  /** Whether two dates have a day in common. */
  static boolean overlap(DatedWords a, DatedWords b) {
    return !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
  }
}
