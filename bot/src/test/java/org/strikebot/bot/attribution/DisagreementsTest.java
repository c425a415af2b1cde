package org.strikebot.bot.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.attribution.Disagreement.Kind;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

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
  void two_sources_with_another_figure_for_the_same_things_disagree() {
    List<Disagreement> found =
        between(
            "Trusts postponed 12,711 planned operations on 26 April 2016.",
            "Trusts postponed 15,400 planned operations on 26 April 2016.");
    assertEquals(List.of("12711 and 15400"), found.stream().map(Disagreement::note).toList());
    assertTrue(tells(found.getFirst(), "12,711") && tells(found.getFirst(), "15,400"));
  }

  @Test
  void another_unit_scope_or_day_is_no_disagreement() {
    String said = "Trusts postponed 4,187 inpatient operations on 26 April 2016.";
    for (String other :
        List.of(
            "Trusts postponed 8,524 outpatient operations on 26 April 2016.",
            "Trusts postponed 35% of inpatient operations on 26 April 2016.",
            "Trusts postponed 1,279 inpatient operations on 12 January 2016.",
            "Trusts have postponed 9,100 inpatient operations so far.",
            "Trusts postponed 4,187 inpatient operations on 26 April 2016.")) {
      assertEquals(List.of(), between(said, other), other);
    }
  }

  @Test
  void a_total_and_parts_that_do_not_make_it_up_are_no_disagreement() {
    String parts =
        "Trusts postponed 12,711 operations. Over the same days 112,856 appointments were moved.";
    assertEquals(
        1, between("More than 125,000 appointments and operations were cancelled.", parts).size());
    assertEquals(
        List.of(), between("More than 400,000 appointments and operations were cancelled.", parts));
  }

  /** The disagreements between two documents of one paragraph each. */
  private static List<Disagreement> between(String one, String other) {
    List<IndexedDocument> documents = new ArrayList<>();
    for (String text : List.of(one, other)) {
      documents.add(
          ShippedDocuments.ANALYSIS.analyse(
              new Document(
                  "page-" + documents.size(),
                  new DocumentFacts(
                      "A page", "article", null, null, null, null, null, null, List.of(), null),
                  text,
                  List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))))));
    }
    return new Dossier(ShippedDocuments.ANALYSIS, documents).disagreements().all();
  }

  @Test
  void those_about_a_topic_are_found() {
    assertTrue(
        FOUND.about("colleges letter signatories").stream()
            .anyMatch(each -> tells(each, "BMA News counted 13")));
    assertEquals(List.of(), FOUND.about("banana bread"));
  }
}
