package org.strikebot.bot.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CooldownsTest {

  private Instant now = Instant.parse("2016-04-26T12:00:00Z");
  private final Cooldowns cooldowns = new Cooldowns(() -> now);

  private Duration ask(String member, int seconds) {
    return cooldowns.ask(member, Duration.ofSeconds(seconds));
  }

  @Test
  void a_member_waits_as_long_as_their_server_chose() {
    assertEquals(Duration.ZERO, ask("ann", 60));
    now = now.plusSeconds(20);
    assertEquals(Duration.ofSeconds(40), ask("ann", 60));
    now = now.plusSeconds(40);
    assertEquals(Duration.ZERO, ask("ann", 60));
  }

  @Test
  void a_refused_question_does_not_lengthen_the_wait() {
    ask("ann", 60);
    now = now.plusSeconds(59);
    assertEquals(Duration.ofSeconds(1), ask("ann", 60));
    now = now.plusSeconds(1);
    assertEquals(Duration.ZERO, ask("ann", 60));
  }

  @Test
  void a_handful_may_come_at_once_and_no_more() {
    for (int turn = 0; turn < Cooldowns.BURST; turn++) {
      assertEquals(Duration.ZERO, ask("ann", 0));
    }
    now = now.plusSeconds(5);
    assertEquals(Cooldowns.WINDOW.minusSeconds(5), ask("ann", 0));
    now = now.plus(Cooldowns.WINDOW);
    assertEquals(Duration.ZERO, ask("ann", 0));
  }

  @Test
  void members_do_not_wait_for_each_other() {
    assertEquals(Duration.ZERO, ask("ann", 60));
    assertEquals(Duration.ZERO, ask("ben", 60));
  }
}
