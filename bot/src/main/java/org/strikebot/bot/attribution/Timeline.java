package org.strikebot.bot.attribution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Dated events and statements of a library, in order. */
public final class Timeline {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** Tells of what was still to come when it was written. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "(?i)\\b(?:will|would|shall|plan(?:s|ned|ning)?|due|scheduled|propos(?:es|ed)"
              + "|intend(?:s|ed)?|is to|are to|was to|were to)\\b");

  private final List<IndexedDocument> documents;

  public Timeline(List<IndexedDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /**
   * One dated sentence.
   *
   * @param from the first day it tells of
   * @param to the last day, equal to {@code from} for a single one
   * @param sentence the sentence's place in the document
   * @param relative whether the day was worked out from the day of publication
   * @param doubt why the day may be wrong, or null
   */
  public record Entry(
      LocalDate from,
      LocalDate to,
      IndexedDocument document,
      Span sentence,
      boolean relative,
      @Nullable String doubt) {

    /** The day or days for readers: {@code 26 April 2016}. */
    public String days() {
      return from.equals(to) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
    }

    /** The sentence as a quote. */
    public Quote quote() {
      return new Quote(
          document,
          sentence,
          document.quotations().stream()
              .filter(quotation -> quotation.span().overlaps(sentence))
              .findFirst()
              .orElse(null));
    }

    /** The sentence, verbatim. */
    public String text() {
      return sentence.of(document.document().text());
    }
  }

  /**
   * The entries that fit, oldest first; a sentence counts once, under its first day.
   *
   * @param topic words of which a sentence must hold at least half, or null
   * @param from the first day, or null
   * @param to the last day, or null
   * @param asOf only documents published by then count, or null for all
   */
  public List<Entry> of(
      @Nullable String topic,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate asOf) {
    List<Entry> entries = new ArrayList<>();
    List<Set<String>> texts = new ArrayList<>();
    for (IndexedDocument document : documents) {
      LocalDate published = document.document().facts().published();
      if (asOf != null && (published == null || published.isAfter(asOf))) {
        continue;
      }
      for (Span sentence : document.sentences()) {
        for (Entry entry : entries(document, sentence)) {
          if (known(entry, published, asOf)
              && (from == null || !entry.to().isBefore(from))
              && (to == null || !entry.from().isAfter(to))) {
            entries.add(entry);
            texts.add(Words.set(entry.text()));
          }
        }
      }
    }
    if (topic != null && !topic.isBlank()) {
      Topic about = Topic.of(topic, texts);
      List<Entry> fitting = new ArrayList<>();
      for (int at = 0; at < entries.size(); at++) {
        if (about.in(texts.get(at))) {
          fitting.add(entries.get(at));
        }
      }
      entries = fitting;
    }
    entries.sort(
        Comparator.comparing(Entry::from)
            .thenComparing(Entry::to)
            .thenComparing(entry -> entry.document().document().id())
            .thenComparing(Entry::sentence));
    return List.copyOf(entries);
  }

  /**
   * Whether what an entry tells was known on {@code asOf}: a record may have been added to after
   * its day of publication, and tells then of later days as past. What is to come is announced.
   */
  private static boolean known(
      Entry entry, @Nullable LocalDate published, @Nullable LocalDate asOf) {
    return asOf == null
        || published == null
        || !entry.from().isAfter(asOf)
        || !entry.from().isAfter(published)
        || TO_COME.matcher(entry.text()).find();
  }

  /** One for each day that a sentence tells of. */
  private static List<Entry> entries(IndexedDocument document, Span sentence) {
    List<Entry> entries = new ArrayList<>();
    for (DatedWords dated : document.dates()) {
      // A whole month or year is no day on which something happened.
      boolean day = !dated.from().plusDays(7).isBefore(dated.to());
      boolean told =
          entries.stream()
              .anyMatch(
                  entry -> !entry.from().isAfter(dated.to()) && !dated.from().isAfter(entry.to()));
      if (day && !told && sentence.contains(dated.span())) {
        entries.add(
            new Entry(
                dated.from(), dated.to(), document, sentence, dated.relative(), dated.doubt()));
      }
    }
    return entries;
  }
}
