package org.strikebot.bot.discord;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.attribution.Dossier;
import org.strikebot.bot.attribution.PeopleFile;
import org.strikebot.bot.attribution.Sides;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Claim;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Block;
import org.strikebot.index.source.Document;
import org.strikebot.index.source.DocumentFacts;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** A core that answers every question alike, from a small document of its own. */
final class FakeCore implements Core {

  static final String BEFORE = "The strike began today.";
  static final String SAID = "We deeply regret the disruption";
  static final String AFTER = "More dates may follow.";

  /** What is said of a question that takes something for granted. */
  static final String PREMISE = "The sources do not bear out what the question takes for granted.";

  /** Statements of a long answer. */
  static final int AT_LENGTH = 12;

  final List<Question> asked = new CopyOnWriteArrayList<>();
  private final IndexedDocument news;

  /** The file of the library's people, where they can be put right. */
  volatile @org.jspecify.annotations.Nullable PeopleFile people;

  private volatile Optional<CountDownLatch> gate = Optional.empty();

  FakeCore() {
    news =
        document(
            "news",
            "Strike begins",
            "News Shopper",
            null,
            null,
            BEFORE + " “" + SAID + ",” Dr Malawana said. " + AFTER,
            List.of(BEFORE, "“" + SAID + ",” Dr Malawana said.", AFTER));
  }

  private static IndexedDocument document(
      String id,
      String title,
      String publisher,
      @org.jspecify.annotations.Nullable String speaker,
      @org.jspecify.annotations.Nullable String side,
      String text,
      List<String> sentences) {
    List<Span> spans = new ArrayList<>();
    for (String sentence : sentences) {
      int at = text.indexOf(sentence);
      spans.add(new Span(at, at + sentence.length()));
    }
    DocumentFacts facts =
        new DocumentFacts(
            title,
            "article",
            publisher,
            speaker,
            null,
            side,
            LocalDate.of(2016, 4, 26),
            URI.create("https://news.example/" + id),
            List.of(),
            "verbatim");
    Block all = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    return new IndexedDocument(
        new Document(id, facts, text, List.of(all)), spans, List.of(), List.of(), List.of());
  }

  /** From now on answers wait until the latch is opened. */
  CountDownLatch hold() {
    CountDownLatch latch = new CountDownLatch(1);
    gate = Optional.of(latch);
    return latch;
  }

  @Override
  public Answer answer(String server, Question question, Audience audience) {
    asked.add(question);
    audience.stage(Audience.Stage.SEARCHING);
    if (question.text().contains("slowly")) {
      audience.stage(Audience.Stage.COMPOSING);
      audience.claim(new Claim("Dr Malawana regretted the disruption.", List.of(malawana())));
    }
    gate.ifPresent(FakeCore::pass);
    audience.stage(Audience.Stage.COMPOSING);
    if (question.text().contains("break")) {
      throw new IllegalStateException("broken on purpose");
    }
    Answer.Basis basis =
        new Answer.Basis(question.text(), "quotes", .9, 3, new Answer.Millis(1, 1, 1, 1, 4));
    if (question.text().contains("moon")) {
      return new Answer.NotInSources(
          "The sources do not say.", List.of(quote(news, BEFORE, null)), basis);
    }
    if (question.text().contains("for granted")) {
      return new Answer.Answered(
          List.of(new Claim(BEFORE, List.of(quote(news, BEFORE, null)))), PREMISE, basis);
    }
    if (question.text().contains("at length")) {
      String words = "Dr Malawana regretted the disruption" + " again and again".repeat(30) + ".";
      return new Answer.Answered(
          Collections.nCopies(AT_LENGTH, new Claim(words, List.of(malawana()))), "", basis);
    }
    return new Answer.Answered(
        List.of(
            new Claim("Dr Malawana regretted the disruption.", List.of(malawana())),
            new Claim(BEFORE, List.of(quote(news, BEFORE, null)))),
        "",
        basis);
  }

  private static void pass(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody opened the latch");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Quote malawana() {
    String text = news.document().text();
    int mention = text.indexOf("Dr Malawana");
    int start = text.indexOf(SAID);
    return quote(
        news,
        SAID,
        new Quotation(
            new Span(start, start + SAID.length()),
            Quotation.Type.DIRECT,
            null,
            new Quotation.Speaker(new Span(mention, mention + 11), "Johann Malawana", "BMA"),
            LocalDate.of(2016, 4, 26),
            null));
  }

  private static Quote quote(
      IndexedDocument in, String words, @org.jspecify.annotations.Nullable Quotation quotation) {
    int start = in.document().text().indexOf(words);
    return new Quote(in, new Span(start, start + words.length()), quotation);
  }

  @Override
  public List<Sides.Position> otherSides(String server, String question, List<String> shown) {
    return dossier(server).sides().beside(question, shown, List.of());
  }

  @Override
  public Dossier dossier(String server) {
    PeopleFile file = people;
    return file == null ? Ports.DOSSIER : Ports.dossier(file);
  }

  /** Texts that begin alike mean the same. */
  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream()
        .map(text -> text.startsWith("Is the moon") ? new float[] {1, 0} : new float[] {0, 1})
        .toList();
  }
}
