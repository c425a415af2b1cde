package org.strikebot.bot.discord.gateway;

import com.neovisionaries.ws.client.WebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.core.DiscordApiImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection over which the bot hears of what happens, kept by Javacord and watched by us. */
public final class Gateway implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /** Reconnects come quickly at first: what is missed meanwhile is told again on resuming. */
  private static final int LONGEST_DELAY_SECONDS = 20;

  /** How often Javacord is told to keep no messages while it makes its channels. */
  private static final int ATTEMPTS = 40;

  private final DiscordApiImpl javacord;
  private final ScheduledExecutorService looks;
  private volatile boolean connected = true;

  private Gateway(DiscordApiImpl javacord, ScheduledExecutorService looks) {
    this.javacord = javacord;
    this.looks = looks;
  }

  /** What a gateway needs to be opened. */
  public record Login(
      Connection connection, String token, boolean messageContent, String gatewayAddress) {

    @Override
    public String toString() {
      return "login";
    }
  }

  /**
   * Logs in and hears until it is closed.
   *
   * @param listener hears everything, on Javacord's threads: it must hand off at once
   * @param disturbed told of each time the connection had to be closed
   * @throws StartUpException within half a minute, where logging in fails
   */
  public static Gateway open(
      Login login, InstantSource clock, Consumer<Heard> listener, Runnable disturbed) {
    Set<Intent> intents = intents(login.messageContent());
    DiscordApiBuilder builder =
        new DiscordApiBuilder()
            .setToken(login.token())
            .setAllNonPrivilegedIntentsExcept(others(intents))
            .setWaitForServersOnStartup(false)
            .setUserCacheEnabled(false)
            .setShutdownHookRegistrationEnabled(false)
            .setGlobalRatelimiter(new Paced());
    if (login.messageContent()) {
      builder.addIntents(Intent.MESSAGE_CONTENT);
    }
    login.connection().apply(builder);
    new JavacordEvents(listener).listen(builder);
    DiscordApiImpl javacord = (DiscordApiImpl) logIn(builder, login, intents);
    keepNoMessages(javacord);
    javacord.setReconnectDelay(attempt -> Math.min(attempt * attempt / 2, LONGEST_DELAY_SECONDS));
    ScheduledExecutorService looks = scheduler();
    Gateway gateway = new Gateway(javacord, looks);
    gateway.watch(clock, listener, disturbed);
    return gateway;
  }

  /**
   * Has Javacord keep no messages. It lists a channel before the channel can be told, and then
   * fails; servers are still coming in.
   */
  static void keepNoMessages(DiscordApi javacord) {
    for (int attempt = 1; ; attempt++) {
      try {
        javacord.setMessageCacheSize(0, 0);
        return;
      } catch (NullPointerException halfMade) {
        if (attempt == ATTEMPTS) {
          // What comes from now on is not kept: Javacord notes the size before it tells channels.
          LOG.warn("Some channels keep messages in memory, because Javacord was still making them");
          return;
        }
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
    }
  }

  private static Set<Intent> intents(boolean messageContent) {
    Set<Intent> intents = EnumSet.of(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES);
    if (messageContent) {
      intents.add(Intent.MESSAGE_CONTENT);
    }
    return intents;
  }

  private static Intent[] others(Set<Intent> intents) {
    return Arrays.stream(Intent.values())
        .filter(intent -> !intent.isPrivileged() && !intents.contains(intent))
        .toArray(Intent[]::new);
  }

  private static ScheduledExecutorService scheduler() {
    ThreadFactory daemon = Thread.ofPlatform().name("gateway-watchdog").daemon().factory();
    return new ScheduledThreadPoolExecutor(1, daemon);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a late log-in is only hung up on
  private static DiscordApi logIn(DiscordApiBuilder builder, Login login, Set<Intent> intents) {
    Duration patience = login.connection().patience().login();
    var future = builder.login();
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      // Should it come after all, nobody is waiting for it any more.
      var _ = future.thenAccept(DiscordApi::disconnect);
      throw new StartUpException(
          "expected a greeting from Discord's gateway within "
              + patience.toSeconds()
              + " s, found silence. Check that the network lets WebSockets through to"
              + " gateway.discord.gg:443 (a proxy or firewall may hold them), see"
              + " https://discordstatus.com, and start again",
          silent);
    } catch (ExecutionException | CancellationException failed) {
      throw explained(login, intents, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartUpException("the start was interrupted", interrupted);
    }
  }

  private static StartUpException explained(Login login, Set<Intent> intents, Exception failed) {
    int mask = Intent.calculateBitmask(intents.toArray(Intent[]::new));
    int code =
        new Probe(login.connection().client(), login.token(), mask)
            .closeCode(login.gatewayAddress(), login.connection().patience().probe());
    return new StartUpException(
        switch (code) {
          case 4004 -> StartUpTexts.BAD_TOKEN;
          case 4013, 4014 -> StartUpTexts.MISSING_INTENTS;
          case Probe.SILENT -> StartUpTexts.SILENT;
          case Probe.WELCOME -> StartUpTexts.CLOSED_ONCE;
          default -> StartUpTexts.closed(code);
        },
        failed);
  }

  private void watch(InstantSource clock, Consumer<Heard> listener, Runnable disturbed) {
    Unreadable unreadable =
        new Unreadable(server -> javacord.getServerById(server).isPresent(), self(), listener);
    Watchdog watchdog = new Watchdog(this::socket, clock, unreadable::hear);
    javacord.addLostConnectionListener(
        event -> {
          connected = false;
          disturbed.run();
        });
    javacord.addReconnectListener(event -> connected = true);
    javacord.addResumeListener(event -> connected = true);
    var _ =
        looks.scheduleWithFixedDelay(
            () -> {
              try {
                watchdog.look();
              } catch (RuntimeException failed) {
                LOG.warn("the gateway's watchdog stumbled", failed);
              }
            },
            0,
            1,
            TimeUnit.SECONDS);
  }

  private @Nullable WebSocket socket() {
    var adapter = javacord.getWebSocketAdapter();
    return adapter == null ? null : adapter.getWebSocket();
  }

  /** The bot's own id. */
  public String self() {
    return javacord.getYourself().getIdAsString();
  }

  /** Whether events arrive. */
  public boolean connected() {
    return connected;
  }

  /** The servers whose description Javacord could not read, or that Discord has not sent yet. */
  public List<String> unread() {
    return javacord.getUnavailableServers().stream().map(Long::toUnsignedString).toList();
  }

  /** How many servers the bot is in. */
  public int servers() {
    return javacord.getServers().size() + javacord.getUnavailableServers().size();
  }

  @Override
  public void close() {
    connected = false;
    looks.shutdownNow();
    try {
      javacord.disconnect().get(2, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | RejectedExecutionException slow) {
      LOG.debug("disconnecting: {}", slow.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
