package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;

/**
 * A whole Discord on this machine. Point Javacord at it with {@link #proxy()} as its proxy, {@link
 * #token()} as its token, and every certificate trusted.
 */
public final class LocalDiscord implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Attachment> files = new HashMap<>();
  private final RateLimits limits = new RateLimits();
  private final Faults faults = new Faults();
  private final World world;
  private final Gateway gateway;
  private final WireLog log;
  private final Front front;
  private final SSLContext trust;

  private LocalDiscord(Function<Monitor, WireLog> makeLog) {
    world = new World(newToken());
    log = makeLog.apply(world.monitor);
    gateway = new Gateway(world);
    // Cuts are per connection, so one connection must not carry several requests at once.
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("discord.com")
            .addSubjectAlternativeName("*.discord.gg")
            .addSubjectAlternativeName("cdn.discordapp.com")
            .build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate())
            .build();
    trust = certificates.sslContext();
    Sockets sockets = new Sockets(certificates.sslSocketFactory());
    front = new Front(world, gateway, faults, limits, log, files, sockets);
    server.setDispatcher(front);
    server.useHttps(sockets, true);
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Discord without a guild. What is asked of it is written to the file that is checked. */
  public static LocalDiscord start() {
    return new LocalDiscord(WireLog::toFile);
  }

  /** The same, for requests that are wrong on purpose: nothing is written to a file. */
  static LocalDiscord startUnrecorded() {
    return new LocalDiscord(WireLog::inMemory);
  }

  /** Of the form of a real one, and used once: Javacord keeps its limits per token, for ever. */
  private static String newToken() {
    String number = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
    String first =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(number.getBytes(StandardCharsets.US_ASCII));
    return first + ".GLocal." + UUID.randomUUID().toString().replace("-", "");
  }

  /** Where to reach it. */
  public Proxy proxy() {
    return server.toProxyAddress();
  }

  /** A client that goes through the tunnel and trusts the certificate behind it. */
  public HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .proxy(ProxySelector.of((InetSocketAddress) proxy().address()))
        .sslContext(trust)
        .build();
  }

  public Application application() {
    return world.application;
  }

  public String token() {
    return world.application.token();
  }

  /**
   * Gives the application a new token; the old one is refused from now on. What comes after is to
   * Javacord, which keeps five seconds between two logins with the same token, as another process.
   */
  public void renewToken() {
    world.application.token(newToken());
  }

  /** A new guild that the bot is in, told to it where it is connected. */
  public Guild addGuild(String name) {
    return world.monitor.change(
        () -> {
          Guild guild = new Guild(world, name);
          world.guilds.put(guild.id(), guild);
          world.emit(Event.of("GUILD_CREATE", Intent.GUILDS, guild.json()));
          return guild;
        });
  }

  /** A file that can be attached to a message or given to a command. */
  public Attachment upload(String name, String contentType, byte[] bytes) {
    return world.monitor.change(
        () -> {
          Attachment file =
              new Attachment(world.ids.next(), name, contentType, ByteString.of(bytes));
          files.put(file.path(), file);
          return file;
        });
  }

  public Gateway gateway() {
    return gateway;
  }

  public Faults faults() {
    return faults;
  }

  public WireClock clock() {
    return world.clock;
  }

  /** Every answer of the REST API takes this long from now on. */
  public void latency(Duration each) {
    front.latency(each);
  }

  /** From now on a channel takes five messages within {@code time}. */
  public void messagesWithin(Duration time) {
    limits.messagesWithin(time);
  }

  /** How many requests were refused because they should have waited for their limit. */
  public int rateLimitsExceeded() {
    return limits.exceeded();
  }

  /** How often the bot has written commands. */
  public int commandWrites() {
    return world.monitor.change(world.commands::writes);
  }

  /** What the bot asked of the REST API so far, as in {@code discord-wire.jsonl}. */
  public List<JsonNode> requests() {
    return log.lines();
  }

  /** How many requests so far fit {@code wanted}. */
  public long count(Predicate<JsonNode> wanted) {
    return requests().stream().filter(wanted).count();
  }

  /** Waits until something about this Discord is so. */
  public void await(String what, Predicate<LocalDiscord> wanted) {
    world.monitor.await(
        what, Monitor.PATIENCE, () -> wanted.test(this) ? Optional.of(true) : Optional.empty());
  }

  @Override
  public void close() {
    gateway.cut();
    try {
      server.shutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
