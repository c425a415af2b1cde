package org.strikebot.bot.terminal;

import java.util.ArrayList;
import java.util.List;
import org.strikebot.bot.answer.Answer;
import org.strikebot.bot.answer.Audience;
import org.strikebot.bot.citation.CitedAnswer;
import org.strikebot.bot.verification.Claim;

/**
 * Prints one answer while it comes about: each claim as soon as it is checked, what belongs to the
 * whole of it in the end. For one answer and one thread.
 */
final class GradualAnswer implements Audience {

  private final Screen screen;
  private final Notices notices;
  private final AnswerText text;
  private final List<Claim> printed = new ArrayList<>();

  GradualAnswer(Screen screen, Notices notices) {
    this.screen = screen;
    this.notices = notices;
    this.text = new AnswerText(screen);
  }

  @Override
  public void stage(Stage stage) {
    switch (stage) {
      case SEARCHING -> {}
      case COMPOSING -> notices.composing();
    }
  }

  @Override
  public void claim(Claim claim) {
    notices.clear();
    printed.add(claim);
    text.claim(CitedAnswer.of(printed).claims().getLast());
    screen.out().flush();
  }

  /** Prints what was not printed yet of {@code answer}, which is what was watched. */
  void end(Answer answer) {
    notices.clear();
    if (answer instanceof Answer.Answered answered && !printed.isEmpty()) {
      text.printRest(answered, printed.size());
    } else {
      text.print(answer);
    }
  }
}
