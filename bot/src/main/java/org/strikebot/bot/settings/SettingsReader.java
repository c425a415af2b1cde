package org.strikebot.bot.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: what the environment gives goes before what the file gives, and that before
 * the defaults.
 *
 * @param <T> the record that holds them, a record a section
 */
public final class SettingsReader<T extends Record> {

  private final T defaults;
  private final Map<String, String> environment;
  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Duration.class, new Durations())
                  .addSerializer(Duration.class, ToStringSerializer.instance)
                  .addSerializer(Path.class, ToStringSerializer.instance))
          .build();

  public SettingsReader(T defaults, Map<String, String> environment) {
    this.defaults = defaults;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The settings with {@code file}, or without any file when it is {@code null}.
   *
   * @throws InvalidSettingsException when the file cannot be read, or anything set is unknown or
   *     not of the expected form
   */
  @SuppressWarnings("unchecked") // what is read is of the defaults' own class
  public T read(@Nullable Path file) throws InvalidSettingsException {
    ObjectNode known = yaml.valueToTree(defaults);
    ObjectNode merged = known.deepCopy();
    Origins origins = new Origins();
    if (file != null) {
      byte[] bytes = bytes(file);
      merge(merged, tree(file, bytes));
      origins.add(file, bytes, yaml);
    }
    new EnvironmentKeys(yaml).apply(environment, known, merged, origins);
    try {
      return (T) yaml.treeToValue(merged, defaults.getClass());
    } catch (JsonProcessingException e) {
      throw new InvalidSettingsException(new Complaint(origins).about(e), e);
    }
  }

  private static byte[] bytes(Path file) throws InvalidSettingsException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InvalidSettingsException(
          file + ": expected a settings file, found none. Make it, or leave out --config.", e);
    } catch (IOException e) {
      throw new InvalidSettingsException(
          file + ": expected a readable settings file, found " + e + ".", e);
    }
  }

  private ObjectNode tree(Path file, byte[] bytes) throws InvalidSettingsException {
    JsonNode tree;
    try {
      tree = yaml.readTree(bytes);
    } catch (IOException e) {
      throw new InvalidSettingsException(file + ": expected YAML, found " + e.getMessage(), e);
    }
    if (tree.isMissingNode() || tree.isNull()) {
      return yaml.createObjectNode();
    }
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidSettingsException(
        file + ": expected sections such as 'data:', found " + tree.getNodeType() + ".");
  }

  /** What {@code given} has replaces what {@code into} has; sections are merged key by key. */
  private static void merge(ObjectNode into, ObjectNode given) {
    given
        .properties()
        .forEach(
            entry -> {
              if (into.get(entry.getKey()) instanceof ObjectNode section
                  && entry.getValue() instanceof ObjectNode part) {
                merge(section, part);
              } else if (!(into.get(entry.getKey()) instanceof ObjectNode
                  && entry.getValue().isNull())) {
                // A section heading with nothing below it keeps the section's defaults.
                into.set(entry.getKey(), entry.getValue());
              }
            });
  }
}
