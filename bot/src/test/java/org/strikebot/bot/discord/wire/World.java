package org.strikebot.bot.discord.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What there is: guilds, channels, interactions and commands. Guarded by its monitor. */
final class World {

  final Monitor monitor = new Monitor();
  final WireClock clock = new WireClock();
  final Snowflakes ids = new Snowflakes(clock);
  final Application application;
  final Map<Long, Guild> guilds = new LinkedHashMap<>();
  final Map<Long, Channel> channels = new LinkedHashMap<>();
  final Map<String, Interaction> interactions = new LinkedHashMap<>();
  final Commands commands = new Commands(this);
  private Events events = event -> {};

  World(String token) {
    application =
        new Application(
            new Account(ids.next(), "strikebot", true),
            token,
            new Account(ids.next(), "operator", false));
  }

  void events(Events listener) {
    events = listener;
  }

  void emit(Event event) {
    events.emit(event);
  }

  Guild guild(long id) {
    return Optional.ofNullable(guilds.get(id)).orElseThrow(Refusal::unknownGuild);
  }

  Channel channel(long id) {
    return Optional.ofNullable(channels.get(id)).orElseThrow(Refusal::unknownChannel);
  }

  /** Where what happens is told to those who are connected. */
  @FunctionalInterface
  interface Events {
    void emit(Event event);
  }
}
