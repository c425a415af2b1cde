package org.strikebot.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FusionTest {

  private static final int ROUNDS = 200;

  /** More candidates than any test has. */
  private static final int ALL = 30;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      double lexical = random.nextBoolean() ? 0 : random.nextInt(5);
      candidates.add(
          new Candidate(
              i,
              "d" + random.nextInt(6),
              i,
              lexical,
              random.nextInt(10) / 10.0,
              random.nextInt(10) / 10.0));
    }
    return candidates;
  }

  private static List<Integer> entries(List<Fusion.Ranked> ranked) {
    return ranked.stream().map(each -> each.candidate().entry()).toList();
  }

  @Test
  void every_candidate_is_ranked_once_and_scores_never_rise() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> candidates = candidates();
      List<Fusion.Ranked> ranked = new Fusion(0.6, 0, 0.3, ALL).rank(candidates);
      assertEquals(
          candidates.stream().map(Candidate::entry).sorted().toList(),
          entries(ranked).stream().sorted().toList(),
          "seed " + seed);
      for (int i = 1; i < ranked.size(); i++) {
        assertTrue(ranked.get(i - 1).score() >= ranked.get(i).score(), "seed " + seed);
      }
    }
  }

  @Test
  void the_order_in_which_candidates_come_does_not_matter() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> candidates = candidates();
      Fusion fusion =
          new Fusion(
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              1 + random.nextInt(ALL));
      List<Fusion.Ranked> ranked = fusion.rank(candidates);
      Collections.shuffle(candidates, random);
      assertEquals(ranked, fusion.rank(candidates), "seed " + seed);
    }
  }

  @Test
  void equal_scores_are_in_the_order_of_document_and_place() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Fusion.Ranked> ranked = new Fusion(0.6, 0, 0.3, ALL).rank(candidates());
      for (int i = 1; i < ranked.size(); i++) {
        if (ranked.get(i - 1).score() == ranked.get(i).score()) {
          assertTrue(
              Candidate.READING_ORDER.compare(
                      ranked.get(i - 1).candidate(), ranked.get(i).candidate())
                  <= 0,
              "seed " + seed);
        }
      }
    }
  }

  @Test
  void a_candidate_that_both_searches_prefer_is_never_behind() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Fusion.Ranked> ranked =
          new Fusion(random.nextDouble(), random.nextDouble(), 0, 1 + random.nextInt(ALL))
              .rank(candidates());
      for (int i = 0; i < ranked.size(); i++) {
        for (int j = i + 1; j < ranked.size(); j++) {
          Candidate ahead = ranked.get(i).candidate();
          Candidate behind = ranked.get(j).candidate();
          boolean better =
              behind.lexical() > ahead.lexical()
                  && behind.similarity() > ahead.similarity()
                  && behind.sentence() > ahead.sentence();
          assertTrue(!better, "seed " + seed);
        }
      }
    }
  }

  @Test
  void stretching_either_scale_does_not_change_the_order() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> candidates = candidates();
      List<Candidate> stretched =
          candidates.stream()
              .map(
                  c ->
                      new Candidate(
                          c.entry(),
                          c.document(),
                          c.ordinal(),
                          c.lexical() * 4,
                          c.similarity() / 2,
                          c.sentence() / 2))
              .toList();
      Fusion fusion = new Fusion(0.5, 0.5, 0.25, ALL);
      assertEquals(
          entries(fusion.rank(candidates)), entries(fusion.rank(stretched)), "seed " + seed);
    }
  }

  @Test
  void passages_of_the_document_that_fits_best_are_lifted() {
    Candidate best = new Candidate(0, "meant", 0, 10, 0.9, 0.9);
    Candidate beside = new Candidate(1, "meant", 1, 0, 0.5, 0.5);
    Candidate stray = new Candidate(2, "stray", 0, 0, 0.52, 0.52);
    Candidate last = new Candidate(3, "last", 0, 0, 0.1, 0.1);
    List<Candidate> candidates = List.of(best, beside, stray, last);

    assertEquals(List.of(0, 2, 1, 3), entries(new Fusion(0.6, 0, 0, ALL).rank(candidates)));
    assertEquals(List.of(0, 1, 2, 3), entries(new Fusion(0.6, 0, 0.3, ALL).rank(candidates)));
  }

  @Test
  void the_only_passage_is_as_good_as_the_best_of_many() {
    Candidate only = new Candidate(0, "only", 0, 3, 0.7, 0.7);
    Candidate worse = new Candidate(1, "worse", 0, 1, 0.5, 0.5);
    Fusion fusion = new Fusion(0.6, 0, 0.3, ALL);

    assertEquals(
        fusion.rank(List.of(only, worse)).getFirst().score(),
        fusion.rank(List.of(only)).getFirst().score(),
        1e-12);
  }

  @Test
  void a_passage_with_one_fitting_sentence_comes_before_one_that_is_near_all_over() {
    Candidate near = new Candidate(0, "near", 0, 0, 0.6, 0.6);
    Candidate fitting = new Candidate(1, "fitting", 0, 0, 0.55, 0.9);
    Candidate last = new Candidate(2, "last", 0, 0, 0.1, 0.1);
    List<Candidate> candidates = List.of(near, fitting, last);

    assertEquals(List.of(0, 1, 2), entries(new Fusion(1, 0, 0, ALL).rank(candidates)));
    assertEquals(List.of(1, 0, 2), entries(new Fusion(1, 0.5, 0, ALL).rank(candidates)));
  }

  @Test
  void what_is_less_alike_than_several_that_are_all_alike_is_not_one_of_them() {
    Candidate one = new Candidate(0, "one", 0, 0, 0.9, 0.9);
    Candidate other = new Candidate(1, "other", 0, 0, 0.9, 0.9);
    Candidate words = new Candidate(2, "words", 0, 5, 0.2, 0.2);

    assertEquals(
        List.of(0, 1, 2), entries(new Fusion(0.7, 0, 0, 2).rank(List.of(one, other, words))));
  }

  @Test
  void what_lies_below_the_most_similar_does_not_move_them() {
    Candidate near = new Candidate(0, "near", 0, 0, 0.9, 0.9);
    Candidate both = new Candidate(1, "both", 0, 3, 0.7, 0.7);
    Candidate third = new Candidate(2, "third", 0, 0, 0.6, 0.6);
    Candidate words = new Candidate(3, "words", 0, 1, 0.1, 0.1);
    List<Candidate> alike = List.of(near, both, third);
    List<Candidate> all = List.of(near, both, third, words);

    assertEquals(
        new Fusion(0.7, 0, 0, 3).rank(alike), new Fusion(0.7, 0, 0, 3).rank(all).subList(0, 3));
    assertEquals(List.of(0, 1, 2, 3), entries(new Fusion(0.7, 0, 0, 3).rank(all)));
    assertEquals(List.of(1, 0, 2, 3), entries(new Fusion(0.7, 0, 0, 4).rank(all)));
  }

  @Test
  void another_similarity_of_passages_takes_the_place_of_the_question_s_own() {
    Candidate near = new Candidate(0, "near", 0, 0, 0.9, 0.5);
    Candidate far = new Candidate(1, "far", 0, 0, 0.4, 0.5);
    List<Candidate> candidates = List.of(near, far);
    Fusion fusion = new Fusion(0.7, 0.5, 0, ALL);

    assertEquals(List.of(0, 1), entries(fusion.rank(candidates)));
    assertEquals(List.of(1, 0), entries(fusion.rank(candidates, one -> 1 - one.similarity())));
  }
}
