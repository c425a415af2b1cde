package org.strikebot.bot.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.question.Question;
import org.strikebot.bot.verification.Quote;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.Snapshot;

/** What is said in one chat: each line is a question or a command. For one thread. */
final class Conversation {

  /** Older turns are hardly ever leant on. */
  private static final int REMEMBERED = 8;

  private static final String HELP =
      """
      Type a question. A follow-up such as "and the day after?" is read with the turns before.
        /quotes   the words behind the last answer, each with its sentence before and after
        /sources  the documents behind the last answer; before any, all documents
        /new      forget the turns so far
        /help     this
        /quit     leave (or Ctrl-D)""";

  private final Bot bot;
  private final Screen screen;
  private final Notices notices;
  private final AnswerText text;
  private final List<Question.Turn> turns = new ArrayList<>();
  private @Nullable Answer last;

  Conversation(Bot bot, Screen screen, Notices notices) {
    this.bot = bot;
    this.screen = screen;
    this.notices = notices;
    this.text = new AnswerText(screen);
  }

  /** Takes one line; false when it ends the conversation. */
  boolean hear(String line) {
    String said = line.strip();
    if (said.isEmpty()) {
      return true;
    }
    if (!said.startsWith("/")) {
      answer(said);
      return true;
    }
    switch (said.toLowerCase(Locale.ROOT)) {
      case "/quit", "/exit" -> {
        return false;
      }
      case "/help" -> screen.out().println(HELP);
      case "/quotes" -> quotes();
      case "/sources" -> sources();
      case "/new" -> {
        turns.clear();
        last = null;
        screen.out().println("Forgotten. The next question stands on its own.");
      }
      default ->
          screen
              .out()
              .println(
                  "There is no command "
                      + SafeText.of(said)
                      + ". Known are /quotes, /sources, /new, /help, /quit.");
    }
    screen.out().flush();
    return true;
  }

  private void answer(String question) {
    GradualAnswer shown = new GradualAnswer(screen, notices);
    screen.out().println();
    Answer answer = bot.answer(new Question(question, turns), shown);
    last = answer;
    turns.add(new Question.Turn(question, CitedAnswer.of(answer).text()));
    if (turns.size() > REMEMBERED) {
      turns.removeFirst();
    }
    shown.end(answer);
    searchedAs(question, answer);
    screen.out().println();
    screen.out().flush();
  }

  /** A follow-up is searched for in other words; a reader may see which. */
  private void searchedAs(String question, Answer answer) {
    String searched = searched(question, answer);
    if (turns.size() > 1 && !searched.isBlank() && !searched.equalsIgnoreCase(question)) {
      screen.out().println(screen.faint("read as: " + SafeText.of(searched)));
    }
  }

  private static String searched(String otherwise, @Nullable Answer answer) {
    return switch (answer) {
      case null -> otherwise;
      case Answer.Answered answered -> answered.basis().searched();
      case Answer.NotInSources none -> none.basis().searched();
      case Answer.Declined _, Answer.Failed _ -> otherwise;
    };
  }

  private void quotes() {
    List<Quote> quotes =
        switch (last) {
          case null -> List.of();
          case Answer.Answered answered ->
              answered.claims().stream().flatMap(claim -> claim.quotes().stream()).toList();
          case Answer.NotInSources none -> none.closest();
          case Answer.Declined _, Answer.Failed _ -> List.of();
        };
    if (quotes.isEmpty()) {
      screen.out().println("There is no answer with quotes yet. Ask something first.");
    } else {
      screen.out().println(screen.faint("Searched for: " + SafeText.of(searched("", last))));
      screen.out().println();
    }
    for (Quote quote : quotes) {
      context(quote);
    }
  }

  /** The words between the sentences before and after, so that nobody takes them out of context. */
  private void context(Quote quote) {
    List<Span> sentences = quote.document().sentences();
    String document = quote.document().document().text();
    Span before =
        sentences.stream()
            .filter(sentence -> sentence.end() <= quote.span().start())
            .reduce((first, second) -> second)
            .orElse(null);
    Span after =
        sentences.stream()
            .filter(sentence -> sentence.start() >= quote.span().end())
            .findFirst()
            .orElse(null);
    aside(before, document);
    text.quote(quote);
    aside(after, document);
    screen.out().println();
  }

  private void aside(@Nullable Span sentence, String document) {
    if (sentence != null) {
      String words = SafeText.of(sentence.of(document));
      screen.out().println(screen.faint(Wrapping.wrap(words, screen.width(), "    ", "    ")));
    }
  }

  private void sources() {
    if (last != null) {
      var cited = CitedAnswer.of(last).sources();
      if (cited.isEmpty()) {
        screen.out().println("The last answer rests on no source.");
      }
      cited.forEach(source -> text.source("[" + source.mark() + "] ", source.document()));
      return;
    }
    try (Snapshot snapshot = bot.library().index().snapshot()) {
      snapshot.documents().forEach(document -> text.source("- ", document.document()));
    }
  }
}
