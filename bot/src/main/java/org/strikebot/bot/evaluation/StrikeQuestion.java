package org.strikebot.bot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question whose right answer is known.
 *
 * @param id unique in its file
 * @param question the question as typed
 * @param kind what sort of question it is, for the figures by kind
 * @param outcome whether the sources answer it
 * @param documents ids of documents any one of which is good evidence
 * @param contains what a right answer shows: of every inner list at least one string, in any case
 * @param mustNot strings that nothing shown may hold, in any case
 * @param history questions asked before in the same conversation, oldest first
 */
public record StrikeQuestion(
    String id,
    String question,
    String kind,
    Outcome outcome,
    List<String> documents,
    List<List<String>> contains,
    @JsonProperty("must_not") List<String> mustNot,
    List<String> history) {

  /** What a right answer says of the sources. */
  public enum Outcome {
    /** They answer. */
    @JsonProperty("answered")
    ANSWERED,
    /** They do not. */
    @JsonProperty("not-in-sources")
    NOT_IN_SOURCES
  }

  /** Lists may be left out and are then empty, hence the nullable parameters. */
  public StrikeQuestion(
      @Nullable String id,
      @Nullable String question,
      @Nullable String kind,
      @Nullable Outcome outcome,
      @Nullable List<String> documents,
      @Nullable List<List<String>> contains,
      @Nullable List<String> mustNot,
      @Nullable List<String> history) {
    this.id = given(id, "id", id);
    this.question = given(question, "question", id);
    this.kind = given(kind, "kind", id);
    this.outcome = given(outcome, "outcome", id);
    this.documents = documents == null ? List.of() : List.copyOf(documents);
    this.contains = contains == null ? List.of() : contains.stream().map(List::copyOf).toList();
    this.mustNot = mustNot == null ? List.of() : List.copyOf(mustNot);
    this.history = history == null ? List.of() : List.copyOf(history);
  }

  /** Whether {@code shown} holds, of every inner list of {@link #contains}, at least one string. */
  boolean metBy(String shown) {
    String lower = shown.toLowerCase(Locale.ROOT);
    return contains.stream()
        .allMatch(any -> any.stream().anyMatch(part -> lower.contains(lower(part))));
  }

  /** Whether {@code shown} holds any of what it must not. */
  boolean violatedBy(String shown) {
    String lower = shown.toLowerCase(Locale.ROOT);
    return mustNot.stream().anyMatch(part -> lower.contains(lower(part)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static <T> T given(@Nullable T value, String key, @Nullable String id) {
    if (value == null) {
      throw new IllegalArgumentException(
          "expected '"
              + key
              + "' in question "
              + (id == null ? "without id" : id)
              + ", found none");
    }
    return value;
  }
}
