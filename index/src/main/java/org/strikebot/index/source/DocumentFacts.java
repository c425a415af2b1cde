package org.strikebot.index.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document beside its text. A fact that is not known is {@code null}: nothing is
 * guessed.
 *
 * @param title what the document is called or records, in one line
 * @param kind for example {@code article}, {@code statement}, {@code background}, {@code glossary}
 * @param publisher who issued or reported it
 * @param speaker the main speaker, in full
 * @param role that speaker's role at the time
 * @param side the speaker's role in the dispute (Government, BMA, NHS, Parliament, Independent)
 * @param published the day of publication, as the document has it
 * @param url the page where the text can best be checked
 * @param also further pages
 * @param wording {@code verbatim} for a source's own text, {@code own words} for a record of it
 * @param copyOf the id of a document with almost the same words, such as the same agency report in
 *     another paper: the two are one witness
 */
public record DocumentFacts(
    String title,
    String kind,
    @Nullable String publisher,
    @Nullable String speaker,
    @Nullable String role,
    @Nullable String side,
    @Nullable LocalDate published,
    @Nullable URI url,
    List<URI> also,
    @Nullable String wording,
    @Nullable String copyOf) {

  public DocumentFacts {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    also = List.copyOf(also);
  }

  /** The id that a document of these facts gets: its day and the first words of its title. */
  public String id() {
    return Draft.id(title, published);
  }

  /** The facts of a document that is nobody's copy. */
  public DocumentFacts(
      String title,
      String kind,
      @Nullable String publisher,
      @Nullable String speaker,
      @Nullable String role,
      @Nullable String side,
      @Nullable LocalDate published,
      @Nullable URI url,
      List<URI> also,
      @Nullable String wording) {
    this(title, kind, publisher, speaker, role, side, published, url, also, wording, null);
  }
}
