package org.strikebot.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.strikebot.bot.question.AskedSpeakers;
import org.strikebot.bot.question.QuestionAnalysis;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.DocumentFacts;

/**
 * Tells whoever asks what somebody said that what is shown is said by others. Where that somebody
 * is so much as named in it, it says nothing: the words tell then themselves whose they are. Pure.
 */
final class WordsOfOthers {

  private WordsOfOthers() {}

  /** The line to show with {@code claims}, or an empty string. */
  static String note(QuestionAnalysis question, List<Claim> claims) {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Claim claim : claims) {
      texts.add(claim.text());
      for (Quote quote : claim.quotes()) {
        texts.add(quote.text());
        names.addAll(names(quote));
      }
    }
    List<String> silent =
        AskedSpeakers.of(question.text()).stream()
            .filter(name -> !AskedSpeakers.among(name, names, texts))
            .toList();
    return silent.isEmpty()
        ? ""
        : "None of these words are from "
            + String.join(" or from ", silent)
            + ": they are what others say on it.";
  }

  private static List<String> names(Quote quote) {
    DocumentFacts facts = quote.document().document().facts();
    Stream<String> speakers =
        quote.document().quotationsIn(quote.span()).stream()
            .map(Quotation::speaker)
            .filter(Objects::nonNull)
            .flatMap(speaker -> Stream.of(speaker.name(), speaker.side()));
    return Stream.concat(
            speakers, Stream.of(facts.speaker(), facts.role(), facts.side(), facts.publisher()))
        .filter(Objects::nonNull)
        .toList();
  }
}
