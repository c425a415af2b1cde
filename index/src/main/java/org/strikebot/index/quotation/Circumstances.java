package org.strikebot.index.quotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.dating.DatedWords;
import org.strikebot.index.source.Span;

/** When and where a report says that its words were said. */
final class Circumstances {

  /** What words are said in or at. Any other phrase after a preposition may mean something else. */
  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "letter",
          "interview",
          "speech",
          "tweet",
          "post",
          "blog",
          "article",
          "report",
          "email",
          "e-mail",
          "briefing",
          "conference",
          "rally",
          "debate",
          "hearing",
          "meeting",
          "commons",
          "lords",
          "parliament",
          "radio",
          "television",
          "tv",
          "bbc",
          "itv",
          "sky",
          "lbc",
          "channel",
          "newsnight",
          "breakfast",
          "today",
          "programme",
          "program",
          "show",
          "twitter",
          "facebook",
          "newspaper",
          "column",
          "memo",
          "call",
          "podcast",
          "video",
          "court",
          "event",
          "mps",
          "peers",
          "committee",
          "house",
          "news",
          "times",
          "guardian",
          "telegraph",
          "mail",
          "mirror",
          "independent",
          "sun",
          "reporters",
          "journalists",
          "press",
          "cnn",
          "nbc",
          "abc",
          "cbs",
          "msnbc",
          "fox",
          "note",
          "ballot",
          "leaflet",
          "manifesto",
          "website");

  private final List<DatedWords> dates;

  Circumstances(List<DatedWords> dates) {
    this.dates = dates;
  }

  /**
   * The day that stands in the report's own words, if just one does; never one inside the quote.
   */
  @Nullable LocalDate day(Frame frame) {
    Span sentence = frame.sentence().span();
    LocalDate day = null;
    for (DatedWords words : dates) {
      boolean outside =
          sentence.contains(words.span())
              && frame.contents().stream()
                  .noneMatch(
                      content ->
                          frame
                              .sentence()
                              .span(content.first(), content.last())
                              .overlaps(words.span()));
      boolean inSource =
          frame.source() != null
              && within(
                  frame.sentence().span(frame.source().first(), frame.source().last()),
                  words.span());
      if (outside && !inSource && words.from().equals(words.to())) {
        if (day != null && !day.equals(words.from())) {
          return null;
        }
        day = words.from();
      }
    }
    return day;
  }

  /**
   * A day at the head of a speaker's words ("On 4 May 2016 Ruth Orme said") is the day of saying.
   */
  private static boolean within(Span source, Span day) {
    return source.overlaps(day) && day.start() > source.start();
  }

  /** The occasion named right after the cue, or after "Speaking" at the sentence's head. */
  @Nullable Span place(Frame frame) {
    Sentence s = frame.sentence();
    Span after = phrase(frame, frame.cue().last() + 1);
    if (after != null) {
      return after;
    }
    int head = s.is(0, "speaking", "writing", "appearing", "interviewed", "talking") ? 1 : 0;
    return s.tagged(head, "ADP") && frame.cue().first() > head && !frame.covers(head)
        ? phrase(frame, head)
        : null;
  }

  private @Nullable Span phrase(Frame frame, int from) {
    Sentence s = frame.sentence();
    for (int i = from; i < s.size() && i < from + 8; i++) {
      if (frame.covers(i) || s.is(i, ",", ":", ".", ";") || s.quoted(i)) {
        return null;
      }
      boolean preposition = s.tagged(i, "ADP");
      boolean hearer = i == from && !preposition;
      if (!preposition && !hearer) {
        continue;
      }
      int start = preposition ? i + 1 : i;
      int end = start;
      boolean occasion = false;
      while (end < s.size()
          && !frame.covers(end)
          && !(frame.source() != null && frame.source().contains(end))
          && (s.nominal(end) || s.tagged(end, "ADP"))
          && !(s.at(end).calendar() && !s.is(end, "today"))
          && !(s.is(end, "on", "that") && end > start)) {
        occasion |= OCCASIONS.contains(s.at(end).lower());
        end++;
      }
      while (end > start && s.tagged(end - 1, "ADP")) {
        end--;
      }
      if (occasion && end > start) {
        return s.span(i, end - 1);
      }
    }
    return null;
  }
}
