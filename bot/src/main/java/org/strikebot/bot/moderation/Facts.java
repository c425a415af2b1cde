package org.strikebot.bot.moderation;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.source.DocumentFacts;

/**
 * Facts that a moderator gives for a source; {@code null} leaves what the source itself says.
 *
 * @param title what it is called
 * @param publisher who issued or reported it
 * @param published the day of publication
 * @param speaker the main speaker, in full
 * @param side the speaker's side in the dispute
 * @param url the page where the text can best be checked
 */
public record Facts(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String speaker,
    @Nullable String side,
    @Nullable URI url) {

  /** Nothing beyond what the source says. */
  public static final Facts NONE = new Facts(null, null, null, null, null, null);

  /** What holds together with what the source says. */
  DocumentFacts over(DocumentFacts read) {
    return new DocumentFacts(
        or(title, read.title()),
        read.kind(),
        publisher == null ? read.publisher() : publisher,
        speaker == null ? read.speaker() : speaker,
        read.role(),
        side == null ? read.side() : side,
        published == null ? read.published() : published,
        url == null ? read.url() : url,
        read.also(),
        read.wording(),
        read.copyOf());
  }

  private static String or(@Nullable String given, String read) {
    return given == null || given.isBlank() ? read : given.strip();
  }
}
