package org.strikebot.bot.attribution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strikebot.index.quotation.WordTagger;

/**
 * Who does what to whom, by parts of speech and word order: "nurses stood in for doctors" and
 * "doctors stood in for nurses" have the same words.
 */
final class Roles {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&-]*|[^\\s\\p{L}\\p{N}]");

  private static final Pattern AND = Pattern.compile(",? and (?!\\d{1,2} )");

  /** What opens a statement of its own and not the second verb of the same: a name, a figure. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "^(?:\\p{Lu}|\\d|(?:the|its?|their|his|her|no|none|most|only|they|he|she)\\b)");

  /** So many words with sense make a half. */
  private static final int HALF = 4;

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");

  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  /** Verbs of which one side of a deal does the one and the other the other. */
  private static final List<Set<String>> CONVERSE =
      List.of(
          Set.copyOf(Words.stems("lose dismiss")),
          Set.copyOf(Words.stems("lost dismissed")),
          Set.copyOf(Words.stems("won dismissed")),
          Set.copyOf(Words.stems("give receive")),
          Set.copyOf(Words.stems("gave received")),
          Set.copyOf(Words.stems("sent received")));

  private final WordTagger tagger = WordTagger.english();
  private final Cache<String, List<Deed>> kept = Caffeine.newBuilder().maximumSize(2048).build();

  /**
   * One verb with the nouns on both sides of it.
   *
   * @param verb its stem
   * @param doers stems of the nouns that do it
   * @param others stems of the nouns after it
   */
  record Deed(String verb, Set<String> doers, Set<String> others) {}

  /**
   * The two halves of a claim that joins two statements, each with its own beginning; the claim
   * alone where it does not.
   */
  static List<String> parts(String claim) {
    List<String> halves = List.of(AND.split(claim, 2));
    boolean both =
        halves.size() == 2 && halves.stream().allMatch(half -> Words.set(half).size() >= HALF);
    return both && WHOLE.matcher(halves.getLast()).find() ? halves : List.of(claim);
  }

  /** Whether the claim gives a verb of the source to whom the source has it done. */
  boolean turned(String claim, String source) {
    List<Deed> theirs = deeds(source);
    for (Deed deed : deeds(claim)) {
      List<Deed> same = theirs.stream().filter(each -> each.verb().equals(deed.verb())).toList();
      Set<String> all = Words.set(source);
      if (theirs.stream().anyMatch(each -> converse(deed, each))) {
        return true;
      }
      if (!same.isEmpty()
          && !deed.doers().isEmpty()
          && same.stream().allMatch(each -> otherwise(deed, each, all))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one has somebody lose what the other has them dismiss. */
  private static boolean converse(Deed claim, Deed source) {
    return CONVERSE.stream()
            .anyMatch(
                pair ->
                    !claim.verb().equals(source.verb())
                        && pair.contains(claim.verb())
                        && pair.contains(source.verb()))
        && claim.doers().stream().anyMatch(source.doers()::contains)
        && claim.others().stream().anyMatch(source.others()::contains);
  }

  private static boolean otherwise(Deed claim, Deed source, Set<String> all) {
    boolean doerIsOther =
        claim.doers().stream().anyMatch(source.others()::contains)
            && claim.doers().stream().noneMatch(source.doers()::contains);
    boolean nobodyAlike =
        !source.doers().isEmpty()
            && claim.others().stream().anyMatch(source.others()::contains)
            && claim.doers().stream().noneMatch(all::contains);
    boolean otherIsDoer =
        claim.others().stream().anyMatch(source.doers()::contains)
            && claim.doers().stream().noneMatch(source.doers()::contains);
    return doerIsOther || otherIsDoer || nobodyAlike;
  }

  private List<Deed> deeds(String text) {
    return kept.get(text, this::read);
  }

  private List<Deed> read(String text) {
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      words.add(token.group());
    }
    List<String> tags = tagger.tag(words);
    List<Deed> deeds = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      List<String> verb = tags.get(at).equals("VERB") ? Words.stems(words.get(at)) : List.of();
      if (verb.size() != 1) {
        continue;
      }
      Set<String> before = nouns(words, tags, at, -1);
      if (before.isEmpty() && words.get(at).endsWith("ing") && !deeds.isEmpty()) {
        // "Leaders wrote to the minister, asking him": the leaders ask.
        before = deeds.getLast().doers();
      }
      if (before.isEmpty() && at > 0 && words.get(at - 1).equals("to") && !deeds.isEmpty()) {
        // "They told the guards to go" and "the guards were told to go": the guards go.
        Deed told = deeds.getLast();
        before = told.others().isEmpty() ? told.doers() : told.others();
      }
      Set<String> after = nouns(words, tags, at, 1);
      deeds.add(
          passive(words, tags, at)
              ? new Deed(verb.getFirst(), agent(words, tags, at), before)
              : new Deed(verb.getFirst(), before, after));
    }
    return deeds;
  }

  private static boolean passive(List<String> words, List<String> tags, int verb) {
    for (int at = verb - 1; at >= 0 && at >= verb - 3; at--) {
      if (BE.contains(words.get(at).toLowerCase(Locale.ROOT).replaceFirst("n['’]t$", ""))) {
        return words.get(verb).matches(".*(?:ed|en|wn|id|lt|nt|ut|un|ld|ade|pt)");
      }
      if (!tags.get(at).equals("ADV")
          && !tags.get(at).equals("AUX")
          && !tags.get(at).equals("PART")) {
        return false;
      }
    }
    return false;
  }

  /** Whoever stands behind "by". */
  private static Set<String> agent(List<String> words, List<String> tags, int verb) {
    for (int at = verb + 1; at < words.size() && at < verb + 4; at++) {
      if (words.get(at).equals("by")) {
        return nouns(words, tags, at, 1);
      }
    }
    return Set.of();
  }

  /** The nouns from a place to the next verb or sign. */
  private static Set<String> nouns(List<String> words, List<String> tags, int from, int step) {
    Set<String> nouns = new HashSet<>();
    for (int at = from + step; at >= 0 && at < words.size(); at += step) {
      String tag = tags.get(at);
      if (tag.equals("VERB") || tag.equals("PUNCT") || tag.equals("SCONJ")) {
        break;
      }
      if (NOUNS.contains(tag)) {
        nouns.addAll(Words.stems(words.get(at)));
      }
    }
    return nouns;
  }
}
