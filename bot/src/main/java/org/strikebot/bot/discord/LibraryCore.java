package org.strikebot.bot.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.store.IndexedDocument;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/** The core over the libraries of all servers. */
public final class LibraryCore implements Core {

  /** How many passages near a question are looked at for what other sides say. */
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
  public List<Sides.Position> otherSides(String server, String question, List<String> shown) {
    List<Quote> near =
        search.search(indexes.apply(server), question, SEARCHED).hits().stream()
            .map(hit -> new Quote(hit.document(), hit.passage().span(), null))
            .toList();
    return dossier(server).sides().beside(question, shown, near);
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
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(embedding).toList();
  }
}
