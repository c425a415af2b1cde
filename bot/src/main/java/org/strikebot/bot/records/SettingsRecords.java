package org.strikebot.bot.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** The settings of each server. Read on every question, so what was read is kept. */
public final class SettingsRecords {

  private final Jdbi jdbi;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, ServerSettings> known = new ConcurrentHashMap<>();

  SettingsRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What {@code server}'s moderators chose, or the defaults. */
  public ServerSettings of(String server) {
    return known.computeIfAbsent(server, this::read);
  }

  /** Keeps {@code settings} for {@code server}. */
  public void keep(String server, ServerSettings settings) {
    String written;
    try {
      written = json.writeValueAsString(settings);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("settings that cannot be written: " + settings, impossible);
    }
    known.compute(
        server,
        (id, before) -> {
          jdbi.useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO server_settings (server, settings) VALUES (?, ?)"
                          + " ON CONFLICT (server) DO UPDATE SET settings = excluded.settings",
                      server,
                      written));
          return settings;
        });
  }

  /** The settings of every server whose moderators chose any. */
  public Map<String, ServerSettings> all() {
    Map<String, ServerSettings> all = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT server, settings FROM server_settings")
                .map((row, context) -> Map.entry(row.getString(1), parse(row.getString(2))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue())));
    return all;
  }

  private ServerSettings read(String server) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT settings FROM server_settings WHERE server = ?")
                .bind(0, server)
                .map((row, context) -> parse(row.getString(1)))
                .findOne()
                .orElse(ServerSettings.DEFAULT));
  }

  private ServerSettings parse(String written) {
    try {
      return json.readValue(written, ServerSettings.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("expected settings as JSON, found: " + written, damaged);
    }
  }
}
