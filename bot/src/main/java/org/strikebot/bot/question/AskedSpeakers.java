package org.strikebot.bot.question;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose words a question asks for: "What did Ann Hall say about it?" Only names count that are
 * written as names; whom a description means ("the chair") the words alone do not tell. Pure.
 */
public final class AskedSpeakers {

  private static final String SPEAKER = "((?:[Tt]he )?" + Mentions.NAME.pattern() + ")";

  /** "The union's lawyer" is not the union. */
  private static final String WHOLE = "(?![\\p{L}\\p{N}'’-])";

  private static final String SAYS =
      "(?:say|said|tell|told|think|thought|claim|claimed|argue|argued|write|written|reply|replied"
          + "|respond|responded|react|reacted|answer|answered|promise|promised|warn|warned|call"
          + "|called|accuse|accused|comment|describe|described|announce|announced|admit|admitted"
          + "|deny|denied|state|stated)";

  private static final String WORDS =
      "(?:words?|responses?|reply|replies|reactions?|views?|opinions?|stance|position|statements?"
          + "|comments?|quotes?)";

  private static final List<Pattern> ASKING =
      List.of(
          Pattern.compile(
              "\\b(?:[Dd]id|[Dd]oes|[Dd]o|[Hh]as|[Hh]ave|[Hh]ad) "
                  + SPEAKER
                  + "(?: (?:\\p{Ll}+ly|ever|also|even|then|first|have to|want to|go on to)){0,2} "
                  + SAYS
                  + "\\b"),
          Pattern.compile(SPEAKER + "['’]s? (?:\\p{Ll}+ )?" + WORDS + "\\b"),
          Pattern.compile("\\b" + WORDS + " (?:of|from|by) " + SPEAKER + WHOLE),
          Pattern.compile("\\b[Aa]ccording to " + SPEAKER + WHOLE));

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "professor", "prof");

  private AskedSpeakers() {}

  /** The names, as written and with their article, each once. */
  public static List<String> of(String question) {
    Set<String> found = new LinkedHashSet<>();
    for (Pattern asking : ASKING) {
      Matcher matcher = asking.matcher(question);
      while (matcher.find()) {
        String name = matcher.group(1);
        if (!words(name).isEmpty()) {
          found.add(name);
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whether {@code name} may be among {@code names} or be named in one of {@code texts}: in full,
   * in part ("Hall" for "Ann Hall", and the other way) or by its initials.
   *
   * @param names of people, bodies and sides, each whole
   * @param texts running text
   */
  public static boolean among(String name, Collection<String> names, Collection<String> texts) {
    Set<String> wanted = words(name);
    Stream<String> inTexts = texts.stream().flatMap(text -> Mentions.names(text).stream());
    return Stream.concat(names.stream(), inTexts).anyMatch(other -> same(name, wanted, other))
        // A name that begins a sentence is not known for one.
        || texts.stream().anyMatch(text -> words(text).containsAll(wanted));
  }

  private static boolean same(String name, Set<String> wanted, String other) {
    Set<String> words = words(other);
    return (!words.isEmpty() && (words.containsAll(wanted) || wanted.containsAll(words)))
        || initials(name).equals(other)
        || initials(other).equals(bare(name));
  }

  /** What tells a name from others: the stems of its words without titles and small words. */
  private static Set<String> words(String name) {
    return Words.of(name).stream()
        .filter(word -> word.content() && !TITLES.contains(word.lower()))
        .map(Word::stem)
        .collect(Collectors.toSet());
  }

  /** Of a name of several words; else something that is nobody's name. */
  private static String initials(String name) {
    String initials =
        Words.of(bare(name)).stream()
            .filter(Word::capital)
            .map(word -> word.text().substring(0, 1))
            .collect(Collectors.joining());
    return initials.length() < 2 ? " " : initials;
  }

  private static String bare(String name) {
    return name.replaceFirst("^[Tt]he ", "");
  }
}
