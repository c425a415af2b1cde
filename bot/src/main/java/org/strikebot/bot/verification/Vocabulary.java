package org.strikebot.bot.verification;

import java.util.Map;
import java.util.Set;

/** The closed word classes of English that the checks need. All in small letters. */
final class Vocabulary {

  private Vocabulary() {}

  /** Words without meaning of their own; the usual stop words and the contractions of them. */
  static final Set<String> FUNCTION =
      Set.of(
          ("a about above after again against all also although am an and any are aren't as at be"
                  + " because been before being below between both but by can can't cannot could"
                  + " couldn't did didn't do does doesn't doing don't down during each either else"
                  + " ever every for from further had hadn't has hasn't have haven't having he her"
                  + " here hers herself him himself his how however i if in into is isn't it its"
                  + " itself just less many may me meanwhile might more most much must my neither"
                  + " never no nor not nothing of off on once one only onto or other others our out"
                  + " over own per rather same shall she should shouldn't since so some such than"
                  + " that the their theirs them themselves then there these they this those though"
                  + " through thus to too toward towards under until up upon us very was wasn't we"
                  + " were weren't what whatever when where whereas whether which while who whom"
                  + " whose why will with within without won't would wouldn't yet you your")
              .split(" "));

  /** Verbs and phrases that hand over to somebody's words; they may stand for each other. */
  static final Set<String> REPORTING =
      Set.of(
          ("said say says saying told tell tells stated state states statement added add adds argued"
                  + " argue argues claimed claim claims called calls call described describe"
                  + " describes wrote writes write warned warns warn insisted insists reported"
                  + " reports report according accused accuses announced announces asked asks"
                  + " answered answers replied replies responded responds explained explains"
                  + " maintained suggested suggests noted notes urged urges demanded pointed"
                  + " remarked declared put gave gives spoke speaking")
              .split(" "));

  /** Words that turn what follows into its opposite. */
  static final Set<String> NEGATING =
      Set.of(
          ("not no never neither nor none nobody nothing without cannot can't couldn't didn't"
                  + " doesn't don't hadn't hasn't haven't isn't aren't wasn't weren't won't wouldn't"
                  + " shouldn't ain't hardly")
              .split(" "));

  /** Days and stretches that mean something else to every reader of another day. */
  static final Set<String> RELATIVE = Set.of("today", "yesterday", "tomorrow", "tonight", "now");

  /** What "last" and its like turn into a day that only the writer knows. */
  static final Set<String> RELATIVE_TO = Set.of("last", "next", "this");

  static final Set<String> STRETCHES =
      Set.of(
          ("week month year weekend morning afternoon evening night monday tuesday wednesday"
                  + " thursday friday saturday sunday")
              .split(" "));

  /** Figures of speech for how many, by what they claim; a claim must not say a stronger one. */
  static final Map<String, String> QUANTITY =
      Map.ofEntries(
          Map.entry("all", "all"),
          Map.entry("every", "all"),
          Map.entry("everyone", "all"),
          Map.entry("everybody", "all"),
          Map.entry("always", "all"),
          Map.entry("entirely", "all"),
          Map.entry("unanimously", "all"),
          Map.entry("none", "none"),
          Map.entry("nobody", "none"),
          Map.entry("never", "none"),
          Map.entry("most", "most"),
          Map.entry("majority", "most"),
          Map.entry("mostly", "most"),
          Map.entry("only", "only"),
          Map.entry("solely", "only"),
          Map.entry("minority", "few"),
          Map.entry("few", "few"));

  static final Set<String> MORE = Set.of("more", "over", "above", "exceeding", "exceeded", "least");

  static final Set<String> FEWER =
      Set.of("fewer", "less", "under", "below", "nearly", "almost", "up", "most");

  /** Forms of address and ranks that stand before a name. */
  static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "dame",
          "lord",
          "lady",
          "professor",
          "prof",
          "mps",
          "mp");

  static final Set<String> PRONOUNS = Set.of("he", "she", "they");
}
