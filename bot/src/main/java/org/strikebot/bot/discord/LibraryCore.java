package org.strikebot.bot.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/** The core over the libraries of all servers. */
public final class LibraryCore implements Core {

  /** As many for each side, so that none is given more room than another. */
  private static final int A_SIDE = 2;

  private static final int SEARCHED = 40;

  /** Answers a question asked in a server and tells how far it is. */
  public interface Answers {
    Answer answer(String server, Question question, Audience audience);
  }

  /** Finds the best passages for words. */
  public interface Search {
    Evidence search(LibraryIndex index, String words, int most);
  }

  private final Function<String, LibraryIndex> indexes;
  private final Answers answers;
  private final Search search;
  private final Function<String, float[]> embedding;
  private final BiFunction<String, List<IndexedDocument>, Dossier> dossiers;
  private final Map<String, Kept> kept = new HashMap<>();

  /** A dossier and the revision that it was made of. */
  private record Kept(long revision, Dossier dossier) {}

  /**
   * @param indexes the index that a server reads
   */
  public LibraryCore(
      Function<String, LibraryIndex> indexes,
      Answers answers,
      Search search,
      Function<String, float[]> embedding,
      BiFunction<String, List<IndexedDocument>, Dossier> dossiers) {
    this.indexes = indexes;
    this.answers = answers;
    this.search = search;
    this.embedding = embedding;
    this.dossiers = dossiers;
  }

  @Override
  public Answer answer(String server, Question question, Audience audience) {
    return answers.answer(server, question, audience);
  }

  @Override
  public List<Quote> otherSides(String server, String question, List<String> shown) {
    Map<String, List<Quote>> bySide = new LinkedHashMap<>();
    for (Hit hit : search.search(indexes.apply(server), question, SEARCHED).hits()) {
      DocumentFacts facts = hit.document().document().facts();
      String side = facts.side();
      if (facts.speaker() == null || side == null || shown.contains(side)) {
        continue;
      }
      List<Quote> quotes = bySide.computeIfAbsent(side, _ -> new ArrayList<>());
      if (quotes.size() < A_SIDE) {
        quotes.add(quote(hit));
      }
    }
    return bySide.values().stream().flatMap(List::stream).toList();
  }

  /** The passage's words, as the quotation that they are, where they are just one. */
  private static Quote quote(Hit hit) {
    Span words = hit.passage().span();
    Quotation same =
        hit.document().quotations().stream()
            .filter(quotation -> quotation.span().equals(words))
            .findFirst()
            .orElse(null);
    return new Quote(hit.document(), words, same);
  }

  /** Made anew when the library has changed: a second's work, so nobody makes it twice. */
  @Override
  public synchronized Dossier dossier(String server) {
    try (Snapshot snapshot = indexes.apply(server).snapshot()) {
      long revision = snapshot.revision().number();
      Kept last = kept.get(server);
      if (last == null || last.revision() != revision || !last.dossier().current()) {
        last = new Kept(revision, dossiers.apply(server, snapshot.documents()));
        kept.put(server, last);
      }
      return last.dossier();
    }
  }

  @Override
  public List<String> sides(String server) {
    try (Snapshot snapshot = indexes.apply(server).snapshot()) {
      return snapshot.documents().stream()
          .map(indexed -> indexed.document().facts())
          .filter(facts -> facts.speaker() != null)
          .flatMap(facts -> java.util.stream.Stream.ofNullable(facts.side()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(embedding).toList();
  }
}
