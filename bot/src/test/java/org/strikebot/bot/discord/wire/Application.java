package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;

/**
 * The application that the bot is, as it stands in the developer portal
 * (developers/resources/application.mdx).
 */
public final class Application {

  private final Account account;
  private String token;
  private final Account owner;
  private final Set<Intent> granted = EnumSet.allOf(Intent.class);

  Application(Account account, String token, Account owner) {
    this.account = account;
    this.token = token;
    this.owner = owner;
  }

  /** The bot's user id, which is also the application's. */
  public long id() {
    return account.id();
  }

  /** The token of this application and of no other in this run. */
  public synchronized String token() {
    return token;
  }

  /** Makes a new token in place of the old one, as Reset Token in the developer portal does. */
  synchronized void token(String renewed) {
    token = renewed;
  }

  public String mention() {
    return account.mention();
  }

  /** Takes a privileged intent back, as its switch in the developer portal does. */
  public void revoke(Intent intent) {
    granted.remove(intent);
  }

  Account account() {
    return account;
  }

  boolean grants(Intent intent) {
    return granted.contains(intent);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(account.id()))
            .put("name", account.name())
            .putNull("icon")
            .put("description", "")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("summary", "")
            .put("verify_key", "00")
            .putNull("team")
            .put("flags", 0);
    json.set("owner", owner.json());
    json.set("bot", account.json());
    return json;
  }
}
