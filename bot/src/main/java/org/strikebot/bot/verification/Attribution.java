package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strikebot.bot.verification.Problem.Kind;
import org.strikebot.bot.verification.Support.Place;
import org.strikebot.index.quotation.Quotation;
import org.strikebot.index.source.Span;
import org.strikebot.index.store.IndexedDocument;

/**
 * Whether a claim gives words to whoever said them.
 *
 * <p>What it says somebody said is compared with the quotations that were found when the source was
 * read: those that its quotes lie in, or, where it quotes nothing, those that its best sentence
 * lies in.
 */
final class Attribution {

  /** A sentence counts as reported speech if a quotation holds this share of the shared words. */
  private static final double MOSTLY = 0.7;

  private final Reading claim;
  private final BitSet quoted;
  private final List<Anchor> names;

  Attribution(Reading claim, BitSet quoted, List<Anchor> names) {
    this.claim = claim;
    this.quoted = quoted;
    this.names = names;
  }

  List<Problem> problems(List<Quote> quotes, Support support) {
    List<List<Word>> said = speakers();
    if (said.isEmpty() && pronounSpeaks()) {
      return List.of(
          new Problem(
              Kind.MISATTRIBUTED,
              "It says \"he\" or \"she\" said it; name the speaker, or say that the source does not"
                  + " name the speaker."));
    }
    List<Problem> problems = new ArrayList<>();
    boolean checked = false;
    for (Quote quote : quotes) {
      if (quote.quotation() != null && !said.isEmpty()) {
        compare(said, List.of(Voice.of(quote.document(), quote.quotation())), quote.text())
            .ifPresent(problems::add);
        checked = true;
      }
    }
    if (!checked && !support.sentences().isEmpty()) {
      Place best = support.sentences().getFirst();
      List<Voice> voices = voices(best);
      if (!said.isEmpty() && !voices.isEmpty()) {
        compare(said, voices, words(best)).ifPresent(problems::add);
      } else if (said.isEmpty() && quotes.isEmpty()) {
        unattributed(best).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> compare(
      List<List<Word>> said, List<Voice> voices, String words) {
    for (List<Word> name : said) {
      if (voices.stream().anyMatch(voice -> voice.calledBy(name))) {
        return Optional.empty();
      }
    }
    boolean nobody = voices.stream().noneMatch(Voice::known);
    String shown = QuoteSearch.shorten(words);
    return Optional.of(
        new Problem(
            Kind.MISATTRIBUTED,
            nobody
                ? "The source does not name who said \"" + shown + "\"; do not name anybody."
                : "Another than the one named said \""
                    + shown
                    + "\"; name who the passage names."));
  }

  /** The names before a reporting verb of the same sentence, or right behind it. */
  private List<List<Word>> speakers() {
    List<List<Word>> speakers = new ArrayList<>();
    List<Word> words = claim.words();
    for (int at = 0; at < words.size(); at++) {
      Word verb = words.get(at);
      if (quoted.get(at) || !Vocabulary.REPORTING.contains(verb.lower())) {
        continue;
      }
      for (Anchor name : names) {
        boolean sameSentence = words.get(name.first()).sentence() == verb.sentence();
        boolean before = name.last() < at;
        boolean behind =
            name.first() - at >= 1
                && name.first() - at <= 2
                && noneContent(words.subList(at + 1, name.first()));
        if (sameSentence && !quoted.get(name.first()) && (before || behind)) {
          speakers.add(words.subList(name.first(), name.last() + 1));
        }
      }
      // Only the first reporting verb of a sentence has its subject before it for certain.
      break;
    }
    return speakers;
  }

  private static boolean noneContent(List<Word> words) {
    return words.stream().noneMatch(Word::content);
  }

  private boolean pronounSpeaks() {
    List<Word> words = claim.words();
    for (int at = 0; at + 1 < words.size(); at++) {
      if (Vocabulary.PRONOUNS.contains(words.get(at).lower())
          && !quoted.get(at)
          && Vocabulary.REPORTING.contains(words.get(at + 1).lower())) {
        return true;
      }
    }
    return false;
  }

  private static List<Voice> voices(Place place) {
    Span sentence = place.ground().reading().sentences().get(place.sentence());
    IndexedDocument document = place.ground().document();
    return document.quotationsIn(sentence).stream()
        .map(quotation -> Voice.of(document, quotation))
        .toList();
  }

  /** A party's words given as a fact: reported speech, and nothing of the speaker is named. */
  private Optional<Problem> unattributed(Place best) {
    IndexedDocument document = best.ground().document();
    Span sentence = best.ground().reading().sentences().get(best.sentence());
    Set<String> ours = new HashSet<>();
    claim.words().stream().filter(Word::content).forEach(word -> ours.add(word.stem()));
    for (Quotation quotation : document.quotations()) {
      Voice voice = Voice.of(document, quotation);
      if (!quotation.span().overlaps(sentence)
          || !voice.known()
          || voice.stems().stream().anyMatch(ours::contains)) {
        continue;
      }
      List<Word> shared =
          best.ground().reading().words().stream()
              .filter(word -> word.sentence() == best.sentence())
              .filter(word -> ours.contains(word.stem()))
              .toList();
      long inside = shared.stream().filter(word -> quotation.span().contains(word.span())).count();
      if (!shared.isEmpty() && inside >= MOSTLY * shared.size()) {
        return Optional.of(
            new Problem(
                Kind.UNATTRIBUTED,
                "The passage gives this as somebody's words; say whose they are."));
      }
    }
    return Optional.empty();
  }

  private static String words(Place place) {
    return place
        .ground()
        .reading()
        .sentences()
        .get(place.sentence())
        .of(place.ground().document().document().text());
  }
}
