package org.strikebot.bot.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

  @Test
  void aFigureThatIsAsOftenRightAsItSaysHasNoError() {
    List<Calibration.Asked> asked = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      asked.add(asked(0.7, i < 7));
      asked.add(asked(0.2, i < 2));
    }

    Calibration calibration = Calibration.of(asked);

    assertEquals(0, calibration.ece(), 1e-12);
    assertEquals((0.7 * 0.3 + 0.2 * 0.8) / 2, calibration.brier(), 1e-12);
  }

  @Test
  void theErrorIsTheDistanceOfFigureAndShareWeightedByQuestions() {
    Calibration calibration =
        Calibration.of(
            List.of(asked(0.95, true), asked(0.95, false), asked(0.95, true), asked(0.1, false)));

    assertEquals(3 / 4.0 * (0.95 - 2 / 3.0) + 1 / 4.0 * 0.1, calibration.ece(), 1e-12);
    assertEquals(new Calibration.Bin(0.1, 1, 0.1, 0), calibration.bins().get(1));
    assertEquals(3, calibration.bins().getLast().asked());
  }

  @Test
  void theHighestFigureIsInTheLastBin() {
    assertEquals(1, Calibration.of(List.of(asked(1, true))).bins().getLast().asked());
  }

  @Test
  void riskIsTheShareOfWrongAnswersAmongTheSurest() {
    Calibration calibration =
        Calibration.of(
            List.of(
                asked(0.2, false), asked(0.9, true), asked(0.6, true), asked(0.8, true, false)));

    // The risks at 1 to 4 answers are 0, 1/2, 1/3 and 2/4; the best order has 0, 0, 1/3 and 2/4.
    assertEquals((1 / 2.0 + 1 / 3.0 + 2 / 4.0) / 4, calibration.aurc(), 1e-12);
    assertEquals((1 / 3.0 + 2 / 4.0) / 4, calibration.aurcBest(), 1e-12);
    assertEquals(new Calibration.Point(0.5, 0.8, 0.5), calibration.riskCoverage().get(4));
    assertEquals(new Calibration.Point(1, 0.2, 0.5), calibration.riskCoverage().getLast());
  }

  @Test
  void theOrderInWhichEqualFiguresComeChangesNothing() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Calibration.Asked> asked = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      asked.add(asked(random.nextInt(5) / 5.0, random.nextBoolean(), random.nextBoolean()));
    }
    Calibration before = Calibration.of(asked);
    Collections.shuffle(asked, random);
    Calibration after = Calibration.of(asked);

    assertEquals(before.aurc(), after.aurc(), 1e-12, "seed " + seed);
    assertEquals(before.ece(), after.ece(), 1e-12, "seed " + seed);
    assertEquals(before.riskCoverage(), after.riskCoverage(), "seed " + seed);
    assertTrue(before.aurcBest() <= before.aurc(), "seed " + seed);
  }

  @Test
  void noQuestionsHaveNoFigures() {
    Calibration calibration = Calibration.of(List.of());

    assertEquals(0.5, calibration.auc());
    assertEquals(0, calibration.ece() + calibration.brier() + calibration.aurc());
    assertEquals(List.of(), calibration.riskCoverage());
  }

  private static Calibration.Asked asked(double sufficiency, boolean right) {
    return asked(sufficiency, right, right);
  }

  private static Calibration.Asked asked(double sufficiency, boolean answerable, boolean right) {
    return new Calibration.Asked(sufficiency, answerable, right);
  }
}
