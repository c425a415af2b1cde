package org.strikebot.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.discord.gateway.StartUpException;
import org.strikebot.bot.discord.gateway.StartUpTexts;
import org.strikebot.bot.discord.payload.CommandDefinitions;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.discord.rest.RestException;

/** What is looked up and put in order before the bot listens. */
final class Setup {

  /** Three parts of letters and digits between dots (developers/reference.mdx, Authentication). */
  private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

  /**
   * View Channel (10), Send Messages (11), Embed Links (14), Attach Files (15), Read Message
   * History (16), Create Public Threads (35), Send Messages in Threads (38): what is used, and no
   * more.
   */
  private static final long PERMISSIONS =
      1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 35 | 1L << 38;

  private final Discord discord;

  Setup(Discord discord) {
    this.discord = discord;
  }

  /**
   * The application that the token belongs to.
   *
   * @throws StartUpException where the token is refused or Discord is out of reach
   */
  String application() {
    return askedAtStart(() -> discord.application().path("id").asText());
  }

  /** Where the gateway is. */
  String gateway() {
    return askedAtStart(
        () -> {
          JsonNode found = discord.gateway();
          if (found.path("session_start_limit").path("remaining").asInt(1) == 0) {
            long minutes = found.path("session_start_limit").path("reset_after").asLong() / 60_000;
            throw new StartUpException(
                "expected a login to be left, found that this token's logins of the day are used"
                    + " up. Start again in "
                    + (minutes + 1)
                    + " minutes, and find out what starts the bot so often");
          }
          return found.path("url").asText();
        });
  }

  private static String askedAtStart(java.util.function.Supplier<String> question) {
    try {
      return question.get();
    } catch (RestException refused) {
      if (refused.unauthorised()) {
        throw new StartUpException(StartUpTexts.BAD_TOKEN, refused);
      }
      if (refused.status() == 0) {
        throw new StartUpException(StartUpTexts.NO_NETWORK, refused);
      }
      throw new StartUpException(
          "expected Discord to let the bot in, found: "
              + refused.getMessage()
              + ". See https://discordstatus.com and start again",
          refused);
    }
  }

  /** Whether the commands are registered as they should be. */
  boolean registered(String application) {
    boolean registered =
        new CommandDefinitions(Texts.english()).registered(discord.commands(application));
    if (registered) {
      LOG.info("commands are registered already");
    }
    return registered;
  }

  /** Registers the commands. */
  void registerCommands(String application) {
    discord.writeCommands(application, new CommandDefinitions(Texts.english()).all());
    LOG.info("commands registered");
  }

  /** The link by which a server's manager lets the bot in. */
  static String invite(String application) {
    return "https://discord.com/oauth2/authorize?client_id="
        + application
        + "&scope=bot%20applications.commands&permissions="
        + PERMISSIONS;
  }

  /** The token as it is sent, once its form is that of a token. */
  static String token(@Nullable String given) {
    if (given == null || given.isBlank()) {
      throw new StartUpException(StartUpTexts.NO_TOKEN);
    }
    // What cannot be a token is not sent anywhere: it may be another secret, pasted by mistake.
    if (!TOKEN.matcher(given).matches()) {
      throw new StartUpException(StartUpTexts.MALFORMED_TOKEN);
    }
    return given;
  }
}
