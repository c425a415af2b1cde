package org.strikebot.bot;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.AnswerFlow;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleFile;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.composition.CompositionEvents;
import org.strikebot.bot.composition.TokenBudget;
import org.strikebot.bot.library.DataFolder;
import org.strikebot.bot.library.LibraryOrigin;
import org.strikebot.bot.library.OpenLibrary;
import org.strikebot.bot.moderation.Curator;
import org.strikebot.bot.moderation.SourceDesk;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.retrieval.EvidenceReader;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.bot.settings.Settings;
import org.strikebot.bot.terminal.Bot;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.search.PassageSearch;
import org.strikebot.index.source.fetch.FetchLimits;
import org.strikebot.index.source.fetch.SourceFetcher;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/** A bot over one library; what only answering needs is made when the first question comes. */
final class OpenBot implements Bot {

  private final Foundation foundation;
  private final LibraryParts parts;
  private final OpenLibrary library;
  private final Settings settings;
  private final LibraryOrigin origin;
  private @Nullable SourceFetcher fetcher;
  private final PeopleFile people;
  private final PassageSearch search;
  private final AnswerWiring answering;
  private final AnswerFlow flow;

  /**
   * @param events hears what models do
   * @param origin where {@code library} is from
   */
  OpenBot(
      Foundation foundation,
      LibraryParts parts,
      OpenLibrary library,
      Settings settings,
      CompositionEvents events,
      LibraryOrigin origin) {
    this.foundation = foundation;
    this.parts = parts;
    this.library = library;
    this.settings = settings;
    this.origin = origin;
    this.people =
        new PeopleFile(
            new DataFolder(settings.data().folder())
                .people(LibraryOrigin.of(settings.library().folder())));
    this.search = new PassageSearch(parts.embedder(), foundation.nanoTime());
    this.answering =
        new AnswerWiring(
            parts.embedder(),
            parts.reader(),
            search,
            settings,
            foundation.environment(),
            events,
            foundation.clock(),
            foundation.nanoTime());
    this.flow = answering.flow(TokenBudget.ENDLESS);
  }

  /** Answers in a server, which may spend {@code budget} on models. */
  AnswerFlow flow(TokenBudget budget) {
    return answering.flow(budget);
  }

  /** {@code watching}, told of claims only where they come one by one. */
  Audience gradually(Audience watching) {
    return answering.gradually(watching);
  }

  @Override
  public Answer answer(Question question, Audience audience) {
    return flow.answer(library.index(), question, answering.gradually(audience));
  }

  @Override
  public Evidence evidence(Question question, int most) {
    return switch (answering.screening().screen(question.text())) {
      case Screening.Screened.Admitted admitted ->
          answering
              .retrieval()
              .retrieve(library.index(), new Question(admitted.question(), question.before()))
              .evidence();
      case Screening.Screened.Refused _, Screening.Screened.OnlyOrders _ ->
          new Evidence(0, question.text(), List.of());
    };
  }

  @Override
  public Retrieved retrieved(Question question) {
    return answering.retrieval().retrieve(library.index(), question);
  }

  @Override
  public EvidenceReader reader() {
    return answering.reader();
  }

  @Override
  public Evidence search(String words, int most) {
    return search(library.index(), words, most);
  }

  /** The best passages of {@code index} for {@code words}. */
  Evidence search(LibraryIndex index, String words, int most) {
    return search.search(index, words, most).evidence();
  }

  @Override
  public OpenLibrary library() {
    return library;
  }

  @Override
  public Curator curator() {
    return curator(origin, library);
  }

  /** Changes {@code opened}, with this bot's answers. */
  synchronized Curator curator(LibraryOrigin from, OpenLibrary opened) {
    SourceFetcher shared = fetcher;
    if (shared == null) {
      shared = fetcher();
      fetcher = shared;
    }
    return new Curator(
        from,
        opened.index(),
        opened.shelf(),
        parts.libraries(),
        parts.ingest(),
        new SourceDesk(shared, foundation.heavy().reader(), parts.ingest()),
        (index, question) ->
            CitedAnswer.of(answering.extracts().answer(index, Question.of(question))).text(),
        foundation.clock());
  }

  private SourceFetcher fetcher() {
    return new SourceFetcher(
        FetchLimits.DEFAULT,
        Set.copyOf(settings.sources().allowedHosts()),
        "strikebot (a Discord bot that reads the sources its moderators name)",
        foundation.clock());
  }

  @Override
  public Dossier dossier() {
    try (Snapshot snapshot = library.index().snapshot()) {
      return new Dossier(foundation.analysis(), snapshot.documents(), people, parts.embedder());
    }
  }

  @Override
  public String composer() {
    return flow.composer();
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
    library.close();
    parts.embedder().close();
  }
}
