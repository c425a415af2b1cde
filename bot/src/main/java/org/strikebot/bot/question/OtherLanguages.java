package org.strikebot.bot.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the commonest other European languages from English by their function words. A question
 * here is a dozen words long, where counting closed-class words is as sure as trained detectors,
 * whose smallest well-kept one would weigh more than the rest of the program.
 */
final class OtherLanguages {

  private static final List<Set<String>> LANGUAGES =
      List.of(
          words(
              "le la les des une du est sont pourquoi quand qui que quoi comment où ont il elle dans"
                  + " pour avec sur ils médecins grève combien et en au aux pas ce cette"),
          words(
              "der die das und ist sind warum wann wer wie viele ein eine nicht mit von den dem auf"
                  + " für haben hat im zu wurde wurden streik ärzte was sie es"),
          words(
              "el los las una unos por qué cuándo quién cómo cuántos es son en con para del de y no"
                  + " se huelga médicos fue fueron la su al"),
          words(
              "il lo gli una perché quando chi come quanti è sono di del della dei con per in che non"
                  + " sciopero medici la ha hanno i"),
          words(
              "de het een waarom wanneer wie hoe hoeveel is zijn van met voor niet op artsen staking"
                  + " en dat er werd"),
          words(
              "o os as um uma por que quando quem como quantos é são do da dos das em com para não"
                  + " greve médicos foi"),
          words(
              "dlaczego kiedy kto jak ile jest są w na z nie do się lekarze strajk co czy był była"),
          words(
              "pam pryd pwy sut faint yw oedd y yr mae ar gyfer streic meddygon nid ydy beth ble"));

  private static final Set<String> ENGLISH =
      words(
          "the of and to in is was were are did does do what who when where why how many much which"
              + " for on with that this they he she it at by from about be not have has had a an");

  private OtherLanguages() {}

  /** Whether {@code text} has clearly more function words of another language than of English. */
  static boolean looksLike(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.size() < 3) {
      return false;
    }
    long english = words.stream().filter(ENGLISH::contains).count();
    long other =
        LANGUAGES.stream()
            .mapToLong(language -> words.stream().filter(language::contains).count())
            .max()
            .orElse(0);
    return other >= 2 && other > 2 * english && 4 * other >= words.size();
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.stream(list.split(" ")).distinct().toList());
  }
}
