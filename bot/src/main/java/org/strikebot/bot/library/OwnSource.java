package org.strikebot.bot.library;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source that moderators added to a library: where its document and its original bytes are kept,
 * and what is known of how it came.
 *
 * @param id the document's id, unique in the library
 * @param document the kept Markdown with front matter that the index is made from
 * @param original the kept bytes as they came, or {@code null} where there are none
 * @param originalName what the original was called
 * @param contentType what its sender said it is
 * @param link where it can be fetched again, or {@code null} for files and pasted text
 * @param etag by what the server recognises the version that is kept, or {@code null}
 * @param lastModified the same by its time of change, verbatim, or {@code null}
 * @param copyOf the id of the document that it is almost the same as, or {@code null}
 * @param feed the link of the feed that brought it, or {@code null}
 * @param addedBy a moderator's id, or {@code strikebot} for what a feed brought
 * @param addedAt when it was added
 * @param fetchedAt when this version came
 * @param goneSince when its page was found to be gone; the text is kept
 */
public record OwnSource(
    String id,
    String document,
    @Nullable String original,
    @Nullable String originalName,
    @Nullable String contentType,
    @Nullable String link,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String copyOf,
    @Nullable String feed,
    String addedBy,
    Instant addedAt,
    Instant fetchedAt,
    @Nullable Instant goneSince) {

  public OwnSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(addedBy, "addedBy");
    Objects.requireNonNull(addedAt, "addedAt");
    Objects.requireNonNull(fetchedAt, "fetchedAt");
  }

  /** The same, gone since {@code when}, or there again where that is {@code null}. */
  public OwnSource gone(@Nullable Instant when) {
    return new OwnSource(
        id,
        document,
        original,
        originalName,
        contentType,
        link,
        etag,
        lastModified,
        copyOf,
        feed,
        addedBy,
        addedAt,
        fetchedAt,
        when);
  }
}
