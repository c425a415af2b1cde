package org.strikebot.index.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * Finds the words of a document that tell days, and the days they stand for.
 *
 * <p>A year that is not written is the one that brings the days nearest to the day named last, or
 * else to the publication. Relative words count from the publication; without its day they are left
 * out, for there is nothing to reckon from. "The next day" and its like count from the single day
 * named last in the same paragraph.
 *
 * <p>Safe for use by several threads.
 */
public final class DateFinder {

  /** In reading order, never overlapping. */
  public List<DatedWords> find(Document document) {
    List<PartialDate> written = WrittenDates.in(document.text());
    Reading reading = new Reading(document);
    for (Block block : document.blocks()) {
      reading.block(block.span(), written);
    }
    return Doubts.in(document, reading.found, reading.weekdays(written));
  }

  /** Goes through one document and remembers which day was named last. */
  private static final class Reading {

    private final String text;
    private final @Nullable LocalDate published;
    private final RelativeWords relative;
    private final List<DatedWords> found = new ArrayList<>();
    private @Nullable LocalDate lastNamed;
    private int nextWritten;

    Reading(Document document) {
      this.text = document.text();
      this.published = document.facts().published();
      this.relative = new RelativeWords(text);
    }

    void block(Span block, List<PartialDate> written) {
      List<PartialDate> inside = inside(block, written);
      LocalDate anchor = null;
      int next = 0;
      Matcher match = RelativeWords.PATTERN.matcher(text).region(block.start(), block.end());
      match.useTransparentBounds(true);
      boolean more = match.find();
      while (more || next < inside.size()) {
        boolean isWritten =
            next < inside.size() && (!more || inside.get(next).span().start() <= match.start());
        Optional<DatedWords> words;
        if (isWritten) {
          words = written(inside.get(next++));
        } else {
          words = relative(match, anchor, inside);
          more = match.find();
        }
        if (words.isPresent()) {
          found.add(words.get());
          if (isOneDay(words.get())) {
            anchor = words.get().from();
          }
          if (isWritten) {
            lastNamed = words.get().from();
          }
        }
      }
    }

    /** Blocks come in order and so do dates; a date that lies across two blocks is none. */
    private List<PartialDate> inside(Span block, List<PartialDate> written) {
      List<PartialDate> inside = new ArrayList<>();
      while (nextWritten < written.size()
          && written.get(nextWritten).span().start() < block.end()) {
        PartialDate date = written.get(nextWritten++);
        if (block.contains(date.span())) {
          inside.add(date);
        }
      }
      return inside;
    }

    private Optional<DatedWords> written(PartialDate date) {
      Integer year = date.year();
      if (year != null) {
        return date.in(year, false);
      }
      LocalDate near = lastNamed == null ? published : lastNamed;
      return near == null ? Optional.empty() : date.nearest(near);
    }

    private Optional<DatedWords> relative(
        Matcher match, @Nullable LocalDate anchor, List<PartialDate> written) {
      Span span = new Span(match.start(), match.end());
      if (written.stream().anyMatch(date -> date.span().overlaps(span))) {
        return Optional.empty();
      }
      if (match.group("anchored") != null) {
        return anchor == null ? Optional.empty() : relative.againstAnchor(match, anchor);
      }
      return published == null ? Optional.empty() : relative.againstPublication(match, published);
    }

    /** The written dates that name a weekday, in the order of what was found. */
    List<PartialDate> weekdays(List<PartialDate> written) {
      return written.stream()
          .filter(date -> date.weekday() != null)
          .sorted(Comparator.comparing(PartialDate::span))
          .toList();
    }

    private static boolean isOneDay(DatedWords words) {
      return words.from().equals(words.to());
    }
  }
}
