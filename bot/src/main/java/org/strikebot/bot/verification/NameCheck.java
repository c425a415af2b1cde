package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strikebot.bot.verification.Grounds.Ground;
import org.strikebot.bot.verification.Problem.Kind;

/**
 * Whether every person, place and organisation of a claim is in its passages or their documents'
 * facts, and put together as there: "Johann Hunt" is nobody although both words occur.
 */
final class NameCheck {

  private final Reading claim;
  private final Grounds grounds;

  NameCheck(Reading claim, Grounds grounds) {
    this.claim = claim;
    this.grounds = grounds;
  }

  List<Problem> problems(List<Anchor> names) {
    List<Problem> problems = new ArrayList<>();
    for (Anchor name : names) {
      if (!known(name)) {
        problems.add(
            new Problem(
                Kind.NAME,
                "The name \"" + text(name) + "\" is not in the passages named or their facts."));
      }
    }
    return problems;
  }

  private boolean known(Anchor name) {
    List<Word> words = claim.words().subList(name.first(), name.last() + 1);
    if (abbreviated(words)) {
      return true;
    }
    List<Word> proper =
        words.stream().filter(word -> !word.lower().equals("mr") && word.content()).toList();
    for (int at = 0; at < proper.size(); at++) {
      Word word = proper.get(at);
      if (!grounds.has(word)
          && !(word.acronym() && spelledOut(word))
          && !(at < proper.size() - 1 && wholeInDocument(name))) {
        return false;
      }
    }
    return together(proper, name);
  }

  /** "British Medical Association" where the passages say BMA and the document says both. */
  private boolean abbreviated(List<Word> words) {
    if (words.size() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.appendCodePoint(word.text().codePointAt(0)));
    String full = String.join(" ", words.stream().map(Word::text).toList());
    return grounds.passages().stream()
        .anyMatch(
            passage ->
                passage.reading().words().stream()
                        .anyMatch(word -> word.text().contentEquals(initials))
                    && passage.document().document().text().contains(full));
  }

  /** BMA where the passages only spell it out. */
  private boolean spelledOut(Word acronym) {
    String letters = acronym.text().toUpperCase(Locale.ROOT).replaceAll("\\P{L}", "");
    for (Ground passage : grounds.passages()) {
      StringBuilder initials = new StringBuilder();
      for (Word word : passage.reading().words()) {
        if (word.capital()) {
          initials.appendCodePoint(word.text().codePointAt(0));
        } else if (word.content()) {
          initials.append(' ');
        }
      }
      if (initials.indexOf(letters) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether neighbouring words of the name are neighbours somewhere in the sources too. */
  private boolean together(List<Word> words, Anchor name) {
    if (wholeInDocument(name)) {
      return true;
    }
    for (int at = 1; at < words.size(); at++) {
      Word first = words.get(at - 1);
      Word second = words.get(at);
      if (!claim.between(claim.words().indexOf(first)).isBlank()) {
        continue;
      }
      if (grounds.readings().noneMatch(reading -> neighbours(reading, first, second))) {
        return false;
      }
    }
    return true;
  }

  private static boolean neighbours(Reading reading, Word first, Word second) {
    List<Word> words = reading.words();
    for (int at = 0; at + 1 < words.size(); at++) {
      if (words.get(at).stem().equals(first.stem())
          && (words.get(at + 1).stem().equals(second.stem())
              || (at + 2 < words.size()
                  && (!words.get(at + 1).content() || Vocabulary.TITLES.contains(first.lower()))
                  && words.get(at + 2).stem().equals(second.stem())))) {
        return true;
      }
    }
    return false;
  }

  private boolean wholeInDocument(Anchor name) {
    String whole = text(name);
    return grounds.passages().stream()
        .anyMatch(passage -> passage.document().document().text().contains(whole));
  }

  private String text(Anchor name) {
    return claim
        .text()
        .substring(
            claim.words().get(name.first()).span().start(),
            claim.words().get(name.last()).span().end());
  }
}
