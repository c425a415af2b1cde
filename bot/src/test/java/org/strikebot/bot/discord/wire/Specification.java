package org.strikebot.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI 3.1 document, and what it has against a request. Bodies and parameters are judged by a
 * JSON Schema validator; this class only finds the operation.
 */
final class Specification {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final String base;
  private final List<Operation> operations = new ArrayList<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getOpenApi31())
              .keyword(new NonValidationKeyword("components"))
              .keyword(new NonValidationKeyword("x-discord-union"))
              .build());
  private final Map<JsonNode, Schema> schemas = new HashMap<>();

  private record Operation(Route route, JsonNode definition, List<JsonNode> parameters) {}

  Specification(JsonNode document) {
    this.document = document;
    base = URI.create(document.path("servers").path(0).path("url").asText()).getPath();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String method : METHODS) {
        JsonNode definition = path.getValue().path(method);
        if (!definition.isMissingNode()) {
          operations.add(operation(path.getKey(), method, path.getValue(), definition));
        }
      }
    }
    // The more of a path is written out, the better it fits: @original before {message_id}.
    operations.sort(
        Comparator.comparingLong(
            operation -> operation.route().template().chars().filter(c -> c == '{').count()));
  }

  private Operation operation(String path, String method, JsonNode shared, JsonNode definition) {
    List<JsonNode> parameters = new ArrayList<>();
    shared.path("parameters").forEach(one -> parameters.add(resolve(one)));
    definition.path("parameters").forEach(one -> parameters.add(resolve(one)));
    Route route =
        new Route(
            method.toUpperCase(Locale.ROOT),
            path,
            true,
            (_, _) -> {
              throw new IllegalStateException("a description does no work");
            });
    return new Operation(route, definition, parameters);
  }

  /**
   * What is wrong with one line of {@code discord-wire.jsonl}; nothing where the document allows
   * it.
   */
  List<String> faults(JsonNode line) {
    String method = line.path("method").asText();
    URI address = URI.create(line.path("path").asText());
    String path = address.getRawPath();
    if (!path.startsWith(base + "/")) {
      return List.of("expected a path below " + base + ", found " + path);
    }
    String below = path.substring(base.length());
    List<Operation> there =
        operations.stream().filter(one -> one.route().match(below).isPresent()).toList();
    if (there.isEmpty()) {
      return List.of("no such path: " + below);
    }
    Optional<Operation> operation =
        there.stream().filter(one -> one.route().method().equals(method)).findFirst();
    if (operation.isEmpty()) {
      return List.of("no " + method + " at " + there.getFirst().route().template());
    }
    List<String> faults = new ArrayList<>();
    Route.Arguments arguments = operation.get().route().match(below).orElseThrow();
    parameters(operation.get(), "path", arguments.named(), faults);
    parameters(operation.get(), "query", query(address), faults);
    body(operation.get(), line, faults);
    return faults;
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> query = new HashMap<>();
    String text = Optional.ofNullable(address.getQuery()).orElse("");
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        query.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return query;
  }

  private void parameters(
      Operation operation, String in, Map<String, String> found, List<String> faults) {
    Map<String, JsonNode> known = new HashMap<>();
    for (JsonNode parameter : operation.parameters()) {
      if (parameter.path("in").asText().equals(in)) {
        known.put(parameter.path("name").asText(), parameter);
        boolean missing = !found.containsKey(parameter.path("name").asText());
        if (parameter.path("required").asBoolean() && missing) {
          faults.add(in + ": " + parameter.path("name").asText() + " is required");
        }
      }
    }
    for (Map.Entry<String, String> given : found.entrySet()) {
      JsonNode parameter = known.get(given.getKey());
      if (parameter == null) {
        faults.add(in + ": no parameter " + given.getKey());
      } else if (readings(given.getValue()).stream()
          .noneMatch(value -> validate(parameter.path("schema"), value).isEmpty())) {
        faults.add(in + ": " + given.getKey() + " may not be " + given.getValue());
      }
    }
  }

  /** What the text of a parameter may stand for. */
  private static List<JsonNode> readings(String text) {
    List<JsonNode> readings = new ArrayList<>();
    readings.add(Json.object().textNode(text));
    if (text.matches("-?\\d{1,18}|true|false")) {
      readings.add(Json.read(text));
    }
    return readings;
  }

  private void body(Operation operation, JsonNode line, List<String> faults) {
    JsonNode body = line.path("body");
    boolean none = body.isNull() || body.isMissingNode();
    JsonNode wanted = resolve(operation.definition().path("requestBody"));
    if (wanted.isMissingNode()) {
      if (!none) {
        faults.add("body: none is taken here");
      }
      return;
    }
    if (none) {
      if (wanted.path("required").asBoolean()) {
        faults.add("body: is required");
      }
      return;
    }
    String type = line.path("headers").path("content-type").asText().split(";", -1)[0].strip();
    JsonNode content = wanted.path("content").path(type);
    if (content.isMissingNode()) {
      faults.add("body: content type \"" + type + "\" is not taken here");
      return;
    }
    validate(content.path("schema"), body).stream()
        .limit(10)
        .forEach(fault -> faults.add("body: " + fault));
  }

  private List<String> validate(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** The schema as a document of its own, in which references still lead to the components. */
  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    return registry.getSchema(whole);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
