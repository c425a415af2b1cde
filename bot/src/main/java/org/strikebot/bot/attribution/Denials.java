package org.strikebot.bot.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells of which of its words a text says that they are not, are stopped or taken away. Two texts
 * that share words agree on them only where both or neither do so.
 */
final class Denials {

  /** So many words with sense a denial reaches ahead: "dismissed a claim by the union". */
  private static final int REACH = 3;

  /** So many letters at their beginning words of one kin have in common. */
  private static final int KIN = 5;

  private static final Pattern CLAUSE =
      Pattern.compile("[,;:—]\\s+(?!\\d)|\\s(?=(?:but|while|although|because|and that)\\b)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&.-]*");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)^(.*)\\b(?:is|are|was|were|be|been|being|get|gets|got)(?:\\s+\\w+ly)?\\s*$");

  /** Denials that are no deed: whether both texts have them says nothing of what each denies. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)not|no|never|none|nobody|nowhere else|neither|nor|cannot|without|below|\\w+n['’]t");

  private final Pattern words = WordList.pattern("denials.txt");

  /** Share of the shared words' weight that must be at odds before two texts are. */
  private static final double MUCH = 0.25;

  /**
   * Whether two texts agree on the words they share: of those that one of them denies, most are
   * denied by the other, or they are few.
   */
  boolean agree(String claim, String source, ToDoubleFunction<String> weight) {
    Set<String> shared = kin(Words.set(claim));
    shared.retainAll(kin(Words.set(source)));
    Set<String> here = denied(claim, shared);
    Set<String> there = denied(source, shared);
    double alike = 0;
    double unlike = 0;
    double whole = 0;
    for (String stem : shared) {
      whole += weight.applyAsDouble(stem);
      if (here.contains(stem) && there.contains(stem)) {
        alike += weight.applyAsDouble(stem);
      } else if (here.contains(stem) || there.contains(stem)) {
        unlike += weight.applyAsDouble(stem);
      }
    }
    return unlike <= alike || unlike < MUCH * whole;
  }

  /** "Impose" and "imposition" have other stems and the same beginning. */
  static Set<String> kin(Set<String> stems) {
    return stems.stream()
        .map(stem -> stem.substring(0, Math.min(KIN, stem.length())))
        .collect(Collectors.toSet());
  }

  /** The words of {@code shared} that {@code text} denies. */
  private Set<String> denied(String text, Set<String> shared) {
    Set<String> denied = new HashSet<>();
    for (String clause : List.of(CLAUSE.split(text, -1))) {
      Matcher denial = words.matcher(clause);
      while (denial.find()) {
        boolean plain = PLAIN.matcher(denial.group()).matches();
        if (!plain && kin(Words.set(denial.group())).stream().anyMatch(shared::contains)) {
          // A denial that both have sets nothing apart: "were postponed" and "to postpone".
          continue;
        }
        // "Operations were called off": what is called off stands before.
        Matcher passive = PASSIVE.matcher(clause.substring(0, denial.start()));
        boolean before = !plain && passive.find();
        List<String> reached =
            WORD.matcher(before ? passive.group(1) : clause.substring(denial.end()))
                .results()
                .map(MatchResult::group)
                .flatMap(word -> kin(Words.set(word)).stream())
                .toList();
        reached
            .subList(
                before ? Math.max(0, reached.size() - 1) : 0,
                before ? reached.size() : Math.min(REACH, reached.size()))
            .stream()
            .filter(shared::contains)
            // Who denies a denial affirms.
            .forEach(
                stem -> {
                  if (!denied.remove(stem)) {
                    denied.add(stem);
                  }
                });
      }
    }
    return denied;
  }
}
