package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.attribution.Disagreement.Kind;
import org.strikebot.bot.verification.Quote;

/** What the shipped documents disagree on; each finding was judged against their own words. */
final class DisagreementsTest {

  private static final Disagreements FOUND =
      new Dossier(ShippedDocuments.ANALYSIS, ShippedDocuments.read()).disagreements();

  private static boolean tells(Disagreement disagreement, String words) {
    return disagreement.tellings().stream().map(Quote::text).anyMatch(text -> text.contains(words));
  }

  private static boolean found(Kind kind, String... words) {
    return FOUND.all().stream()
        .filter(each -> each.kind() == kind)
        .anyMatch(each -> List.of(words).stream().allMatch(word -> tells(each, word)));
  }

  @Test
  void two_counts_of_the_same_things_are_set_side_by_side() {
    assertTrue(found(Kind.FIGURE, "The Guardian counted 14", "BMA News counted 13"));
  }

  @Test
  void a_total_stands_beside_the_parts_that_another_source_counts() {
    assertTrue(
        found(
            Kind.FIGURE, "More than 125,000 appointments", "12,711 planned", "112,856 outpatient"));
  }

  @Test
  void a_text_that_gives_two_days_is_found() {
    assertTrue(found(Kind.DATE, "yesterday (April 26)"));
  }

  @Test
  void what_a_source_itself_calls_different_is_found_with_what_it_differs_from() {
    assertTrue(found(Kind.ACCOUNT, "more than 37,700", "37,155 members"));
    assertTrue(found(Kind.ACCOUNT, "one weekend in eight", "one weekend in six"));
    assertTrue(found(Kind.ACCOUNT, "read in different ways", "four in five"));
  }

  @Test
  void other_days_versions_kinds_and_running_totals_are_no_disagreement() {
    List<Disagreement> figures =
        FOUND.all().stream().filter(each -> each.kind() == Kind.FIGURE).toList();
    assertEquals(2, figures.size(), figures.stream().map(Disagreement::note).toList().toString());
  }

  @Test
  void those_about_a_topic_are_found() {
    assertTrue(
        FOUND.about("colleges letter signatories").stream()
            .anyMatch(each -> tells(each, "BMA News counted 13")));
    assertEquals(List.of(), FOUND.about("banana bread"));
  }
}
