package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.attribution.Finding.Verdict;

final class MessageCheckTest {

  private static final MessageCheck CHECK = ShippedDocuments.check();

  /** The same where no model is at hand. */
  private static final MessageCheck BY_WORDS =
      new MessageCheck(ShippedDocuments.ANALYSIS, ShippedDocuments.read());

  private record Case(Verdict expected, String claim) {}

  @Test
  void most_claims_are_judged_right_and_no_false_one_is_called_supported() throws IOException {
    List<Case> cases = cases("claims.tsv");
    assertTrue(cases.size() >= 60, "claims: " + cases.size());
    judge(cases, 0.85);
  }

  @Test
  void so_are_most_claims_that_were_written_before_any_was_tuned_on() throws IOException {
    judge(cases("claims-second.tsv"), 0.85);
  }

  /**
   * Before anything was changed for them, 56 of these 65 were judged right and one was not safe.
   */
  @Test
  void so_are_most_of_a_third_set() throws IOException {
    judge(cases("claims-third.tsv"), 0.9);
  }

  @Test
  void so_are_most_of_a_fourth_set() throws IOException {
    judge(cases("claims-fourth.tsv"), 0.85);
  }

  /**
   * 52 of these 80 were judged right when they were first seen, none of the false ones as
   * supported; what was missed was mostly true and said in quite other words.
   */
  @Test
  void so_are_four_in_five_of_a_fifth_set() throws IOException {
    judge(cases("claims-fifth.tsv"), 0.8);
  }

  /** 41 of these 90 were judged right when they were first seen, and one was not safe. */
  @Test
  void so_are_three_in_four_of_a_sixth_set_written_as_people_chat() throws IOException {
    judge(cases("claims-sixth.tsv"), 0.75);
  }

  /** 28 of these 40 were judged right when they were first seen, and all were safe. */
  @Test
  void so_are_most_of_a_seventh_set() throws IOException {
    judge(cases("claims-seventh.tsv"), 0.7);
  }

  /**
   * 57 of these 90 were judged right when they were first seen, and all were safe. What was missed
   * was mostly true and said in other words, or carried a remark to the reader.
   */
  @Test
  void so_are_three_in_four_of_an_eighth_set() throws IOException {
    judge(cases("claims-eighth.tsv"), 0.78);
  }

  @Test
  void by_words_alone_fewer_are_found_and_still_none_that_is_false_is_called_supported()
      throws IOException {
    List<String> fallenFor = new ArrayList<>();
    for (String file :
        List.of(
            "claims.tsv",
            "claims-second.tsv",
            "claims-third.tsv",
            "claims-fourth.tsv",
            "claims-fifth.tsv",
            "claims-sixth.tsv",
            "claims-seventh.tsv",
            "claims-eighth.tsv",
            "claims-traps.tsv")) {
      for (Case each : cases(file)) {
        boolean holds = each.expected() == Verdict.SUPPORTED || each.expected() == Verdict.DISPUTED;
        if (!holds && BY_WORDS.check(each.claim()).getFirst().verdict() == Verdict.SUPPORTED) {
          fallenFor.add(each.claim());
        }
      }
    }
    assertEquals(List.of(), fallenFor);
  }

  @Test
  void a_word_and_its_contrary_contradict_each_other() {
    for (String claim :
        List.of(
            "Full Fact concluded that Hunt was right to say the deaths happened because hospitals"
                + " were not properly staffed at weekends.",
            "Hunt said both sides thought the 1999 arrangements fit.")) {
      assertEquals(Verdict.CONTRADICTED, CHECK.check(claim).getFirst().verdict(), claim);
    }
  }

  @Test
  void the_day_of_one_thing_does_not_contradict_that_of_another_about_the_same_person() {
    assertEquals(
        Verdict.NOT_IN_SOURCES,
        CHECK
            .check("Mark Porter resigned as chair of the BMA council in June 2016.")
            .getFirst()
            .verdict());
  }

  @Test
  void one_word_in_common_does_not_make_words_somebody_elses() {
    assertEquals(
        Verdict.NOT_IN_SOURCES,
        CHECK.check("Heidi Alexander called on Hunt to resign.").getFirst().verdict());
  }

  @Test
  void no_claim_built_to_look_supported_is_called_so() throws IOException {
    List<String> fallenFor = new ArrayList<>();
    for (Case trap : cases("claims-traps.tsv")) {
      Finding finding = CHECK.check(trap.claim()).getFirst();
      if (finding.verdict() == Verdict.SUPPORTED || finding.verdict() == Verdict.DISPUTED) {
        fallenFor.add(trap.claim() + " | " + finding.quotes().getFirst().text());
      }
    }
    assertEquals(List.of(), fallenFor);
  }

  private static void judge(List<Case> cases, double atLeast) {
    List<String> wrong = new ArrayList<>();
    List<String> dangerous = new ArrayList<>();
    for (Case each : cases) {
      Finding finding = CHECK.check(each.claim()).getFirst();
      if (finding.verdict() != each.expected()) {
        wrong.add(
            each.expected()
                + " but "
                + finding.verdict()
                + ": "
                + each.claim()
                + " | "
                + finding.note()
                + " | "
                + finding.quotes().stream().map(quote -> quote.text()).toList());
        if (finding.verdict() == Verdict.SUPPORTED && each.expected() != Verdict.DISPUTED) {
          dangerous.add(each.claim());
        }
      }
    }
    String report = String.join("\n", wrong);
    assertEquals(List.of(), dangerous, report);
    assertTrue(
        wrong.size() <= cases.size() * (1 - atLeast),
        wrong.size() + " of " + cases.size() + " judged wrong:\n" + report);
  }

  @Test
  void words_given_to_the_wrong_person_are_put_right() {
    Finding finding = CHECK.check("Jeremy Hunt called the action \"wholly avoidable\".").getFirst();
    assertEquals(Verdict.CONTRADICTED, finding.verdict());
    assertTrue(finding.note().contains("Johann Malawana"), finding.note());
    assertTrue(finding.quotes().getFirst().text().contains("wholly avoidable"));
  }

  @Test
  void that_something_happened_does_not_support_a_cause() {
    assertEquals(Verdict.NOT_IN_SOURCES, verdict("Patients died because of the strike."));
  }

  @Test
  void what_would_be_so_if_something_else_were_contradicts_nothing() {
    assertEquals(Verdict.NOT_IN_SOURCES, verdict("The BMA refused to discuss Saturday pay."));
  }

  @Test
  void a_figure_is_held_against_one_that_counts_the_same() {
    Finding finding = CHECK.check("66% supported the strike in April 2016.").getFirst();

    assertFalse(finding.note().contains("18%"), "the share of those against: " + finding.note());
    assertNotEquals(Verdict.SUPPORTED, finding.verdict());
    assertNotEquals(Verdict.CONTRADICTED, verdict("12,711 planned operations were cancelled."));
  }

  @Test
  void words_are_somebody_elses_only_with_their_figures_and_of_somebody_who_is_named() {
    assertEquals(Verdict.NOT_IN_SOURCES, verdict("Hunt wanted doctors to work 91 hours a week."));
    assertNotEquals(
        Verdict.CONTRADICTED,
        verdict("A lawyer for the doctors said Hunt was not imposing a contract."));
  }

  @Test
  void a_body_is_called_by_initials_only_without_its_article() {
    String note =
        CHECK
            .check("The Department of Health called the strike \"wholly avoidable\".")
            .getFirst()
            .note();

    assertTrue(note.contains("Department of Health") && !note.contains("TDH"), note);
  }

  @Test
  void what_a_source_passes_on_as_a_claim_is_told_as_one() {
    Finding finding = CHECK.check("The BMA council voted 16 to 14 for the action.").getFirst();

    assertEquals(Verdict.SUPPORTED, finding.verdict());
    assertTrue(finding.note().contains("claim of others"), finding.note());
    assertEquals("", CHECK.check("Acas announced an agreement on 18 May 2016.").getFirst().note());
  }

  private static Verdict verdict(String claim) {
    return CHECK.check(claim).getFirst().verdict();
  }

  @Test
  void each_sentence_of_a_message_is_a_claim_of_its_own() {
    List<Finding> findings =
        CHECK.check("I think they are heroes. Acas announced an agreement on 18 May 2016.");
    assertEquals(
        List.of(Verdict.NOT_CHECKABLE, Verdict.SUPPORTED),
        findings.stream().map(Finding::verdict).toList());
  }

  @Test
  void an_empty_message_makes_no_claim() {
    assertEquals(List.of(), CHECK.check(""));
  }

  private static List<Case> cases(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(MessageCheckTest.class.getResourceAsStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        List<String> fields = List.of(line.split("\t", -1));
        Verdict expected =
            switch (fields.getFirst()) {
              case "supported" -> Verdict.SUPPORTED;
              case "contradicted", "false" -> Verdict.CONTRADICTED;
              case "disputed" -> Verdict.DISPUTED;
              case "not-in-sources" -> Verdict.NOT_IN_SOURCES;
              case "opinion" -> Verdict.NOT_CHECKABLE;
              default -> throw new IllegalStateException("unknown verdict in: " + line);
            };
        cases.add(new Case(expected, fields.getLast()));
      }
    }
    return cases;
  }
}
