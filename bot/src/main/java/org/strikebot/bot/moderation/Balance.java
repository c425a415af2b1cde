package org.strikebot.bot.moderation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.strikebot.bot.library.Catalogue;
import org.strikebot.bot.library.OwnSource;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.Snapshot;

/**
 * How much room everybody has in a library.
 *
 * @param sides by the main speaker's side in the dispute, the most passages first
 * @param speakers by main speaker
 * @param kinds by kind of document
 * @param months by month of publication, in their order
 * @param addedBy by who added it
 */
public record Balance(
    List<Share> sides,
    List<Share> speakers,
    List<Share> kinds,
    List<Share> months,
    List<Share> addedBy) {

  /** What a document is counted under whose facts do not say. */
  public static final String NOT_SAID = "not said";

  /** What a document is counted under that nobody added. */
  public static final String SHIPPED = "in the library from the start";

  /**
   * One share.
   *
   * @param name whose it is
   */
  public record Share(String name, int documents, int passages) {

    public Share {
      Objects.requireNonNull(name, "name");
    }
  }

  public Balance {
    sides = List.copyOf(sides);
    speakers = List.copyOf(speakers);
    kinds = List.copyOf(kinds);
    months = List.copyOf(months);
    addedBy = List.copyOf(addedBy);
  }

  static Balance of(Snapshot snapshot, Catalogue catalogue) {
    List<IndexedDocument> all = snapshot.documents();
    return new Balance(
        largestFirst(counted(all, one -> one.document().facts().side())),
        largestFirst(counted(all, one -> one.document().facts().speaker())),
        largestFirst(counted(all, one -> one.document().facts().kind())),
        counted(
            all,
            one -> {
              var published = one.document().facts().published();
              return published == null ? null : YearMonth.from(published).toString();
            }),
        largestFirst(
            counted(
                all,
                one ->
                    catalogue
                        .source(one.document().id())
                        .map(OwnSource::addedBy)
                        .orElse(SHIPPED))));
  }

  private static List<Share> counted(
      List<IndexedDocument> documents,
      Function<IndexedDocument, @org.jspecify.annotations.Nullable String> name) {
    Map<String, Share> shares = new TreeMap<>();
    for (IndexedDocument document : documents) {
      String named = Objects.requireNonNullElse(name.apply(document), NOT_SAID);
      int passages = document.passages().size();
      shares.merge(
          named,
          new Share(named, 1, passages),
          (one, other) ->
              new Share(
                  named, one.documents() + other.documents(), one.passages() + other.passages()));
    }
    return new ArrayList<>(shares.values());
  }

  private static List<Share> largestFirst(List<Share> shares) {
    return shares.stream()
        .sorted(Comparator.comparingInt(Share::passages).reversed().thenComparing(Share::name))
        .toList();
  }
}
