package org.strikebot.bot.discord.gateway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.javacord.api.DiscordApi;
import org.junit.jupiter.api.Test;

/** What Javacord's own haste must not break. */
final class GatewayTest {

  private final DiscordApi javacord = mock(DiscordApi.class);

  @Test
  void a_channel_that_is_still_being_made_is_waited_for() {
    doThrow(new NullPointerException("half made"))
        .doThrow(new NullPointerException("half made"))
        .doNothing()
        .when(javacord)
        .setMessageCacheSize(0, 0);

    Gateway.keepNoMessages(javacord);

    verify(javacord, times(3)).setMessageCacheSize(0, 0);
  }

  @Test
  void a_channel_that_is_never_made_does_not_end_the_start() {
    doThrow(new NullPointerException("half made")).when(javacord).setMessageCacheSize(0, 0);

    assertDoesNotThrow(() -> Gateway.keepNoMessages(javacord));
  }

  @Test
  void where_all_channels_are_made_it_is_told_once() {
    doNothing().when(javacord).setMessageCacheSize(0, 0);

    Gateway.keepNoMessages(javacord);

    verify(javacord, times(1)).setMessageCacheSize(0, 0);
  }
}
