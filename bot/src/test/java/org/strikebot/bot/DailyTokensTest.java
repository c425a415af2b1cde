package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.settings.ChatSettings;

final class DailyTokensTest {

  private static final ChatSettings SETTINGS =
      new ChatSettings(
          List.of(),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          100,
          150,
          false,
          null);

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T22:00:00Z"));

  @Test
  void aServerThatSpentItsAllowanceWaitsForTheNextDayAndOthersDoNot() {
    try (Records records = open()) {
      of(records, "surrey").spend(99);
      assertTrue(of(records, "surrey").allows());
      of(records, "surrey").spend(1);
      assertFalse(of(records, "surrey").allows());
      assertTrue(of(records, "kent").allows());

      now.set(Instant.parse("2026-05-02T00:00:01Z"));
      assertTrue(of(records, "surrey").allows());
    }
  }

  @Test
  void allServersTogetherHaveAnAllowanceToo() {
    try (Records records = open()) {
      of(records, "surrey").spend(90);
      of(records, "kent").spend(60);
      assertFalse(of(records, "surrey").allows());
      assertFalse(of(records, "devon").allows(), "a server that spent nothing yet");
    }
  }

  @Test
  void aRestartGivesNothingBack() {
    try (Records records = open()) {
      of(records, "surrey").spend(70);
      of(records, "surrey").spend(40);
    }
    try (Records records = open()) {
      assertFalse(of(records, "surrey").allows());
      assertEquals(110, records.usage().tokens("surrey", java.time.LocalDate.parse("2026-05-01")));
    }
  }

  private Records open() {
    return Records.open(folder.resolve("records.db"));
  }

  private DailyTokens of(Records records, String server) {
    return new DailyTokens(records.usage(), server, SETTINGS, now::get);
  }
}
