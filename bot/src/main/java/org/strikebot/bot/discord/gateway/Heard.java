package org.strikebot.bot.discord.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.discord.rest.Callback;

/** Something that happened in Discord and concerns the bot. Ids are texts. */
public sealed interface Heard {

  /** The name of the only text of our forms. */
  String REASON = "reason";

  /** The name of the option that holds the text of the message whose menu was used. */
  String TEXT = "text";

  /** The link of a file that came with a command, its name, and what it is said to be. */
  String FILE = "file";

  String FILE_NAME = "file name";
  String FILE_TYPE = "file type";

  /**
   * Who acted, and where.
   *
   * @param server the server's id, or the member's own in a direct message
   * @param managesServer whether Discord says they may manage the server
   * @param language the tag of the language their client speaks
   */
  record Actor(
      String server,
      String channel,
      String member,
      Set<String> roles,
      boolean managesServer,
      String language) {

    public Actor {
      roles = Set.copyOf(roles);
    }
  }

  /** A command was run: {@code library status} with its options by name, as texts. */
  record Command(Callback callback, Actor actor, String name, Map<String, String> options)
      implements Heard {

    public Command {
      options = Map.copyOf(options);
    }
  }

  /** A button was pressed on {@code message}. */
  record Pressed(Callback callback, Actor actor, String button, String message) implements Heard {}

  /** A form was sent. */
  record Sent(Callback callback, Actor actor, String form, Map<String, String> values)
      implements Heard {

    public Sent {
      values = Map.copyOf(values);
    }
  }

  /** Somebody is typing into an option that completes itself. */
  record Typing(Callback callback, Actor actor, String command, String option, String soFar)
      implements Heard {}

  /**
   * A message of a person.
   *
   * @param text its text, empty where Discord does not let the bot read it
   * @param mentioned whether it mentions the bot
   * @param repliesTo the message it replies to, or {@code null}
   */
  record Said(
      Actor actor, String message, String text, boolean mentioned, @Nullable String repliesTo)
      implements Heard {}

  /** Messages were deleted. */
  record Deleted(List<String> messages) implements Heard {

    public Deleted {
      messages = List.copyOf(messages);
    }
  }
}
