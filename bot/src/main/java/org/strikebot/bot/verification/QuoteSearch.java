package org.strikebot.bot.verification;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.verification.Problem.Kind;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;

/** Where words that are given as a quote come from. */
final class QuoteSearch {

  /** A quote with fewer words than this is not looked for in pieces: any text has them all. */
  private static final int LEAST_WORDS_TO_SPLIT = 6;

  /** A piece of a stitched quote has at least this many words. */
  private static final int LEAST_PIECE = 3;

  private QuoteSearch() {}

  /** Either the quote or the problem is there. */
  record Result(@Nullable Quote quote, @Nullable Problem problem) {

    private static Result of(Quote quote) {
      return new Result(quote, null);
    }

    private static Result problem(Kind kind, String reason) {
      return new Result(null, new Problem(kind, reason));
    }
  }

  static Result find(String words, Grounds grounds, Evidence evidence) {
    String bare = QuotedParts.words(words, new org.strikebot.index.source.Span(0, words.length()));
    if (bare.isEmpty()) {
      return Result.problem(Kind.FORM, "A quote is empty; give the words or leave it out.");
    }
    Quote quote = grounds.find(bare);
    if (quote != null) {
      return Result.of(quote);
    }
    String shown = shorten(bare);
    for (Hit hit : evidence.hits()) {
      if (Wording.of(hit.document().document().text(), hit.passage().span())
          .find(bare)
          .isPresent()) {
        return Result.problem(
            Kind.QUOTE_ELSEWHERE,
            "The words \"" + shown + "\" stand in another passage than the ones named; name that.");
      }
    }
    if (stitched(bare, grounds)) {
      return Result.problem(
          Kind.QUOTE_STITCHED,
          "The words \""
              + shown
              + "\" are pieces that do not stand side by side; quote each by itself, unchanged.");
    }
    return Result.problem(
        Kind.QUOTE_INVENTED,
        "The words \"" + shown + "\" stand in none of the passages; quotes are copied exactly.");
  }

  /** Whether the words are two to four pieces of the passages put together. */
  private static boolean stitched(String words, Grounds grounds) {
    List<String> pieces =
        List.of(words.split("\\s*(?:\\.\\.\\.|…|\\[[^\\]]*\\])\\s*")).stream()
            .filter(piece -> !piece.isBlank())
            .toList();
    if (pieces.size() > 1) {
      return pieces.stream().allMatch(piece -> grounds.find(piece) != null);
    }
    String[] each = words.split("\\s+", -1);
    if (each.length < LEAST_WORDS_TO_SPLIT) {
      return false;
    }
    int from = 0;
    int parts = 0;
    while (from < each.length && parts < 4) {
      int to = each.length;
      while (to > from && grounds.find(join(each, from, to)) == null) {
        to--;
      }
      if (to - from < Math.min(LEAST_PIECE, each.length - from)) {
        return false;
      }
      from = to;
      parts++;
    }
    return from == each.length;
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }

  static String shorten(String words) {
    String line = Objects.requireNonNull(words).replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 77) + "...";
  }
}
