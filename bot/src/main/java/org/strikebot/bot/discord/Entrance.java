package org.strikebot.bot.discord;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.gateway.Connection;
import org.strikebot.bot.discord.gateway.Gateway;
import org.strikebot.bot.discord.gateway.Heard;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.discord.rest.Discord;

/**
 * The way into Discord, gone on threads of its own: its steps mostly wait for Discord or load
 * classes, while there are a library and a database to be opened.
 */
final class Entrance implements AutoCloseable {

  /** What is known once Discord has answered at the door. */
  record Door(Discord discord, Setup setup, String application, String gateway) {}

  private final Connection connection;
  private final String token;
  private final boolean messageContent;
  private final InstantSource clock;
  private final Meters meters;
  private final CompletableFuture<Door> door;
  private final CompletableFuture<Boolean> registered;
  private final CompletableFuture<Consumer<Heard>> listener = new CompletableFuture<>();
  private @Nullable CompletableFuture<Gateway> gateway;

  private Entrance(
      Connection connection,
      String token,
      boolean messageContent,
      InstantSource clock,
      Meters meters) {
    this.connection = connection;
    this.token = token;
    this.messageContent = messageContent;
    this.clock = clock;
    this.meters = meters;
    this.door = begin("entrance", this::knock);
    this.registered = begin("commands", () -> door().setup().registered(door().application()));
  }

  /**
   * Knocks at Discord's door. Returns at once.
   *
   * @throws StartUpException where {@code token} cannot be one
   */
  static Entrance begin(
      Connection connection,
      @Nullable String token,
      boolean messageContent,
      InstantSource clock,
      Meters meters) {
    return new Entrance(connection, Setup.token(token), messageContent, clock, meters);
  }

  private Door knock() {
    Discord discord = new Discord(connection.client(), connection.patience(), token, clock, meters);
    Setup setup = new Setup(discord);
    return new Door(discord, setup, setup.application(), setup.gateway());
  }

  /**
   * Waits until Discord has let the bot in.
   *
   * @throws StartUpException where the token is refused, or Discord is out of reach
   */
  Door door() {
    return outcome(door);
  }

  /**
   * Logs in, if that is not begun already; returns at once. To be called when all that takes long
   * is done: from now on people see the bot, and what it hears waits for {@link #listen}.
   */
  void logIn() {
    var _ = begunLogin();
  }

  private synchronized CompletableFuture<Gateway> begunLogin() {
    CompletableFuture<Gateway> begun = gateway;
    if (begun == null) {
      begun =
          begin(
              "login",
              () ->
                  Gateway.open(
                      new Gateway.Login(connection, token, messageContent, door().gateway()),
                      clock,
                      heard -> listener.join().accept(heard),
                      meters::disturbed));
      gateway = begun;
    }
    return begun;
  }

  /** Hands what is heard to {@code front}, from now on. */
  void listen(Consumer<Heard> front) {
    listener.complete(front);
  }

  /**
   * Waits until the bot is logged in.
   *
   * @throws StartUpException where that fails
   */
  Gateway gateway() {
    return outcome(begunLogin());
  }

  /** Registers the commands, unless they are registered as they should be. */
  void registerCommands() {
    if (!outcome(registered)) {
      door().setup().registerCommands(door().application());
    }
  }

  /** Hangs up, now or when the login comes to its end. */
  @Override
  public synchronized void close() {
    listener.cancel(false);
    if (gateway != null) {
      var _ = gateway.thenAccept(Gateway::close);
      gateway = null;
    }
  }

  private static <T> CompletableFuture<T> begin(String name, Supplier<T> step) {
    return CompletableFuture.supplyAsync(
        step, task -> Thread.ofPlatform().daemon().name(name).start(task));
  }

  private static <T> T outcome(CompletableFuture<T> step) {
    try {
      return step.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
