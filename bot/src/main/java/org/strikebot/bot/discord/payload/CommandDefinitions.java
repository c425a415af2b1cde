package org.strikebot.bot.discord.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The commands as Discord registers them (developers/interactions/application-commands.mdx). Their
 * names here are part of the protocol and stay; descriptions, and names in other languages, come
 * from the texts.
 */
public final class CommandDefinitions {

  private static final int SUBCOMMAND = 1;
  private static final int STRING = 3;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;
  private static final int CHANNEL = 7;
  private static final int ROLE = 8;
  private static final int ATTACHMENT = 11;

  /** Revisions are counted up from 1. */
  private static final int MOST = 1_000_000_000;

  private static final int A_MONTH_OF_HOURS = 720;

  /** The menu of a message that brings it to the library. */
  public static final String ADD_MENU = "Add as source";

  private static final long MANAGE_SERVER = 32L;
  private static final int LONGEST_QUESTION = 1_000;
  private static final int LONGEST_WORDS = 200;
  private static final int LONGEST_TEXT = 2_000;
  private static final int MESSAGE = 3;

  /** The name under which a message's menu offers to check it. */
  public static final String CHECK_MENU = "Check this against the sources";

  private final Texts texts;
  private final Map<String, Texts> translations = Texts.translations();

  public CommandDefinitions(Texts texts) {
    this.texts = texts;
  }

  /** Every command, in a fixed order. */
  public ArrayNode all() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    ObjectNode ask = command(all, "ask");
    option(ask, "ask", "question", STRING)
        .put("required", true)
        .put("max_length", LONGEST_QUESTION);
    option(ask, "ask", "private", BOOLEAN);
    ObjectNode sources = command(all, "sources");
    option(sources, "sources", "title", STRING).put("autocomplete", true);
    ObjectNode quotes = command(all, "quotes");
    option(quotes, "quotes", "speaker", STRING)
        .put("autocomplete", true)
        .put("max_length", LONGEST_WORDS);
    words(quotes, "quotes", List.of("topic", "from", "to"));
    ObjectNode sides = command(all, "sides");
    option(sides, "sides", "topic", STRING).put("required", true).put("max_length", LONGEST_WORDS);
    words(command(all, "timeline"), "timeline", List.of("topic", "from", "to", "as-of"));
    ObjectNode check = command(all, "check");
    option(check, "check", "text", STRING).put("required", true).put("max_length", LONGEST_TEXT);
    // The menu of a message has a name with spaces and no description.
    ObjectNode menu = all.addObject().put("type", MESSAGE).put("name", CHECK_MENU);
    menu.putArray("contexts").add(0);
    command(all, "help");
    command(all, "privacy");
    ObjectNode library = moderators(command(all, "library"));
    for (String name : List.of("status", "list", "reindex", "history", "export", "balance")) {
      option(library, "library", name, SUBCOMMAND);
    }
    ObjectNode people = option(library, "library", "people", SUBCOMMAND);
    for (String name : List.of("name", "same-as", "call", "side")) {
      ObjectNode words =
          option(people, "library.people", name, STRING).put("max_length", LONGEST_WORDS);
      if (!name.equals("call")) {
        words.put("autocomplete", true);
      }
    }
    changes(library);
    moderators(all.addObject().put("type", MESSAGE).put("name", ADD_MENU));
    moderators(command(all, "gaps"));
    ObjectNode settings = moderators(command(all, "settings"));
    option(settings, "settings", "answer-in", CHANNEL)
        .putArray("channel_types")
        .add(0)
        .add(5)
        .add(15);
    option(settings, "settings", "stop-in", CHANNEL)
        .putArray("channel_types")
        .add(0)
        .add(5)
        .add(15);
    option(settings, "settings", "moderator-role", ROLE);
    option(settings, "settings", "log-channel", CHANNEL).putArray("channel_types").add(0);
    number(option(settings, "settings", "cooldown", INTEGER), 0, 3_600);
    option(settings, "settings", "private-by-default", BOOLEAN);
    number(option(settings, "settings", "retention-days", INTEGER), 1, 365);
    number(option(settings, "settings", "daily-limit", INTEGER), 1, 100_000);
    return all;
  }

  /** What moderators do to their server's library; what is required comes first. */
  private void changes(ObjectNode library) {
    ObjectNode add = option(library, "library", "add", SUBCOMMAND);
    option(add, "library.add", "link", STRING).put("max_length", LONGEST_TEXT);
    option(add, "library.add", "file", ATTACHMENT);
    option(add, "library.add", "text", STRING).put("max_length", LONGEST_TEXT);
    ObjectNode remove = option(library, "library", "remove", SUBCOMMAND);
    option(remove, "library.remove", "id", STRING).put("required", true).put("autocomplete", true);
    option(remove, "library.remove", "why", STRING).put("max_length", LONGEST_WORDS);
    ObjectNode refresh = option(library, "library", "refresh", SUBCOMMAND);
    option(refresh, "library.refresh", "id", STRING).put("autocomplete", true);
    number(option(refresh, "library.refresh", "every", INTEGER), 1, A_MONTH_OF_HOURS);
    ObjectNode rollback = option(library, "library", "rollback", SUBCOMMAND);
    number(
        option(rollback, "library.rollback", "revision", INTEGER).put("required", true), 1, MOST);
    option(rollback, "library.rollback", "why", STRING).put("max_length", LONGEST_WORDS);
    ObjectNode diff = option(library, "library", "diff", SUBCOMMAND);
    number(option(diff, "library.diff", "from", INTEGER).put("required", true), 1, MOST);
    number(option(diff, "library.diff", "to", INTEGER).put("required", true), 1, MOST);
    ObjectNode take = option(library, "library", "import", SUBCOMMAND);
    option(take, "library.import", "file", ATTACHMENT).put("required", true);
    ObjectNode pin = option(library, "library", "pin", SUBCOMMAND);
    option(pin, "library.pin", "question", STRING).put("max_length", LONGEST_QUESTION);
    option(pin, "library.pin", "contains", STRING).put("max_length", LONGEST_WORDS);
    ObjectNode shipped = option(library, "library", "shipped", SUBCOMMAND);
    option(shipped, "library.shipped", "wanted", BOOLEAN).put("required", true);
  }

  private ObjectNode command(ArrayNode all, String name) {
    return worded(all.addObject().put("type", 1), name, name);
  }

  /** With a name and a description, in every language there is. */
  private ObjectNode worded(ObjectNode of, String name, String key) {
    of.put("name", name).put("description", texts.text("command." + key));
    translations.forEach(
        (language, translated) -> {
          if (translated.has("name." + key)) {
            of.withObjectProperty("name_localizations")
                .put(language, translated.text("name." + key));
          }
          of.withObjectProperty("description_localizations")
              .put(language, translated.text("command." + key));
        });
    return of;
  }

  /** A moderator role may be chosen later, so Discord's own check is only the default. */
  private static ObjectNode moderators(ObjectNode command) {
    command.put("default_member_permissions", MANAGE_SERVER);
    command.putArray("contexts").add(0);
    return command;
  }

  private ObjectNode option(ObjectNode command, String of, String name, int type) {
    ObjectNode option = command.withArray("options").addObject().put("type", type);
    return worded(option, name, of + "." + name);
  }

  private void words(ObjectNode command, String of, List<String> names) {
    names.forEach(name -> option(command, of, name, STRING).put("max_length", LONGEST_WORDS));
  }

  private static void number(ObjectNode option, int least, int most) {
    option.put("min_value", least).put("max_value", most);
  }

  /**
   * Whether what is registered says all that these commands say; Discord adds ids, versions and
   * defaults of its own.
   */
  public boolean registered(JsonNode found) {
    ArrayNode wanted = all();
    if (found.size() != wanted.size()) {
      return false;
    }
    for (JsonNode command : wanted) {
      boolean same = false;
      for (JsonNode other : found) {
        same |=
            other.path("name").asText().equals(command.path("name").asText())
                && says(other, command);
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean says(JsonNode found, JsonNode wanted) {
    if (wanted.isObject()) {
      for (String translated : List.of("name_localizations", "description_localizations")) {
        // A language that was taken away must go there too.
        if (found.path(translated).size() != wanted.path(translated).size()) {
          return false;
        }
      }
      return wanted.properties().stream()
          .allMatch(entry -> says(found.path(entry.getKey()), entry.getValue()));
    }
    if (wanted.isArray()) {
      if (found.size() != wanted.size()) {
        return false;
      }
      for (int at = 0; at < wanted.size(); at++) {
        if (!says(found.path(at), wanted.path(at))) {
          return false;
        }
      }
      return true;
    }
    return found.asText().equals(wanted.asText());
  }
}
