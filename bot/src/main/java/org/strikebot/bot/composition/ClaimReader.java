package org.strikebot.bot.composition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims out of a model's answer while it is still coming. Whatever stands around them (a
 * list, an object, a code fence, a preamble, one object a line) is passed over: every JSON object
 * with a {@code text} is a claim as soon as its brace closes. For one answer and one thread.
 */
final class ClaimReader {

  /**
   * A claim as a model gives it.
   *
   * @param text the statement
   * @param passages the numbers of its passages, as given
   * @param quotes the words it says it quotes
   * @param translated the statement in the asker's language, where it gives one
   */
  record RawClaim(
      String text, List<Integer> passages, List<String> quotes, @Nullable String translated) {}

  /** Letters of the longest object that is waited for. */
  private static final int LONGEST = 8_000;

  private final JsonMapper lenient =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> open = new ArrayDeque<>();
  private boolean inString;
  private boolean escaped;
  private boolean none;

  /** Whether it said in so many words that there is nothing to claim: an empty list of claims. */
  boolean saidNone() {
    return none;
  }

  /** Whether what was read so far ends in the middle of an object. */
  boolean unfinished() {
    return !open.isEmpty();
  }

  /** The claims that {@code piece} completes, in order. */
  List<RawClaim> read(String piece) {
    List<RawClaim> claims = new ArrayList<>();
    for (int at = 0; at < piece.length(); at++) {
      char sign = piece.charAt(at);
      if (open.isEmpty() && sign != '{') {
        continue;
      }
      text.append(sign);
      step(sign, claims);
      if (text.length() > LONGEST) {
        forget();
      }
    }
    return claims;
  }

  private void step(char sign, List<RawClaim> claims) {
    if (inString) {
      if (escaped) {
        escaped = false;
      } else if (sign == '\\') {
        escaped = true;
      } else if (sign == '"') {
        inString = false;
      }
      return;
    }
    switch (sign) {
      case '"' -> inString = true;
      case '{' -> open.push(text.length() - 1);
      case '}' -> close(claims);
      default -> {}
    }
  }

  private void close(List<RawClaim> claims) {
    int start = open.pop();
    JsonNode node = parse(text.substring(start));
    if (node != null && node.path("text").isTextual()) {
      claims.add(
          new RawClaim(
              node.get("text").asText().strip(),
              numbers(node.path("passages")),
              words(node.path("quotes")),
              node.path("translated").isTextual()
                  ? node.get("translated").asText().strip()
                  : null));
      // What was handed over is not kept, so a long list stays short in here.
      text.setLength(start);
    }
    none |= node != null && node.path("claims").isArray() && node.path("claims").isEmpty();
    if (open.isEmpty()) {
      text.setLength(0);
    }
  }

  private void forget() {
    text.setLength(0);
    open.clear();
    inString = false;
    escaped = false;
  }

  private @Nullable JsonNode parse(String object) {
    try {
      return lenient.readTree(object);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static List<Integer> numbers(JsonNode node) {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String digits = one.asText("").replaceAll("[^0-9]", "");
      if (!digits.isEmpty() && digits.length() < 6) {
        numbers.add(Integer.parseInt(digits));
      }
    }
    return numbers;
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String quote = one.isObject() ? one.path("words").asText("") : one.asText("");
      if (!quote.isBlank()) {
        words.add(quote.strip());
      }
    }
    return words;
  }
}
