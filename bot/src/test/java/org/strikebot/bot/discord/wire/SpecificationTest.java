package org.strikebot.bot.discord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of what the bot sends can fail. */
final class SpecificationTest {

  private static final String DOCUMENT =
      """
      {
        "openapi": "3.1.0",
        "servers": [{"url": "https://discord.com/api/v10"}],
        "paths": {
          "/channels/{channel}/messages": {
            "parameters": [
              {"name": "channel", "in": "path", "required": true,
               "schema": {"$ref": "#/components/schemas/Id"}}
            ],
            "get": {"parameters": [
              {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}}]},
            "post": {"requestBody": {"required": true, "content": {
              "application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}}}
          },
          "/channels/{channel}/messages/{message}": {"get": {"parameters": [
              {"name": "channel", "in": "path", "schema": {"type": "string"}},
              {"name": "message", "in": "path", "schema": {"$ref": "#/components/schemas/Id"}}]}},
          "/channels/{channel}/messages/@original": {"get": {"parameters": [
              {"name": "channel", "in": "path", "schema": {"type": "string"}}]}}
        },
        "components": {"schemas": {
          "Id": {"type": "string", "pattern": "^[0-9]+$"},
          "Message": {
            "type": "object",
            "required": ["content"],
            "properties": {
              "content": {"type": ["string", "null"], "maxLength": 5},
              "reference": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Id"}]}
            }
          }
        }}
      }
      """;

  private final Specification specification = new Specification(Json.read(DOCUMENT));

  private List<String> faults(String method, String path, String body) {
    return specification.faults(
        Json.read(
            """
            {"method": "%s", "path": "%s", "body": %s,
             "headers": {"content-type": "application/json; charset=utf-8"}}
            """
                .formatted(method, path, body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "POST | /api/v10/channels/1/messages | {\"content\": \"hello\"}",
        "POST | /api/v10/channels/1/messages | {\"content\": null, \"reference\": \"5\"}",
        "GET | /api/v10/channels/1/messages?limit=100 | null",
        "GET | /api/v10/channels/1/messages/@original | null",
      })
  void allows_what_the_document_allows(String method, String path, String body) {
    assertEquals(List.of(), faults(method, path, body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "POST | /api/v9/channels/1/messages | {\"content\": \"hello\"}",
        "POST | /api/v10/channels/1/message | {\"content\": \"hello\"}",
        "PUT | /api/v10/channels/1/messages | {\"content\": \"hello\"}",
        "POST | /api/v10/channels/one/messages | {\"content\": \"hello\"}",
        "POST | /api/v10/channels/1/messages | {\"content\": \"too long\"}",
        "POST | /api/v10/channels/1/messages | {\"content\": \"hello\", \"reference\": 5}",
        "POST | /api/v10/channels/1/messages | {}",
        "POST | /api/v10/channels/1/messages | null",
        "GET | /api/v10/channels/1/messages | {\"content\": \"hello\"}",
        "GET | /api/v10/channels/1/messages?limit=101 | null",
        "GET | /api/v10/channels/1/messages?limits=5 | null",
      })
  void finds_fault_with_what_it_does_not_allow(String method, String path, String body) {
    assertFalse(faults(method, path, body).isEmpty());
  }

  @Test
  void finds_fault_with_a_content_type_that_is_not_taken() {
    assertEquals(
        List.of("body: content type \"text/plain\" is not taken here"),
        specification.faults(
            Json.read(
                """
                {"method": "POST", "path": "/api/v10/channels/1/messages", "body": {"content": ""},
                 "headers": {"content-type": "text/plain"}}
                """)));
  }

  @Test
  void counts_equal_faults_together_whatever_the_ids() {
    String line =
        """
        {"method": "PUT", "path": "/api/v10/channels/%s/messages", "headers": {}, "body": null}
        """;
    assertEquals(
        List.of(2),
        List.copyOf(
            WireCheck.faults(
                    specification,
                    List.of(
                        line.formatted("1234567890123456789").strip(),
                        line.formatted("9876543210987654321").strip()))
                .values()));
  }
}
