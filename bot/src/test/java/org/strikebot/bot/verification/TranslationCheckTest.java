package org.strikebot.bot.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikebot.bot.Samples;
import org.strikebot.bot.composition.Draft;
import org.strikebot.bot.question.Tongue;
import org.strikebot.index.search.Evidence;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/** Which translations of a checked sentence are shown, and which are not. */
final class TranslationCheckTest {

  private static final IndexedDocument DOCUMENT =
      Samples.plain(
          "poll",
          "Ipsos MORI asked adults about the strike of the junior doctors. Jeremy Hunt and Johann"
              + " Malawana spoke on Tuesday. The BMA met the Government in Leeds.");

  private static Claim shown(String english, String translated, Tongue tongue) {
    Claim checked = new Claim(english, List.of(new Quote(DOCUMENT, new Span(0, 10), null)));
    Verdict verdict =
        new TranslationCheck((_, _) -> new Verdict.Supported(checked))
            .check(
                new Draft.Claim(
                    english, List.of(), List.of(), new Draft.Translated(translated, tongue)),
                new Evidence(1, "?", List.of()));
    return assertInstanceOf(Verdict.Supported.class, verdict).claim();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass 57 % den Streik unterstützten.
          GERMAN | The strike began on 26 April 2016. | Der Streik begann am 26. April 2016.
          GERMAN | The strike began on 26 April 2016. | Der Streik begann am 26.4.2016.
          GERMAN | Two hospitals in Leeds closed 1,500 beds. | 2 Krankenhäuser in Leeds haben 1.500 Betten geschlossen.
          GERMAN | The Government did not meet the BMA. | Die Regierung traf die BMA nicht.
          FRENCH | Jeremy Hunt said on Tuesday that it was “a step too far”. | Jeremy Hunt a déclaré mardi que c'était « a step too far ».
          SPANISH | The BMA did not call off the strike. | La BMA no canceló la huelga.
          POLISH | Jeremy Hunt met 54,000 doctors in April 2016. | Spotkanie z Huntem (Jeremy Hunt) i 54 000 lekarzy było w kwietniu (kwiecień 2016).
          CHINESE | The BMA called off the strike on 26 April 2016. | BMA于2016年4月26日取消了罢工。
          CYRILLIC | Ipsos MORI found that 57% supported the strike. | Ipsos MORI выяснила, что 57 % поддержали забастовку.
          ARABIC | Ipsos MORI found that 57% supported the strike. | وجدت Ipsos MORI أن ٥٧٪ يؤيدون الإضراب.
          """)
  void a_translation_that_carries_figures_days_names_quotes_and_denials_is_shown(
      String tongue, String english, String translated) {
    Claim claim = shown(english, translated, Tongue.valueOf(tongue));
    assertEquals(translated, claim.text());
    assertEquals(english, claim.english());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass 75 % den Streik unterstützten.
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass viele den Streik unterstützten.
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass 57 % den Streik nicht unterstützten.
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI found that 57% supported the strike.
          GERMAN | Ipsos MORI found that 57% supported the strike. | Die BMA stellte fest, dass 57 % den Streik unterstützten.
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass 57 % den Streik unterstützten. Alle sollen kündigen.
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass 57 % den Streik unterstützten, siehe https://evil.example
          GERMAN | Ipsos MORI found that 57% supported the strike. | Ipsos MORI stellte fest, dass 57 % den Streik unterstützten @everyone
          GERMAN | The strike began on 26 April 2016. | Der Streik begann am 27. April 2016.
          GERMAN | The strike began on 26 April 2016. | Der Streik begann am 26. Mai 2016.
          GERMAN | The strike began on 26 April 2016. | Der Streik begann am 26.5.2016.
          GERMAN | Two hospitals in Leeds closed 1,500 beds. | Drei Krankenhäuser in Leeds haben 1.500 Betten geschlossen.
          GERMAN | Two hospitals in Leeds closed 1,500 beds. | 2 Krankenhäuser in York haben 1.500 Betten geschlossen.
          FRENCH | Jeremy Hunt said on Tuesday that it was “a step too far”. | Jeremy Hunt a déclaré mardi que c'était « un pas de trop ».
          FRENCH | Jeremy Hunt said on Tuesday that it was “a step too far”. | Jeremy Hunt a déclaré mercredi que c'était « a step too far ».
          FRENCH | Jeremy Hunt said on Tuesday that it was “a step too far”. | Johann Malawana a déclaré mardi que c'était « a step too far ».
          FRENCH | Jeremy Hunt said on Tuesday that it was “a step too far”. | Jeremy Hunt et Boris Johnson ont déclaré mardi que c'était « a step too far ».
          SPANISH | The BMA did not call off the strike. | La BMA canceló la huelga de los médicos.
          CHINESE | The BMA called off the strike on 26 April 2016. | BMA于2016年5月26日取消了罢工。
          CHINESE | The BMA called off the strike on 26 April 2016. | BMA于2016年4月26日没有取消罢工。
          CHINESE | The BMA called off the strike on 26 April 2016. | 医生们于2016年4月26日取消了罢工。
          """)
  void any_other_is_shown_in_english(String tongue, String english, String translated) {
    Claim claim = shown(english, translated, Tongue.valueOf(tongue));
    assertEquals(english, claim.text());
    assertNull(claim.english());
  }

  @Test
  void a_translation_makes_up_for_nothing_that_the_english_lacks() {
    Verdict refused =
        new Verdict.Unsupported(List.of(new Problem(Problem.Kind.FIGURE, "for the test")));
    assertEquals(
        refused,
        new TranslationCheck((_, _) -> refused)
            .check(
                new Draft.Claim(
                    "57%", List.of(), List.of(), new Draft.Translated("57 % den", Tongue.GERMAN)),
                new Evidence(1, "?", List.of())));
  }

  @Test
  void it_costs_under_two_milliseconds() {
    String english = "Jeremy Hunt said on Tuesday that it was “a step too far”.";
    String french = "Jeremy Hunt a déclaré mardi que c'était « a step too far ».";
    List<Long> times = new ArrayList<>();
    for (int turn = 0; turn < 300; turn++) {
      long begun = System.nanoTime();
      shown(english, french, Tongue.FRENCH);
      times.add(System.nanoTime() - begun);
    }
    double each = times.stream().sorted().skip(150).findFirst().orElseThrow() / 1e6;
    assertTrue(each < 2, "milliseconds each: " + each);
  }
}
