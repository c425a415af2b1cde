package org.strikebot.bot.discord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.attribution.DaySpan;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.Timeline;
import org.strikebot.bot.discord.payload.LookupMessages;
import org.strikebot.bot.discord.payload.Message;
import org.strikebot.bot.discord.payload.Texts;
import org.strikebot.bot.discord.rest.Discord;
import org.strikebot.bot.picture.TimelinePicture;
import org.strikebot.bot.records.LookupRecords.Lookup;

/** What is shown of look-ups, made anew for each page from the library as it is. */
final class LookupViews {

  private static final String PICTURE = "timeline.png";
  private static final int APAGE = LookupMessages.ENTRIES_A_PAGE;

  private final TimelinePicture pictures = new TimelinePicture();
  private final Core core;

  LookupViews(Core core) {
    this.core = core;
  }

  /** What is shown of a look-up. */
  record View(Message message, List<Discord.Upload> files) {}

  /**
   * One page of what {@code lookup} finds.
   *
   * @param hidden whether only whoever looks it up sees it, which is when it can be shared
   */
  View of(Lookup lookup, int page, boolean hidden, Texts texts) {
    Dossier dossier = core.dossier(lookup.server());
    Map<String, String> options = lookup.options();
    LookupMessages messages = new LookupMessages(texts);
    String topic = options.get("topic");
    String about =
        Stream.of("speaker", "topic", "from", "to", "as-of")
            .map(options::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    List<Discord.Upload> files = new ArrayList<>();
    Message message =
        switch (lookup.command()) {
          case "quotes" ->
              messages.quotes(
                  lookup.id(),
                  about,
                  dossier
                      .statements()
                      .find(options.get("speaker"), topic, first(options), last(options, "to")),
                  page);
          case "sides" ->
              messages.sides(
                  about,
                  dossier.sides().on(Objects.requireNonNullElse(topic, "")),
                  dossier.disagreements().about(Objects.requireNonNullElse(topic, "")));
          case "timeline" -> {
            List<Timeline.Entry> entries =
                dossier
                    .timeline()
                    .of(topic, first(options), last(options, "to"), last(options, "as-of"));
            int first = Math.min(page, Math.max(0, entries.size() - 1) / APAGE) * APAGE;
            String title = texts.text("picture.title", about.isEmpty() ? "" : ": " + about);
            if (!entries.isEmpty()) {
              files.add(
                  new Discord.Upload(
                      PICTURE,
                      "image/png",
                      pictures.of(
                          title, entries.subList(first, Math.min(entries.size(), first + APAGE)))));
            }
            yield messages.timeline(
                lookup.id(), about, entries, page, files.isEmpty() ? "" : PICTURE);
          }
          case PeopleDesk.COMMAND ->
              messages.people(lookup.id(), dossier.statements().people().all(), page);
          default ->
              messages.findings(
                  lookup.id(), dossier.check().check(options.getOrDefault("text", "")), hidden);
        };
    return new View(message, files);
  }

  private static @Nullable LocalDate first(Map<String, String> options) {
    String typed = options.get("from");
    return typed == null ? null : DaySpan.read(typed).map(DaySpan::from).orElse(null);
  }

  private static @Nullable LocalDate last(Map<String, String> options, String name) {
    String typed = options.get(name);
    return typed == null ? null : DaySpan.read(typed).map(DaySpan::to).orElse(null);
  }
}
