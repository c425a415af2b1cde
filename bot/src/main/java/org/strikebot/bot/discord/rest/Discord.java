package org.strikebot.bot.discord.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.strikebot.bot.discord.payload.Message;

/**
 * What the bot does to Discord, each call safe to be repeated. Ids are texts. Every method blocks
 * until Discord answered, and throws {@link RestException} where it refuses or is out of reach.
 */
public final class Discord {

  /** An interaction must be acknowledged within three seconds of its making. */
  private static final Duration ACKNOWLEDGE = Duration.ofMillis(2_900);

  /** Long enough to outlast a restart of Discord's servers and a global rate limit. */
  private static final Duration PATIENT = Duration.ofMinutes(2);

  private static final int ALREADY_ACKNOWLEDGED = 40060;
  private static final int ALREADY_A_THREAD = 160004;
  private static final int DAY_IN_MINUTES = 1_440;

  /** A file that goes with a message. */
  @SuppressWarnings("ArrayRecordComponent") // copied in and out; files are never compared
  public record Upload(String name, String contentType, byte[] bytes) {

    public Upload {
      bytes = bytes.clone();
    }

    public Upload(String name, String contentType, String text) {
      this(name, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  private final Rest rest;
  private final Files files;
  private final Patience patience;

  public Discord(
      HttpClient client, Patience patience, String token, InstantSource clock, RestMeter meter) {
    this.rest = new Rest(client, patience.answer(), token, clock, meter);
    this.files = new Files(client);
    this.patience = patience;
  }

  /**
   * A file that somebody gave to Discord for us; one that lies elsewhere is not fetched here.
   *
   * @param most the most bytes that are read
   * @throws IllegalStateException where Discord does not give it, or it has more
   */
  public byte[] attachment(String link, int most) {
    return files.read(link, most);
  }

  /** The application that the token belongs to. */
  public JsonNode application() {
    return rest.send(
        RestRequest.authorised("GET", "/applications/@me", "/applications/@me", null),
        patience.start());
  }

  /** Where the gateway is and how many logins are left. */
  public JsonNode gateway() {
    return rest.send(
        RestRequest.authorised("GET", "/gateway/bot", "/gateway/bot", null), patience.start());
  }

  public JsonNode commands(String application) {
    return rest.send(
        RestRequest.authorised(
            "GET",
            "/applications/" + application + "/commands?with_localizations=true",
            "/applications/commands",
            null),
        PATIENT);
  }

  public void writeCommands(String application, ArrayNode commands) {
    rest.send(
        RestRequest.authorised(
            "PUT",
            "/applications/" + application + "/commands",
            "/applications/commands",
            commands),
        PATIENT);
  }

  /**
   * Tells Discord that an answer to an interaction follows.
   *
   * @return the id of the message in which it will be shown
   */
  public Optional<String> acknowledge(Callback callback, boolean hidden) {
    ObjectNode response = response(5);
    response.putObject("data").put("flags", hidden ? 1 << 6 : 0);
    return shownIn(callback(callback, response, "?with_response=true"));
  }

  /**
   * Answers an interaction with a message.
   *
   * @return the message's id, where Discord tells it
   */
  public Optional<String> respond(Callback callback, Message message) {
    ObjectNode response = response(4);
    response.set("data", message.json());
    return shownIn(callback(callback, response, "?with_response=true"));
  }

  private static Optional<String> shownIn(JsonNode told) {
    return Optional.of(told.path("interaction").path("response_message_id"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  /** Changes the message whose button was pressed. */
  public void update(Callback callback, Message message) {
    ObjectNode response = response(7);
    response.set("data", message.json());
    callback(callback, response, "");
  }

  /** Tells Discord that the message whose button was pressed will change. */
  public void acknowledgeUpdate(Callback callback) {
    callback(callback, response(6), "");
  }

  /** Opens a form. */
  public void open(Callback callback, ObjectNode form) {
    ObjectNode response = response(9);
    response.set("data", form);
    callback(callback, response, "");
  }

  /** Offers choices for what somebody is typing. */
  public void offer(Callback callback, List<String> choices) {
    ObjectNode response = response(8);
    ArrayNode offered = response.putObject("data").putArray("choices");
    choices.forEach(choice -> offered.addObject().put("name", choice).put("value", choice));
    callback(callback, response, "");
  }

  private static ObjectNode response(int type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private JsonNode callback(Callback callback, ObjectNode response, String query) {
    String path = "/interactions/" + callback.id() + "/" + callback.token() + "/callback";
    try {
      return rest.send(
          RestRequest.open("POST", path + query, "/interactions/" + callback.id(), response)
              .atOnce(),
          ACKNOWLEDGE);
    } catch (RestException refused) {
      if (refused.code() == ALREADY_ACKNOWLEDGED) {
        // An earlier attempt arrived, only its answer did not.
        return JsonNodeFactory.instance.objectNode();
      }
      throw refused;
    }
  }

  /** Shows {@code message} as the answer to an interaction that was acknowledged. */
  public JsonNode answer(Callback callback, Message message, List<Upload> uploads) {
    String original =
        "/webhooks/" + callback.application() + "/" + callback.token() + "/messages/@original";
    List<RestRequest.File> files =
        uploads.stream()
            .map(
                upload -> new RestRequest.File(upload.name(), upload.contentType(), upload.bytes()))
            .toList();
    return rest.send(
        RestRequest.open("PATCH", original, "/webhooks/" + callback.id(), message.json())
            .with(files),
        PATIENT);
  }

  /**
   * Posts a message; one with a nonce is posted once, however often it is sent.
   *
   * @return its id
   */
  public String post(String channel, Message message) {
    return rest.send(
            RestRequest.authorised(
                "POST",
                "/channels/" + channel + "/messages",
                "/channels/" + channel + "/messages",
                message.json()),
            PATIENT)
        .path("id")
        .asText();
  }

  public void edit(String channel, String id, Message message) {
    rest.send(
        RestRequest.authorised(
            "PATCH",
            "/channels/" + channel + "/messages/" + id,
            "/channels/" + channel + "/messages",
            message.json()),
        PATIENT);
  }

  /** Deletes a message of the bot's own; one that is gone already is no error. */
  public void delete(String channel, String id) {
    try {
      rest.send(
          RestRequest.authorised(
              "DELETE",
              "/channels/" + channel + "/messages/" + id,
              "/channels/" + channel + "/messages",
              null),
          PATIENT);
    } catch (RestException refused) {
      if (!refused.gone()) {
        throw refused;
      }
    }
  }

  /**
   * Opens a thread from a message.
   *
   * @return the thread's id, which is the message's
   */
  public String openThread(String channel, String message, String name) {
    ObjectNode thread =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("auto_archive_duration", DAY_IN_MINUTES);
    try {
      return rest.send(
              RestRequest.authorised(
                  "POST",
                  "/channels/" + channel + "/messages/" + message + "/threads",
                  "/channels/" + channel + "/threads",
                  thread),
              PATIENT)
          .path("id")
          .asText();
    } catch (RestException refused) {
      if (refused.code() == ALREADY_A_THREAD) {
        return message;
      }
      throw refused;
    }
  }
}
