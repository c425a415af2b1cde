package org.strikebot.index.source.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the real client and, where something answers, a real server. */
final class SourceFetcherTest {

  private static final FetchLimits LIMITS = new FetchLimits(10_000, Duration.ofSeconds(10), 3);

  /** A clock that stands still: what is slow is decided by the client's own limit. */
  private static final InstantSource TIME = () -> Instant.parse("2016-04-26T08:00:00Z");

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  /** Names resolve as the table says, one answer after the other, the last for ever. */
  private static Dns names(Map<String, List<String>> table) {
    Map<String, Queue<String>> left = new java.util.HashMap<>();
    table.forEach((name, answers) -> left.put(name, new ArrayDeque<>(answers)));
    return host -> {
      Queue<String> answers = left.get(host);
      if (answers == null) {
        throw new UnknownHostException(host);
      }
      String answer = answers.size() > 1 ? answers.remove() : answers.element();
      return List.of(InetAddress.getByAddress(host, InetAddress.ofLiteral(answer).getAddress()));
    };
  }

  private static FetchOutcome fetch(FetchLimits limits, Set<String> allowed, Dns dns, String link) {
    try (SourceFetcher fetcher = new SourceFetcher(limits, allowed, "strikebot-test", TIME, dns)) {
      return fetcher.fetch(link, Validators.NONE);
    }
  }

  private FetchOutcome fetchAllowed(String path) {
    return fetch(LIMITS, Set.of("127.0.0.1"), Dns.SYSTEM, link(path));
  }

  private String link(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // loopback and this host, as names and as addresses
        "http://localhost/",
        "http://LOCALHOST./",
        "http://a.localhost/",
        "http://127.0.0.1/",
        "http://127.1.2.3/",
        "http://127.0.0.1./",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[0:0:0:0:0:0:0:1]/",
        // other ways to write an address
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://127.0.1/",
        "http://0/",
        "http://127.0.0.01/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://①②⑦.0.0.1/",
        "http://%31%32%37.0.0.1/",
        // private, link-local, shared, reserved, multicast
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://100.100.100.200/",
        "http://192.0.0.192/",
        "http://198.18.0.1/",
        "http://203.0.113.7/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://240.0.0.1/",
        // version 6, with version 4 inside
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://[fec0::1]/",
        "http://[2001:db8::1]/",
        // names of networks, names that resolve inside
        "http://metadata/",
        "http://metadata.google.internal/",
        "http://printer.local/",
        "http://router.lan/",
        "http://loop.strikebot.org/",
        "http://cloud.strikebot.org/",
        "http://six.strikebot.org/",
        "http://private.strikebot.org/",
        // not for everybody
        "http://user@strikebot.org/",
        "http://strikebot.org@127.0.0.1/",
        "http://public.strikebot.org:22/",
        "https://public.strikebot.org:6443/",
        // no web page at all
        "file:///etc/passwd",
        "ftp://strikebot.org/",
        "gopher://127.0.0.1:6379/_INFO",
        "jar:http://127.0.0.1!/",
        "javascript:alert(1)",
        "data:text/html,hello",
        "//127.0.0.1/",
        "http:///",
        "",
        "not a link"
      })
  void disguises_of_addresses_that_are_not_public_are_refused(String link) {
    Dns dns =
        names(
            Map.of(
                "loop.strikebot.org", List.of("127.0.0.1"),
                "cloud.strikebot.org", List.of("169.254.169.254"),
                "six.strikebot.org", List.of("::1"),
                "private.strikebot.org", List.of("10.1.2.3"),
                "public.strikebot.org", List.of("127.0.0.1")));
    assertInstanceOf(FetchOutcome.Refused.class, fetch(LIMITS, Set.of(), dns, link));
    assertEquals(0, server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://loop.strikebot.org/",
        "http://[::1]/",
        "file:///etc/passwd",
        "http://169.254.169.254/",
        "//127.0.0.2/",
        "gopher://127.0.0.1/"
      })
  void a_redirect_is_held_to_the_same_rules(String target) {
    server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", target));
    Dns dns = names(Map.of("loop.strikebot.org", List.of("127.0.0.1")));
    // 127.0.0.1 is allowed only under its name here, so a redirect to the bare address is not.
    Dns both = host -> host.equals("front.strikebot.org") ? localhost(host) : dns.lookup(host);
    FetchOutcome outcome =
        fetch(
            LIMITS,
            Set.of("front.strikebot.org"),
            both,
            "http://front.strikebot.org:" + server.getPort() + "/");
    assertInstanceOf(FetchOutcome.Refused.class, outcome);
    assertEquals(1, server.getRequestCount());
  }

  private static List<InetAddress> localhost(String host) throws UnknownHostException {
    return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
  }

  @Test
  void a_name_that_answers_differently_the_second_time_does_not_get_through() {
    server.enqueue(
        new MockResponse().setResponseCode(302).setHeader("Location", "http://re.strikebot.org/"));
    server.enqueue(
        new MockResponse().setResponseCode(302).setHeader("Location", "http://re.strikebot.org/2"));
    Dns re = names(Map.of("re.strikebot.org", List.of("2606:4700::1111", "127.0.0.1")));
    // The check is where the connection is made, so whatever the name said before does not matter.
    Dns dns =
        host -> {
          if (host.equals("front.strikebot.org")) {
            return localhost(host);
          }
          re.lookup(host);
          return re.lookup(host);
        };
    FetchOutcome outcome =
        fetch(
            LIMITS,
            Set.of("front.strikebot.org"),
            dns,
            "http://front.strikebot.org:" + server.getPort() + "/");
    FetchOutcome.Refused refused = assertInstanceOf(FetchOutcome.Refused.class, outcome);
    assertTrue(refused.refusal().found().contains("not public"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.1.1, true", "93.184.216.34, true", "172.32.0.1, true", "172.15.255.255, true",
    "100.63.255.255, true", "100.128.0.1, true", "198.20.0.1, true", "223.255.255.255, true",
    "2606:4700::1111, true", "2a00:1450:4009::1, true", "100.64.0.1, false",
        "198.19.255.255, false",
    "2001:1ff::1, false", "3fff::1, false", "64:ff9b:1::1, false", "100::1, false"
  })
  void public_addresses_end_where_the_registries_say(String address, boolean isPublic) {
    assertEquals(isPublic, PublicAddress.is(InetAddress.ofLiteral(address)));
  }

  @Test
  void a_page_comes_with_its_type_its_last_address_and_what_to_ask_with_next_time()
      throws InterruptedException {
    server.enqueue(new MockResponse().setResponseCode(301).setHeader("Location", "/new#part"));
    server.enqueue(
        new MockResponse()
            .setBody("Hello")
            .setHeader("Content-Type", "text/html; charset=utf-8")
            .setHeader("ETag", "\"v1\"")
            .setHeader("Last-Modified", "Tue, 26 Apr 2016 08:00:00 GMT"));
    FetchOutcome.Fetched fetched =
        assertInstanceOf(FetchOutcome.Fetched.class, fetchAllowed("/old"));
    assertEquals("/new", String.valueOf(fetched.source().url()).replaceAll(".*:\\d+", ""));
    assertEquals("text/html; charset=utf-8", fetched.source().contentType());
    assertArrayEquals("Hello".getBytes(StandardCharsets.UTF_8), fetched.source().bytes());
    assertEquals(new Validators("\"v1\"", "Tue, 26 Apr 2016 08:00:00 GMT"), fetched.validators());
    assertEquals("strikebot-test", server.takeRequest().getHeader("User-Agent"));
    assertNull(server.takeRequest().getHeader("Cookie"));
  }

  @Test
  void an_unchanged_page_costs_one_request_without_a_body() throws InterruptedException {
    server.enqueue(new MockResponse().setResponseCode(304));
    Validators known = new Validators("\"v1\"", "Tue, 26 Apr 2016 08:00:00 GMT");
    try (SourceFetcher fetcher =
        new SourceFetcher(LIMITS, Set.of("127.0.0.1"), "strikebot-test", TIME)) {
      assertInstanceOf(FetchOutcome.Unchanged.class, fetcher.fetch(link("/"), known));
    }
    assertEquals(1, server.getRequestCount());
    var request = server.takeRequest();
    assertEquals("\"v1\"", request.getHeader("If-None-Match"));
    assertEquals("Tue, 26 Apr 2016 08:00:00 GMT", request.getHeader("If-Modified-Since"));
  }

  @ParameterizedTest
  @CsvSource({
    "404, Gone", "410, Gone", "500, Unavailable", "503, Unavailable", "429, Unavailable",
    "401, Refused", "403, Refused", "451, Refused", "204, Refused", "304, Refused"
  })
  void what_the_server_says_decides_whether_to_ask_again(int status, String outcome) {
    server.enqueue(new MockResponse().setResponseCode(status));
    assertEquals(outcome, fetchAllowed("/").getClass().getSimpleName());
  }

  @Test
  void a_page_that_never_ends_or_claims_to_be_huge_is_refused() {
    server.enqueue(new MockResponse().setBody("x".repeat(10_001)));
    server.enqueue(new MockResponse().setChunkedBody("x".repeat(50_000), 1_000));
    server.enqueue(new MockResponse().setBody("x".repeat(10_000)));
    assertInstanceOf(FetchOutcome.Refused.class, fetchAllowed("/"));
    assertInstanceOf(FetchOutcome.Refused.class, fetchAllowed("/"));
    assertInstanceOf(FetchOutcome.Fetched.class, fetchAllowed("/"));
  }

  @Test
  void a_small_body_that_unpacks_to_a_huge_one_is_refused() throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      for (int i = 0; i < 2_000; i++) {
        sink.writeUtf8("0".repeat(1_000));
      }
    }
    assertTrue(packed.size() < 10_000, "the bomb itself must be small");
    server.enqueue(new MockResponse().setHeader("Content-Encoding", "gzip").setBody(packed));
    assertInstanceOf(FetchOutcome.Refused.class, fetchAllowed("/"));
  }

  @Test
  void an_unknown_packing_is_refused() {
    server.enqueue(new MockResponse().setHeader("Content-Encoding", "br").setBody("x"));
    assertInstanceOf(FetchOutcome.Refused.class, fetchAllowed("/"));
  }

  @Test
  void redirects_end_at_the_limit() {
    for (int i = 0; i < 5; i++) {
      server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", "/again"));
    }
    assertInstanceOf(FetchOutcome.Refused.class, fetchAllowed("/"));
    assertEquals(4, server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "mailto:a@b.c"})
  void a_redirect_to_nothing_is_refused(String target) {
    server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", target));
    assertInstanceOf(FetchOutcome.Refused.class, fetchAllowed("/"));
  }

  @Test
  void a_server_that_drips_or_says_nothing_is_given_up() {
    FetchLimits short_ = new FetchLimits(10_000, Duration.ofMillis(300), 3);
    server.enqueue(
        new MockResponse().setBody("x".repeat(1_000)).throttleBody(1, 100, TimeUnit.MILLISECONDS));
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    for (int i = 0; i < 2; i++) {
      FetchOutcome.Unavailable outcome =
          assertInstanceOf(
              FetchOutcome.Unavailable.class,
              fetch(short_, Set.of("127.0.0.1"), Dns.SYSTEM, link("/")));
      assertTrue(outcome.refusal().found().startsWith("no whole page within"));
    }
  }

  @Test
  void a_connection_that_breaks_and_an_unknown_host_may_be_tried_again() {
    server.enqueue(
        new MockResponse()
            .setBody("x".repeat(5_000))
            .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    assertInstanceOf(FetchOutcome.Unavailable.class, fetchAllowed("/"));
    assertInstanceOf(
        FetchOutcome.Unavailable.class,
        fetch(LIMITS, Set.of(), names(Map.of()), "https://nowhere.strikebot.org/"));
  }

  @Test
  void an_allowed_host_is_reached_wherever_it_is_and_no_other() {
    server.enqueue(new MockResponse().setBody("Hello"));
    assertInstanceOf(FetchOutcome.Fetched.class, fetchAllowed("/"));
    assertInstanceOf(
        FetchOutcome.Refused.class, fetch(LIMITS, Set.of("127.0.0.2"), Dns.SYSTEM, link("/")));
  }
}
