package org.strikebot.bot.discord.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.citation.Attribution;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;

/** Makes replies of answers. */
public final class Replies {

  /** Knows on which day a library's revision was made. */
  public interface RevisionDays {

    /** The day for readers, or {@code null} where it is not known. */
    @Nullable String of(String server, long revision);
  }

  private final RevisionDays days;

  public Replies(RevisionDays days) {
    this.days = days;
  }

  /** The reply that shows {@code answer} in {@code server}. */
  public Reply of(String server, Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered(server, answered);
      case Answer.NotInSources none ->
          new Collected()
              .closest(none.closest())
              .reply(Reply.NOT_IN_SOURCES, none.message(), how(server, none.basis()));
      case Answer.Declined declined -> Reply.message(Reply.DECLINED, declined.message());
      case Answer.Failed failed -> Reply.message(Reply.FAILED, failed.message());
    };
  }

  /** What there is of an answer that is still coming. */
  public Reply soFar(List<Claim> claims) {
    return stated(CitedAnswer.of(claims)).reply(Reply.ANSWERED, "", null);
  }

  private Reply answered(String server, Answer.Answered answered) {
    return stated(CitedAnswer.of(answered))
        .reply(Reply.ANSWERED, answered.note(), how(server, answered.basis()));
  }

  private static Collected stated(CitedAnswer cited) {
    Collected collected = new Collected();
    for (CitedAnswer.CitedClaim claim : cited.claims()) {
      List<Integer> places = new ArrayList<>();
      for (Quote quote : claim.claim().quotes()) {
        places.add(collected.extract(quote));
      }
      collected.statements.add(
          new Reply.Statement(
              claim.claim().text(),
              claim.extract(),
              claim.citations(),
              places,
              claim.claim().english()));
    }
    return collected;
  }

  private Reply.How how(String server, Answer.Basis basis) {
    return new Reply.How(
        basis.composer(), basis.searched(), basis.revision(), days.of(server, basis.revision()));
  }

  /** What goes into one reply, each document once and in the order of its first words. */
  private static final class Collected {

    private final List<Reply.Statement> statements = new ArrayList<>();
    private final List<Reply.Extract> extracts = new ArrayList<>();
    private final Map<String, Reply.Source> sources = new LinkedHashMap<>();

    Collected closest(List<Quote> quotes) {
      quotes.forEach(this::extract);
      return this;
    }

    int extract(Quote quote) {
      Document document = quote.document().document();
      DocumentFacts facts = document.facts();
      String link = SourceLink.to(facts, quote.text());
      int mark =
          sources
              .computeIfAbsent(
                  document.id(),
                  id ->
                      new Reply.Source(
                          sources.size() + 1,
                          id,
                          facts.title(),
                          facts.publisher(),
                          facts.published() == null ? null : Attribution.day(facts.published()),
                          link))
              .mark();
      Attribution attribution = Attribution.of(quote);
      extracts.add(
          new Reply.Extract(
              quote.text(),
              mark,
              before(quote),
              after(quote),
              attribution.line(),
              attribution.unnamed() ? null : attribution.speaker(),
              side(quote),
              attribution.days(),
              link));
      return extracts.size() - 1;
    }

    Reply reply(String outcome, String lead, Reply.@Nullable How how) {
      return new Reply(
          outcome, lead.strip(), statements, extracts, List.copyOf(sources.values()), how);
    }
  }

  /**
   * The side of whoever is quoted; a document's own words are its main speaker's. A record in words
   * of our own speaks for nobody: it may report what all sides say.
   */
  private static @Nullable String side(Quote quote) {
    if (quote.quotation() != null) {
      return quote.quotation().speaker() == null ? null : quote.quotation().speaker().side();
    }
    DocumentFacts facts = quote.document().document().facts();
    boolean record = "own words".equals(facts.wording());
    return facts.speaker() == null || record ? null : facts.side();
  }

  private static String before(Quote quote) {
    String found = "";
    for (Span sentence : quote.document().sentences()) {
      if (sentence.end() <= quote.span().start()) {
        found = sentence.of(quote.document().document().text());
      }
    }
    return found;
  }

  private static String after(Quote quote) {
    for (Span sentence : quote.document().sentences()) {
      if (sentence.start() >= quote.span().end()) {
        return sentence.of(quote.document().document().text());
      }
    }
    return "";
  }
}
