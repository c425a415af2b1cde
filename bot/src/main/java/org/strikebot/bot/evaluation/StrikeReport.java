package org.strikebot.bot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file of questions was answered. As JSON it has this shape, which is kept stable.
 *
 * @param answerable the questions that the sources answer
 * @param unanswerable the questions that they do not
 * @param evidence the share of answerable questions whose {@code contains} is met by the ten best
 *     passages together, 0 to 1
 * @param violations how many questions had something shown that must not be
 * @param unverbatim how many quotes shown are not their document's words at their place
 * @param kinds the same by kind, in the order of first appearance
 * @param millis time from question to answer
 * @param items every question, in the order asked
 * @param sufficiency how far the sufficiency figure is to be believed
 */
public record StrikeReport(
    Answerable answerable,
    Unanswerable unanswerable,
    @JsonProperty("evidence@10") double evidence,
    int violations,
    int unverbatim,
    Map<String, Kind> kinds,
    Percentiles millis,
    List<Item> items,
    Calibration sufficiency) {

  /** Counts; what broke ({@code failed}) is counted as wrong. */
  public record Answerable(int asked, int right, int wrong, int declined) {}

  /** Counts; what broke ({@code failed}) is neither declined nor answered. */
  public record Unanswerable(int asked, int declined, int answered) {}

  /** Counts of one kind; an unanswerable question is right when declined. */
  public record Kind(int asked, int right) {}

  /**
   * One question's result.
   *
   * @param outcome how it ended, by its name in the JSON of an answer
   * @param right whether it went as it should
   * @param sufficiency how sure the bot was that its sources answer; 0 where nothing was searched
   * @param answer what was shown
   * @param documents ids of the documents cited, in the order of their marks
   */
  public record Item(
      String id,
      String kind,
      String outcome,
      boolean right,
      double sufficiency,
      String answer,
      List<String> documents) {

    public Item {
      documents = List.copyOf(documents);
    }
  }

  public StrikeReport {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    items = List.copyOf(items);
  }
}
