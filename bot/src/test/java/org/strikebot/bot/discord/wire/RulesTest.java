package org.strikebot.bot.discord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The local Discord refuses what Discord refuses. */
final class RulesTest {

  private static final int INVALID_FORM = 50035;
  private static final String ORIGINAL = "/messages/@original";

  private final World world = new World("token");
  private final Guild guild = new Guild(world, "Surrey");
  private final Rest rest = new Rest(world);
  private final Channel channel;
  private final Member ann;

  RulesTest() {
    world.guilds.put(guild.id(), guild);
    channel = guild.addChannel("strike");
    ann = guild.addMember("ann");
  }

  private Route.Reply ask(String method, String path, JsonNode body) {
    return rest.answer(new Call(method, path, Map.of(), "Bot token", body, List.of()));
  }

  private Route.Reply post(JsonNode body) {
    return ask("POST", "/channels/" + channel.id() + "/messages", body);
  }

  private static ObjectNode embed(String field, int length) {
    ObjectNode body = Json.object();
    body.putArray("embeds").addObject().put(field, "x".repeat(length));
    return body;
  }

  private static ObjectNode fields(int count, int length) {
    ObjectNode body = Json.object();
    ArrayNode fields = body.putArray("embeds").addObject().putArray("fields");
    for (int i = 0; i < count; i++) {
      fields.addObject().put("name", "n").put("value", "x".repeat(length));
    }
    return body;
  }

  private static ObjectNode buttons(int rows, int each, Consumer<ObjectNode> change) {
    ObjectNode body = Json.object().put("content", "x");
    for (int row = 0; row < rows; row++) {
      ArrayNode buttons =
          body.withArrayProperty("components").addObject().put("type", 1).putArray("components");
      for (int i = 0; i < each; i++) {
        ObjectNode button =
            buttons
                .addObject()
                .put("type", 2)
                .put("style", 2)
                .put("label", "b")
                .put("custom_id", row + "-" + i);
        change.accept(button);
      }
    }
    return body;
  }

  private static Consumer<ObjectNode> with(String field, String value) {
    return button -> button.put(field, value);
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of(true, Json.object().put("content", "x".repeat(2000))),
        Arguments.of(false, Json.object().put("content", "x".repeat(2001))),
        Arguments.of(true, embed("description", 4096)),
        Arguments.of(false, embed("description", 4097)),
        Arguments.of(true, embed("title", 256)),
        Arguments.of(false, embed("title", 257)),
        Arguments.of(true, fields(25, 200)),
        Arguments.of(false, fields(26, 1)),
        Arguments.of(true, fields(5, 1024)),
        Arguments.of(false, fields(5, 1025)),
        Arguments.of(false, fields(1, 0)),
        Arguments.of(false, fields(6, 1000)),
        Arguments.of(false, embed("url", 10)),
        Arguments.of(true, buttons(5, 5, _ -> {})),
        Arguments.of(false, buttons(6, 1, _ -> {})),
        Arguments.of(false, buttons(1, 6, _ -> {})),
        Arguments.of(true, buttons(1, 1, with("custom_id", "x".repeat(100)))),
        Arguments.of(false, buttons(1, 1, with("custom_id", "x".repeat(101)))),
        Arguments.of(false, buttons(1, 2, with("custom_id", "same"))),
        Arguments.of(false, buttons(1, 1, with("label", "x".repeat(81)))),
        Arguments.of(false, buttons(1, 1, with("colour", "red"))),
        Arguments.of(false, Json.object().put("content", "x").put("nonce", "x".repeat(26))),
        Arguments.of(false, Json.object().put("content", "x").put("flags", Message.EPHEMERAL)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("messages")
  void takes_what_keeps_the_limits_and_refuses_what_does_not(boolean allowed, JsonNode body) {
    Route.Reply reply = post(body);
    assertEquals(allowed ? 200 : 400, reply.status(), reply.body()::toString);
    assertEquals(allowed ? 1 : 0, channel.fromBot(ann).size());
    if (!allowed) {
      assertEquals(INVALID_FORM, reply.body().path("code").asInt());
    }
  }

  @Test
  void refuses_a_message_of_nothing() {
    assertEquals(50006, post(Json.object().put("content", " ")).body().path("code").asInt());
  }

  @Test
  void refuses_a_wrong_token_and_an_unknown_path() {
    assertEquals(
        401,
        rest.answer(new Call("GET", "/users/@me", Map.of(), "Bot other", Json.object(), List.of()))
            .status());
    assertEquals(404, ask("GET", "/users/@you", Json.object()).status());
  }

  @Test
  void makes_one_message_of_two_with_the_same_nonce() {
    ObjectNode body =
        Json.object().put("content", "x").put("nonce", "n").put("enforce_nonce", true);
    assertEquals(post(body).body().path("id"), post(body).body().path("id"));
    assertEquals(1, channel.fromBot(ann).size());
  }

  @Test
  void refuses_where_the_bot_may_not_write_or_look() {
    channel.denyBot(Permission.SEND_MESSAGES);
    assertEquals(50013, post(Json.object().put("content", "x")).body().path("code").asInt());
    channel.denyBot(Permission.VIEW_CHANNEL);
    assertEquals(50001, post(Json.object().put("content", "x")).body().path("code").asInt());
  }

  private Interaction command() {
    return new Interaction(
        Interaction.COMMAND, ann, channel, Json.object().put("name", "ask"), null);
  }

  private int respond(Interaction to, ObjectNode response) {
    Route.Reply reply =
        ask("POST", "/interactions/" + to.id() + "/" + token(to) + "/callback", response);
    return reply.status() == 204 ? 0 : reply.body().path("code").asInt();
  }

  private String token(Interaction interaction) {
    return world.interactions.entrySet().stream()
        .filter(entry -> entry.getValue() == interaction)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private String webhook(Interaction of) {
    return "/webhooks/" + world.application.id() + "/" + token(of);
  }

  private static ObjectNode response(int type) {
    return Json.object().put("type", type);
  }

  @Test
  void refuses_a_second_response_to_one_interaction() {
    Interaction asking = command();
    assertEquals(0, respond(asking, response(5)));
    assertEquals(40060, respond(asking, response(5)));
  }

  @Test
  void refuses_a_first_response_after_three_seconds() {
    Interaction asking = command();
    world.clock.advance(Duration.ofMillis(3001));
    assertEquals(10062, respond(asking, response(5)));
  }

  @Test
  void refuses_an_edit_before_the_response_and_after_a_quarter_of_an_hour() {
    Interaction asking = command();
    ObjectNode edit = Json.object().put("content", "x");
    assertEquals(404, ask("PATCH", webhook(asking) + ORIGINAL, edit).status());
    assertEquals(0, respond(asking, response(5)));
    assertEquals(200, ask("PATCH", webhook(asking) + ORIGINAL, edit).status());
    world.clock.advance(Duration.ofMinutes(15));
    assertEquals(401, ask("PATCH", webhook(asking) + ORIGINAL, edit).status());
  }

  @Test
  void refuses_responses_that_do_not_fit_the_interaction() {
    assertEquals(INVALID_FORM, respond(command(), response(7)));
    assertEquals(INVALID_FORM, respond(command(), response(8)));
    assertEquals(INVALID_FORM, respond(command(), response(99)));
  }

  @Test
  void refuses_a_form_that_is_too_much() {
    ObjectNode form = response(9);
    form.putObject("data")
        .put("custom_id", "c")
        .put("title", "x".repeat(46))
        .putArray("components");
    assertEquals(INVALID_FORM, respond(command(), form));
  }

  @Test
  void makes_the_first_follow_up_the_response_where_it_was_deferred() {
    Interaction asking = command();
    respond(asking, response(5));
    ask("POST", webhook(asking), Json.object().put("content", "x"));
    assertEquals("x", asking.awaitReply().content());
    assertEquals(List.of(), asking.followUps());
  }

  @Test
  void shows_an_ephemeral_reply_to_nobody_else() {
    Interaction asking = command();
    ObjectNode hidden = response(4);
    hidden.putObject("data").put("content", "x").put("flags", Message.EPHEMERAL);
    respond(asking, hidden);
    assertEquals(1, channel.fromBot(ann).size());
    assertEquals(0, channel.fromBot(guild.addMember("ben")).size());
  }

  @Test
  void unfurls_what_nothing_holds_back() {
    post(
        Json.object()
            .put("content", "https://a.example, <https://b.example> and [c](https://c.example/c)"));
    assertEquals(
        List.of("https://a.example,", "https://c.example/c"),
        channel.fromBot(ann).getFirst().unfurled());
  }

  @Test
  void keeps_a_message_without_embeds_until_an_edit_says_otherwise() {
    JsonNode text =
        post(Json.object()
                .put("content", "https://a.example")
                .put("flags", Message.SUPPRESS_EMBEDS))
            .body();
    String path = "/channels/" + channel.id() + "/messages/" + text.path("id").asText();
    ObjectNode edit = embed("title", 5).put("content", "");
    assertEquals(0, ask("PATCH", path, edit).body().path("embeds").size());
    assertEquals(1, ask("PATCH", path, edit.put("flags", 0)).body().path("embeds").size());
  }

  static Stream<Arguments> commands() {
    ObjectNode fine = Json.object().put("name", "ask").put("description", "Ask");
    ObjectNode late = fine.deepCopy();
    late.putArray("options").addObject().put("type", 3).put("name", "a").put("description", "a");
    late.withArrayProperty("options")
        .addObject()
        .put("type", 3)
        .put("name", "b")
        .put("description", "b")
        .put("required", true);
    return Stream.of(
        Arguments.of(true, fine),
        Arguments.of(false, fine.deepCopy().put("name", "Ask")),
        Arguments.of(false, fine.deepCopy().put("name", "a b")),
        Arguments.of(false, fine.deepCopy().put("name", "x".repeat(33))),
        Arguments.of(false, fine.deepCopy().put("description", "x".repeat(101))),
        Arguments.of(false, late));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("commands")
  void refuses_commands_that_cannot_be(boolean allowed, JsonNode command) {
    ArrayNode all = Json.array();
    all.add(command);
    String path = "/applications/" + world.application.id() + "/commands";
    assertEquals(allowed ? 200 : 400, ask("PUT", path, all).status());
  }

  @Test
  void keeps_the_id_of_a_command_that_is_written_again() {
    String path = "/applications/" + world.application.id() + "/commands";
    ArrayNode all = Json.array();
    all.addObject().put("name", "ask").put("description", "Ask");
    JsonNode first = ask("PUT", path, all).body().path(0).path("id");
    assertTrue(first.isTextual());
    assertEquals(first, ask("PUT", path, all).body().path(0).path("id"));
  }

  @Test
  void counts_requests_and_says_when_there_were_too_many() {
    RateLimits limits = new RateLimits();
    String template = "/channels/{channel}/messages";
    for (int i = 0; i < 5; i++) {
      assertTrue(limits.count("POST", template, "/channels/1/messages", 1000).refusal().isEmpty());
    }
    RateLimits.Verdict sixth = limits.count("POST", template, "/channels/1/messages", 1500);
    assertEquals(4.5, sixth.refusal().orElseThrow().path("retry_after").asDouble());
    assertEquals("5", sixth.headers().get("Retry-After"));
    assertTrue(limits.count("POST", template, "/channels/2/messages", 1500).refusal().isEmpty());
    assertTrue(limits.count("POST", template, "/channels/1/messages", 6000).refusal().isEmpty());
    assertEquals(1, limits.exceeded());
  }
}
