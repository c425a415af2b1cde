package org.strikebot.bot.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The marks that the checks of composed claims hold on claims written from what ships. */
final class ProseCheckCalibrationTest {

  private final ShippedPassages library = new ShippedPassages();

  @Test
  void faithful_claims_mostly_pass() {
    List<String> refused = new ArrayList<>();
    List<WrittenClaims> claims = WrittenClaims.read("true.txt");
    for (WrittenClaims claim : claims) {
      if (claim.check(library, claim.text()) instanceof Verdict.Unsupported unsupported) {
        refused.add(claim.text() + "\n    " + unsupported.reason());
      }
    }
    assertTrue(
        refused.size() <= claims.size() * 0.1,
        refused.size() + " of " + claims.size() + " refused:\n" + String.join("\n", refused));
  }

  @Test
  void false_claims_are_refused() {
    List<String> passed = new ArrayList<>();
    List<WrittenClaims> claims = WrittenClaims.read("false.txt");
    for (WrittenClaims claim : claims) {
      if (claim.check(library, claim.text()) instanceof Verdict.Supported) {
        passed.add(claim.text());
      }
    }
    assertTrue(
        passed.size() <= claims.size() * 0.22,
        passed.size() + " of " + claims.size() + " passed:\n" + String.join("\n", passed));
  }
}
