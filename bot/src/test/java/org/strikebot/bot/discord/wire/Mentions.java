package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is pinged by a message (developers/resources/message.mdx, Allowed Mentions Object). Only its
 * content pings, never an embed.
 *
 * @param users ids of the pinged
 * @param everyone whether it pings everybody
 */
record Mentions(Set<Long> users, boolean everyone) {

  private static final Pattern USER = Pattern.compile("<@!?(\\d{1,20})>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");

  static Mentions of(String content, JsonNode allowed, @Nullable Message repliedTo) {
    boolean restricted = !allowed.isMissingNode() && !allowed.isNull();
    Set<String> parsed = new LinkedHashSet<>();
    Json.list(allowed, "parse").forEach(kind -> parsed.add(kind.asText()));
    Set<String> named = new LinkedHashSet<>();
    Json.list(allowed, "users").forEach(user -> named.add(user.asText()));
    Set<Long> users = new LinkedHashSet<>();
    Matcher user = USER.matcher(content);
    while (user.find()) {
      if (!restricted || parsed.contains("users") || named.contains(user.group(1))) {
        users.add(Long.parseUnsignedLong(user.group(1)));
      }
    }
    if (repliedTo != null && (!restricted || allowed.path("replied_user").asBoolean(false))) {
      users.add(repliedTo.author().id());
    }
    boolean everyone =
        EVERYONE.matcher(content).find() && (!restricted || parsed.contains("everyone"));
    return new Mentions(users, everyone);
  }
}
