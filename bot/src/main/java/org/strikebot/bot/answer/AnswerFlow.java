package org.strikebot.bot.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.composition.Composer;
import org.strikebot.bot.composition.Desk;
import org.strikebot.bot.composition.Draft;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.question.Screening;
import org.strikebot.bot.question.Tongue;
import org.strikebot.bot.retrieval.EvidenceSource;
import org.strikebot.bot.retrieval.Retrieved;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.ClaimCheck;
import org.strikebot.bot.verification.Verdict;
import org.strikebot.index.store.LibraryIndex;
import org.strikebot.index.store.Snapshot;

/**
 * The story of a question: admit, retrieve, compose, verify, outcome. Safe for use by several
 * threads.
 */
public final class AnswerFlow {

  private static final String ENGLISH =
      "The question was put into English by a model to be searched for; the sources are in English,"
          + " and so is this answer.";

  private static final String TRANSLATED =
      "A model put the question into English and the answer's sentences back. Each was checked in"
          + " English; figures, days, names, quotes and denials were checked again in the"
          + " translation. Quotes stay in the original.";

  private static final String PARTLY = " What could not be checked again is shown in English.";

  private final Screening screening;
  private final EvidenceSource sources;
  private final Composer composer;
  private final ClaimCheck check;
  private final double enough;
  private final LongSupplier nanoTime;

  /**
   * @param enough the sufficiency from which the evidence is taken to answer, from 0 to 1
   * @param nanoTime a clock that only ever goes forward, such as {@code System::nanoTime}
   */
  public AnswerFlow(
      Screening screening,
      EvidenceSource sources,
      Composer composer,
      ClaimCheck check,
      double enough,
      LongSupplier nanoTime) {
    this.screening = Objects.requireNonNull(screening, "screening");
    this.sources = Objects.requireNonNull(sources, "sources");
    this.composer = Objects.requireNonNull(composer, "composer");
    this.check = Objects.requireNonNull(check, "check");
    this.enough = enough;
    this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
  }

  /** Who composes answers first: {@code quotes} or {@code model:NAME}. */
  public String composer() {
    return composer.name();
  }

  /** What the latest revision of {@code index} has to say to {@code question}. */
  public Answer answer(LibraryIndex index, Question question) {
    return answer(index, question, Audience.NOBODY);
  }

  /**
   * What the latest revision of {@code index} has to say to {@code question}.
   *
   * @param audience told of each stage and each checked claim as it comes, by the calling thread
   */
  public Answer answer(LibraryIndex index, Question question, Audience audience) {
    long begun = nanoTime.getAsLong();
    if (screening.foreign(question.text())) {
      audience.stage(Audience.Stage.SEARCHING);
      Optional<String> english = sources.inEnglish(question);
      if (english.isPresent()) {
        Question translated = new Question(english.get(), List.of(), original(question.text()));
        return told(answer(index, translated, audience, begun));
      }
    }
    return answer(index, question, audience, begun);
  }

  private Answer answer(LibraryIndex index, Question understood, Audience audience, long begun) {
    return switch (screening.screen(understood.text())) {
      case Screening.Screened.Refused refused -> new Answer.Declined(refused.message());
      case Screening.Screened.OnlyOrders orders ->
          new Answer.NotInSources(
              orders.message(),
              List.of(),
              new Answer.Basis(
                  "",
                  composer.name(),
                  0,
                  revision(index),
                  millis(Duration.ZERO, Duration.ZERO, 0, 0, begun)));
      case Screening.Screened.Admitted admitted -> {
        audience.stage(Audience.Stage.SEARCHING);
        Question cleaned =
            new Question(admitted.question(), understood.before(), understood.original());
        Retrieved retrieved = sources.retrieve(index, cleaned);
        yield retrieved.reading().sufficiency() >= enough
            ? composed(cleaned, retrieved, audience, begun)
            : notInSources(retrieved, composer.name(), begun);
      }
    };
  }

  /** Empty where the language is not known: translations into it could not be checked. */
  private static Question.@Nullable Original original(String text) {
    return Tongue.of(text).map(tongue -> new Question.Original(text, tongue)).orElse(null);
  }

  /** {@code answer} with a line on its language, which whoever asked in another has to be told. */
  private static Answer told(Answer answer) {
    return answer instanceof Answer.Answered answered
        ? new Answer.Answered(
            answered.claims(),
            (answered.note() + "\n" + language(answered.claims())).strip(),
            answered.basis())
        : answer;
  }

  private static String language(List<Claim> claims) {
    long translated = claims.stream().filter(claim -> claim.english() != null).count();
    if (translated == 0) {
      return ENGLISH;
    }
    return translated == claims.size() ? TRANSLATED : TRANSLATED + PARTLY;
  }

  private Answer composed(Question question, Retrieved retrieved, Audience audience, long begun) {
    audience.stage(Audience.Stage.COMPOSING);
    long composing = nanoTime.getAsLong();
    CheckingDesk desk = new CheckingDesk(retrieved, audience);
    Draft draft = composer.compose(question, retrieved.evidence(), desk);
    long composed = nanoTime.getAsLong();
    if (desk.kept.isEmpty()) {
      return notInSources(retrieved, draft.composer(), begun);
    }
    return new Answer.Answered(
        desk.kept,
        (draft.note() + "\n" + WordsOfOthers.note(retrieved.reading().analysis(), desk.kept))
            .strip(),
        basis(
            retrieved,
            draft.composer(),
            millis(
                retrieved.embed(),
                retrieved.search(),
                composed - composing - desk.checking,
                desk.checking,
                begun)));
  }

  private Answer notInSources(Retrieved retrieved, String composedBy, long begun) {
    return new Answer.NotInSources(
        Closest.MESSAGE,
        Closest.quotes(retrieved.reading()),
        basis(retrieved, composedBy, millis(retrieved.embed(), retrieved.search(), 0, 0, begun)));
  }

  private static long revision(LibraryIndex index) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.revision().number();
    }
  }

  private static Answer.Basis basis(Retrieved retrieved, String composer, Answer.Millis millis) {
    return new Answer.Basis(
        retrieved.evidence().question(),
        composer,
        retrieved.reading().sufficiency(),
        retrieved.evidence().revision(),
        millis);
  }

  private Answer.Millis millis(
      Duration embed, Duration search, long compose, long verify, long begun) {
    return new Answer.Millis(
        embed.toNanos() / 1e6,
        search.toNanos() / 1e6,
        compose / 1e6,
        verify / 1e6,
        (nanoTime.getAsLong() - begun) / 1e6);
  }

  /** Checks each claim as it is handed in, and shows it if it holds. */
  private final class CheckingDesk implements Desk {
    private final Retrieved retrieved;
    private final Audience audience;
    private final List<Claim> kept = new ArrayList<>();
    private long checking;

    CheckingDesk(Retrieved retrieved, Audience audience) {
      this.retrieved = retrieved;
      this.audience = audience;
    }

    @Override
    public Ruling propose(Draft.Claim claim) {
      long begun = nanoTime.getAsLong();
      Verdict verdict = check.check(claim, retrieved.evidence());
      checking += nanoTime.getAsLong() - begun;
      return switch (verdict) {
        case Verdict.Supported supported -> {
          kept.add(supported.claim());
          audience.claim(supported.claim());
          yield new Ruling.Kept();
        }
        case Verdict.Unsupported unsupported -> new Ruling.Refused(unsupported.reason());
      };
    }
  }
}
