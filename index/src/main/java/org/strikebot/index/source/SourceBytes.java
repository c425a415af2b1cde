package org.strikebot.index.source;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A source as it came, before anything is read from it. Not to be changed. */
public final class SourceBytes {

  private final String name;
  private final @Nullable String contentType;
  private final @Nullable URI url;
  private final byte[] bytes;

  /**
   * Takes the bytes over without a copy.
   *
   * @param name what messages call it: a file's name or a link
   * @param contentType what its sender says it is, for example {@code text/html; charset=utf-8}
   * @param url where it was found in the end, for a page of the web
   * @param bytes all of it; the caller no longer changes them
   */
  public SourceBytes(String name, @Nullable String contentType, @Nullable URI url, byte[] bytes) {
    this.name = Objects.requireNonNull(name, "name");
    this.contentType = contentType;
    this.url = url;
    this.bytes = Objects.requireNonNull(bytes, "bytes");
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  public @Nullable String contentType() {
    return contentType;
  }

  public @Nullable URI url() {
    return url;
  }

  /** All of it, not a copy. */
  public byte[] bytes() {
    return bytes;
  }
}
