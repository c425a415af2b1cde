package org.strikebot.index.source.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.strikebot.index.source.Refusal;

/**
 * Which links may be followed, as far as the link itself tells. What a name resolves to is checked
 * where the connection is made.
 *
 * @param allowedHosts names that the operator has allowed, in small letters: neither their address
 *     nor their port is checked
 */
record LinkRules(Set<String> allowedHosts) {

  private static final int MAX_CHARACTERS = 2_000;

  /** Names that only mean something inside one network (RFC 6761, 6762, 8375 and common use). */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home|corp|private|home\\.arpa|test"
              + "|invalid|example|onion|i2p)");

  /** What a browser would take for an address: the last part is a number. */
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");

  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  LinkRules {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  boolean isAllowedByName(HttpUrl url) {
    return allowedHosts.contains(withoutDot(url.host()));
  }

  /** The link as it will be requested, without what comes after "#", or why it will not. */
  Result check(String link) {
    String trimmed = link.strip();
    if (trimmed.length() > MAX_CHARACTERS) {
      return refused(
          trimmed.substring(0, 80) + "…",
          "a link of " + trimmed.length() + " characters",
          "at most " + MAX_CHARACTERS,
          "Give the page's own short link.");
    }
    HttpUrl url = HttpUrl.parse(trimmed);
    if (url == null) {
      return refused(
          trimmed,
          "no link to a web page",
          "a link that starts with http:// or https://",
          "Copy the link from the browser's address line.");
    }
    return check(url);
  }

  Result check(HttpUrl url) {
    String subject = url.redact();
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return refused(
          subject,
          "a link with a user name or password in it",
          "a link that anybody may open",
          "Give the link without them.");
    }
    if (isAllowedByName(url)) {
      return new Result.Allowed(url.newBuilder().fragment(null).build());
    }
    if (url.port() != HttpUrl.defaultPort(url.scheme())) {
      return refused(
          subject,
          "port " + url.port(),
          "the usual port of " + url.scheme(),
          "Give the public page's link, or ask the operator to allow this host.");
    }
    return hostTrouble(withoutDot(url.host()))
        .<Result>map(found -> notPublic(url, found))
        .orElseGet(() -> new Result.Allowed(url.newBuilder().fragment(null).build()));
  }

  /** The same refusal, whichever way the address came out. */
  static Result.Refused notPublic(HttpUrl url, String found) {
    return refused(
        url.host(),
        found,
        "a page on the public internet",
        "Give a public link, attach the page as a file, or ask the operator to allow this host.");
  }

  private static Optional<String> hostTrouble(String host) {
    if (host.contains(":")) {
      return literalTrouble(host);
    }
    if (NUMERIC.matcher(host).matches()) {
      return PLAIN_ADDRESS.matcher(host).matches()
          ? literalTrouble(host)
          : Optional.of("an address in disguise");
    }
    if (!host.contains(".") || INSIDE.matcher(host).matches()) {
      return Optional.of("a name inside a private network");
    }
    return Optional.empty();
  }

  private static Optional<String> literalTrouble(String host) {
    try {
      return PublicAddress.is(InetAddress.ofLiteral(host))
          ? Optional.empty()
          : Optional.of("an address that is not public");
    } catch (IllegalArgumentException e) {
      return Optional.of("an address in disguise");
    }
  }

  private static String withoutDot(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Result.Refused refused(
      String subject, String found, String expected, String remedy) {
    return new Result.Refused(new Refusal(subject, found, expected, remedy));
  }

  /** What came of looking at a link. */
  sealed interface Result {

    record Allowed(HttpUrl url) implements Result {}

    record Refused(Refusal refusal) implements Result {}
  }
}
