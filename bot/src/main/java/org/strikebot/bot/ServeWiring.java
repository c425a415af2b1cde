package org.strikebot.bot;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strikebot.bot.answer.AnswerFlow;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleFile;
import org.strikebot.bot.discord.LibraryCore;
import org.strikebot.bot.discord.Serving;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.moderation.ServedLibraries;
import org.strikebot.bot.records.Records;
import org.strikebot.bot.settings.Settings;
import org.strikebot.index.ingest.Progress;

/** What is wired for Discord: a library for each server, what must survive, and what is counted. */
final class ServeWiring {

  private final Foundation foundation;

  ServeWiring(Foundation foundation) {
    this.foundation = foundation;
  }

  /**
   * Serves Discord from the library that {@code settings} name, until the process is to end.
   * Discord's door, the database and the library are opened side by side; documents are indexed
   * only once Discord has let the bot in, because a start that must fail should fail at once.
   */
  void serve(Settings settings, Progress progress, PrintWriter out) throws InterruptedException {
    DataFolder data = new DataFolder(settings.data().folder());
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (Serving serving =
            Serving.knock(settings.discord(), settings.health(), registry, foundation.clock());
        AheadRecords opening = AheadRecords.of(data.root().resolve("records.db"))) {
      LibraryParts parts = LibraryParts.of(foundation, settings);
      LibraryOrigin start = LibraryOrigin.of(settings.library().folder());
      LibraryOrigin every = new LibraryOrigin.Server("every", start);
      Progress onceLetIn =
          (done, all) -> {
            serving.awaitLetIn();
            progress.documents(done, all);
          };
      try (OpenBot bot = open(parts, every, settings, new ModelMeters(registry), onceLetIn);
          ServedLibraries served =
              new ServedLibraries(
                  parts.libraries(),
                  data,
                  start,
                  parts.embedder().model(),
                  settings.sources().refresh(),
                  bot::curator)) {
        serving.logIn();
        Records records = opening.records();
        serving.run(
            core(settings, data, parts, records, bot, served), served, served, records, out);
      }
    }
  }

  private OpenBot open(
      LibraryParts parts,
      LibraryOrigin origin,
      Settings settings,
      ModelMeters meters,
      Progress progress) {
    try {
      return new OpenBot(
          foundation, parts, parts.libraries().open(origin, progress), settings, meters, origin);
    } catch (RuntimeException failed) {
      // The process will end, and must not while the model is still being loaded.
      parts.embedder().close();
      throw failed;
    }
  }

  private LibraryCore core(
      Settings settings,
      DataFolder data,
      LibraryParts parts,
      Records records,
      OpenBot bot,
      ServedLibraries served) {
    Map<String, AnswerFlow> flows = new ConcurrentHashMap<>();
    return new LibraryCore(
        served::index,
        (server, question, audience) ->
            flows
                .computeIfAbsent(
                    server,
                    asking ->
                        bot.flow(
                            new DailyTokens(
                                records.usage(), asking, settings.chat(), foundation.clock())))
                .answer(served.index(server), question, bot.gradually(audience)),
        bot::search,
        parts.embedder()::question,
        (server, documents) ->
            new Dossier(
                foundation.analysis(),
                documents,
                new PeopleFile(data.people(server)),
                parts.embedder()));
  }
}
