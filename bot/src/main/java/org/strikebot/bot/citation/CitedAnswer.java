package org.strikebot.bot.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.source.Document;

/**
 * An answer as text with {@code [1]} marks, and the sources the marks stand for.
 *
 * @param text what is shown: the note if there is one, then a paragraph a claim, each ending in its
 *     marks; each piece of an extract stands on a line between quotation marks, with its speaker,
 *     source and date
 * @param claims the claims with their marks, in the order of showing
 * @param sources the documents behind the marks, in the order of their marks
 */
public record CitedAnswer(String text, List<CitedClaim> claims, List<Source> sources) {

  /**
   * One claim and the marks of the documents that its quotes stand in.
   *
   * @param claim the claim
   * @param citations marks from 1, in the order of its quotes, each once
   */
  public record CitedClaim(Claim claim, List<Integer> citations) {

    public CitedClaim {
      Objects.requireNonNull(claim, "claim");
      citations = List.copyOf(citations);
    }

    /** Whether the claim is a document's own words and not a sentence about them. */
    public boolean extract() {
      return claim.quotes().stream()
          .map(Quote::text)
          .collect(Collectors.joining(" "))
          .equals(claim.text());
    }

    /** The marks as they stand in a text, for example {@code [1][2]}. */
    public String marks() {
      return citations.stream().map(mark -> "[" + mark + "]").collect(Collectors.joining());
    }
  }

  /** The document behind the mark {@code mark}, counted from 1. */
  public record Source(int mark, Document document) {

    public Source {
      Objects.requireNonNull(document, "document");
    }
  }

  public CitedAnswer {
    Objects.requireNonNull(text, "text");
    claims = List.copyOf(claims);
    sources = List.copyOf(sources);
  }

  /** What a reader is shown of {@code answer}, without what is only offered as closest. */
  public static CitedAnswer of(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> cited(answered.note(), answered.claims());
      case Answer.NotInSources none -> new CitedAnswer(none.message(), List.of(), List.of());
      case Answer.Declined declined -> new CitedAnswer(declined.message(), List.of(), List.of());
      case Answer.Failed failed -> new CitedAnswer(failed.message(), List.of(), List.of());
    };
  }

  /**
   * The first claims of an answer that is still coming. Marks are given in the order of showing, so
   * they are the same in the whole answer.
   */
  public static CitedAnswer of(List<Claim> first) {
    return cited("", first);
  }

  private static CitedAnswer cited(String note, List<Claim> shown) {
    Map<String, Source> sources = new LinkedHashMap<>();
    List<CitedClaim> claims = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    if (!note.isBlank()) {
      paragraphs.add(note.strip());
    }
    for (Claim claim : shown) {
      List<Integer> marks = new ArrayList<>();
      for (Quote quote : claim.quotes()) {
        Document document = quote.document().document();
        int mark =
            sources
                .computeIfAbsent(document.id(), id -> new Source(sources.size() + 1, document))
                .mark();
        if (!marks.contains(mark)) {
          marks.add(mark);
        }
      }
      CitedClaim cited = new CitedClaim(claim, marks);
      claims.add(cited);
      paragraphs.add(paragraph(cited));
    }
    return new CitedAnswer(String.join("\n\n", paragraphs), claims, List.copyOf(sources.values()));
  }

  private static String paragraph(CitedClaim cited) {
    String words =
        cited.extract()
            ? cited.claim().quotes().stream()
                .map(quote -> "“" + quote.text() + "” — " + Attribution.of(quote).lineWithDays())
                .collect(Collectors.joining("\n"))
            : cited.claim().text();
    return words + " " + cited.marks();
  }
}
