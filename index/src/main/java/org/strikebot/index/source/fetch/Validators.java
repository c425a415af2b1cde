package org.strikebot.index.source.fetch;

import org.jspecify.annotations.Nullable;

/**
 * By what a server recognises the version of a page that we have (RFC 9110, section 13).
 *
 * @param etag its entity tag, verbatim
 * @param lastModified its day and time of change, verbatim
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** For a page that was never fetched, or whose server gave neither. */
  public static final Validators NONE = new Validators(null, null);
}
