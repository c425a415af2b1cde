package org.strikebot.bot.discord.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply as data: everything a message and its buttons show, so that it can be shown again after a
 * restart and after its documents have changed.
 *
 * @param outcome {@code answered}, {@code not-in-sources}, {@code declined} or {@code failed}
 * @param lead what code has to say before the statements, or the whole message; may be empty
 * @param statements the answer's statements in the order of showing
 * @param extracts the verbatim words the statements rest on; without statements, the closest ones
 * @param sources the documents behind the marks, in the order of their marks
 * @param how how it came about, or {@code null} where nothing was searched for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reply(
    String outcome,
    String lead,
    List<Statement> statements,
    List<Extract> extracts,
    List<Source> sources,
    @Nullable How how) {

  public static final String ANSWERED = "answered";
  public static final String NOT_IN_SOURCES = "not-in-sources";
  public static final String DECLINED = "declined";
  public static final String FAILED = "failed";

  /**
   * One statement.
   *
   * @param verbatim whether the text is a document's own words
   * @param marks the sources it rests on, counted from 1
   * @param extracts the places of its words in the reply's extracts, counted from 0
   * @param english where {@code text} is a translation, the sentence that was checked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Statement(
      String text,
      boolean verbatim,
      List<Integer> marks,
      List<Integer> extracts,
      @Nullable String english) {

    public Statement {
      Objects.requireNonNull(text, "text");
      marks = List.copyOf(marks);
      extracts = List.copyOf(extracts);
    }

    /** A statement in the language it was checked in. */
    public Statement(String text, boolean verbatim, List<Integer> marks, List<Integer> extracts) {
      this(text, verbatim, marks, extracts, null);
    }
  }

  /**
   * Verbatim words with what stands around them.
   *
   * @param mark the source they stand in, counted from 1
   * @param before the sentence before them, or empty
   * @param after the sentence after them, or empty
   * @param attribution who said them, in what, and when, in one line
   * @param speaker who said them, or {@code null}
   * @param side the speaker's side in the dispute, or {@code null}
   * @param days what relative days in the words stand for
   * @param link opens the page at these words, or {@code null}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Extract(
      String text,
      int mark,
      String before,
      String after,
      String attribution,
      @Nullable String speaker,
      @Nullable String side,
      List<String> days,
      @Nullable String link) {

    public Extract {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(attribution, "attribution");
      days = List.copyOf(days);
    }
  }

  /**
   * A document.
   *
   * @param published the day of publication for readers, or {@code null}
   * @param link opens its page at the first words taken from it, or {@code null}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Source(
      int mark,
      String document,
      String title,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String link) {}

  /**
   * How a reply came about.
   *
   * @param composer {@code quotes} or {@code model:NAME}
   * @param searched the question used for the search
   * @param revisionDay the day of the revision for readers, or {@code null}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record How(
      String composer, String searched, long revision, @Nullable String revisionDay) {}

  public Reply {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(lead, "lead");
    statements = List.copyOf(statements);
    extracts = List.copyOf(extracts);
    sources = List.copyOf(sources);
  }

  /** A reply of one message and nothing else. */
  public static Reply message(String outcome, String message) {
    return new Reply(outcome, message, List.of(), List.of(), List.of(), null);
  }

  /** What was replied, as one text: the turn that a follow-up may lean on. */
  public String plain() {
    StringBuilder text = new StringBuilder(lead);
    for (Statement statement : statements) {
      text.append(text.isEmpty() ? "" : "\n").append(statement.text());
    }
    return text.toString();
  }
}
