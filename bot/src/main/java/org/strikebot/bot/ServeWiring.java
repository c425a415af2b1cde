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

  /** Tries the token, so that a start which must fail fails before the library is read. */
  void knock(Settings settings) {
    Serving.knock(settings.discord(), foundation.clock());
  }

  /** Serves Discord from the library that {@code settings} name, until the process is to end. */
  void serve(Settings settings, Progress progress, PrintWriter out) throws InterruptedException {
    DataFolder data = new DataFolder(settings.data().folder());
    LibraryParts parts = LibraryParts.of(foundation, settings);
    LibraryOrigin start = LibraryOrigin.of(settings.library().folder());
    LibraryOrigin every = new LibraryOrigin.Server("every", start);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (Records records = Records.open(data.root().resolve("records.db"));
        OpenBot bot =
            new OpenBot(
                foundation,
                parts,
                parts.libraries().open(every, progress),
                settings,
                new ModelMeters(registry),
                every);
        ServedLibraries served =
            new ServedLibraries(
                parts.libraries(),
                data,
                start,
                parts.embedder().model(),
                settings.sources().refresh(),
                bot::curator)) {
      new Serving(settings.discord(), settings.health(), records, registry, foundation.clock())
          .run(core(settings, data, parts, records, bot, served), served, served, out);
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
            new Dossier(foundation.analysis(), documents, new PeopleFile(data.people(server))));
  }
}
