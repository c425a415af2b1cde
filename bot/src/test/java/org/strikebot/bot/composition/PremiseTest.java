package org.strikebot.bot.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strikebot.bot.Samples;
import org.strikebot.bot.question.QuestionReader;
import org.strikebot.bot.retrieval.Reading;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** When a question is told that it takes for granted what the sources do not bear out. */
final class PremiseTest {

  private static final String DENIED = "The BMA denied that the strike had been called off.";
  private static final String SAID = "The BMA called the strike for 26 April 2016.";

  private static String note(String question, String found) {
    IndexedDocument document = Samples.plain("news", found);
    Hit hit = Samples.evidence(question, document).hits().getFirst();
    Span all = new Span(0, found.length());
    return new Premise()
        .note(
            new Reading(new QuestionReader().read(question), List.of(), 1),
            List.of(new Extract(hit, all, all, 1, Extract.stems(found))));
  }

  @Test
  void a_premise_that_the_sources_deny_is_named_and_not_agreed_with() {
    String note = note("Why did the BMA call off the strike?", DENIED);
    assertTrue(note.startsWith("The question takes something for granted"), note);
  }

  @Test
  void what_the_sources_do_not_deny_and_what_presumes_nothing_is_not_lectured() {
    assertEquals("", note("Why did the BMA call the strike?", SAID));
    assertEquals("", note("Did the BMA call off the strike?", DENIED));
  }
}
