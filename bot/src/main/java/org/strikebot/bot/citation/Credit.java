package org.strikebot.bot.citation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.Described;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.Span;

/**
 * To whom words of a document are given as a whole. Words of which only a part is somebody's, or
 * which several people said, are given to nobody: they say themselves who said which.
 *
 * @param speaker who said them, or {@code null}
 * @param unnamed whether they are somebody's, and the document does not say whose
 * @param said the day they were said, where the document tells one day
 * @param place where or in what they were said, in the document's words, or {@code null}
 */
record Credit(
    @Nullable String speaker, boolean unnamed, @Nullable LocalDate said, @Nullable String place) {

  private static final Credit NOBODY = new Credit(null, false, null, null);

  static Credit of(Quote quote) {
    Quotation quotation = quote.quotation();
    if (quotation == null) {
      return NOBODY;
    }
    Document document = quote.document().document();
    List<Quotation> inside = quote.document().quotationsIn(quote.span());
    if (inside.isEmpty() || quotation.span().contains(quote.span())) {
      return of(document, quotation);
    }
    Set<String> speakers = new LinkedHashSet<>();
    inside.forEach(each -> speakers.add(Objects.requireNonNullElse(name(document, each), "")));
    if (speakers.size() == 1 && everySentenceIsReported(quote)) {
      return of(document, inside.size() == 1 ? inside.getFirst() : quotation);
    }
    boolean unnamed =
        inside.stream()
            .anyMatch(each -> each.type() == Quotation.Type.DIRECT && name(document, each) == null);
    return new Credit(null, unnamed, null, null);
  }

  private static boolean everySentenceIsReported(Quote quote) {
    return quote.document().sentences().stream()
        .filter(sentence -> sentence.overlaps(quote.span()))
        .noneMatch(sentence -> quote.document().reportedIn(sentence).isEmpty());
  }

  private static Credit of(Document document, Quotation quotation) {
    String speaker = name(document, quotation);
    Span place = quotation.place();
    return new Credit(
        speaker,
        // Words reported by the paper itself are the paper's; only a statement needs a speaker.
        speaker == null && quotation.type() == Quotation.Type.DIRECT,
        quotation.said(),
        place == null ? null : place.of(document.text()));
  }

  private static @Nullable String name(Document document, Quotation quotation) {
    Quotation.Speaker speaker = quotation.speaker();
    if (speaker == null) {
      return null;
    }
    return speaker.name() != null
        ? speaker.name().replaceAll("\\s+", " ")
        : Described.of(document, speaker);
  }
}
