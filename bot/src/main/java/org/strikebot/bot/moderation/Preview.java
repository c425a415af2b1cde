package org.strikebot.bot.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.search.NearCopies;
import org.strikebot.index.source.SourceBytes;
import org.strikebot.index.source.fetch.Validators;
import org.strikebot.index.store.IndexedDocument;

/**
 * A source as it would stand in the library, before it counts.
 *
 * @param found the document as it would be kept, with everything found in it
 * @param author who wrote it, as far as the source tells
 * @param warnings what the moderator should know, a sentence each
 * @param nearest the document that it is almost the same as
 * @param replaces the id of the source that it would replace, because it came from the same link,
 *     or {@code null}
 * @param original the source as it came
 * @param link where it was fetched, or {@code null}
 * @param validators by what its server recognises this version
 */
public record Preview(
    IndexedDocument found,
    @Nullable String author,
    List<String> warnings,
    Optional<NearCopies.Near> nearest,
    @Nullable String replaces,
    SourceBytes original,
    @Nullable String link,
    Validators validators) {

  public Preview {
    Objects.requireNonNull(found, "found");
    warnings = List.copyOf(warnings);
    Objects.requireNonNull(nearest, "nearest");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(validators, "validators");
  }

  /** The document's id in the library. */
  public String id() {
    return found.document().id();
  }

  /** The first words of its text. */
  public String firstWords(int most) {
    String text = found.document().text();
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most);
    return text.substring(0, end > 0 ? end : most) + " …";
  }
}
