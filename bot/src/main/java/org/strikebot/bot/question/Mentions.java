package org.strikebot.bot.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who and what a conversation is about: the names in its turns, weighed by who named them and how
 * long ago. What the asker named counts most, because that is what a follow-up is about; names of
 * the answers count for having been read. Pure.
 */
final class Mentions {

  /** A question's name against one of an answer. Both found on follow-ups that people rewrote. */
  private static final double ASKED = 4;

  /** A turn that is nothing but a name says what the whole conversation is about. */
  private static final double HEADING = 12;

  /** What a turn's names keep of their weight with every turn after it. */
  private static final double KEPT = 0.7;

  private static final String WORD =
      "(?:\\p{Lu}\\.|(?:Mc|Mac|O['’]|[dl]['’])?\\p{Lu}[\\p{L}\\p{N}-]*)";

  /** Words with capitals in a row, with the small words that stand within names. */
  static final Pattern NAME =
      Pattern.compile(
          WORD + "(?: (?:(?:of|the|de|van|von|der|du|la|al|bin|and|&) ){0,2}" + WORD + ")*");

  /** Words that begin a question or a sentence, with a capital for no other reason. */
  private static final Pattern FIRST = Pattern.compile("(?:^|[.?!:;\"“”\\n(]\\s*)$");

  private static final Pattern ASKS =
      Pattern.compile(
          "\\?|^\\s*(?:who|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had"
              + "|can|could|will|would|should|tell|give|and|but|so|any)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  private Mentions() {}

  /** The names of {@code turns}, oldest first. */
  static Mentions of(List<Question.Turn> turns) {
    Mentions mentions = new Mentions();
    Set<String> answered =
        turns.stream().flatMap(turn -> names(turn.answer()).stream()).collect(Collectors.toSet());
    double weight = Math.pow(KEPT, turns.size() - 1.0);
    for (Question.Turn turn : turns) {
      boolean heading = heading(turn.question());
      List<String> asked = heading ? List.of(turn.question().strip()) : names(turn.question());
      for (String name : asked) {
        mentions.add(name, heading ? HEADING : ASKED * weight);
      }
      mentions.asked.addAll(asked);
      String lower = turn.question().toLowerCase(Locale.ROOT);
      for (String name : answered) {
        if (!asked.contains(name) && within(name.toLowerCase(Locale.ROOT), lower)) {
          mentions.add(name, ASKED * weight);
          mentions.asked.add(name);
        }
      }
      for (String name : names(turn.answer())) {
        mentions.add(name, weight);
      }
      weight /= KEPT;
    }
    mentions.joinShortForms();
    return mentions;
  }

  /** The heaviest name that fits; of equals the one named first. */
  Optional<String> heaviest(Predicate<String> fits) {
    return weights.entrySet().stream()
        .filter(entry -> fits.test(entry.getKey()))
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  /** The heaviest name that the asker used. */
  Optional<String> heaviestAsked() {
    return heaviest(asked::contains);
  }

  private void add(String name, double weight) {
    weights.merge(name, weight, Double::sum);
  }

  /** "Hunt" counts for "Jeremy Hunt". */
  private void joinShortForms() {
    for (String name : new ArrayList<>(weights.keySet())) {
      Optional<String> longer =
          weights.keySet().stream()
              .filter(other -> other.length() > name.length() && within(name, other))
              .max(Comparator.comparingDouble(other -> Objects.requireNonNull(weights.get(other))));
      if (longer.isPresent()) {
        add(longer.get(), Objects.requireNonNull(weights.remove(name)));
        if (asked.remove(name)) {
          asked.add(longer.get());
        }
      }
    }
  }

  private static boolean within(String name, String text) {
    int at = text.indexOf(name);
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + name.length() == text.length()
            || !Character.isLetterOrDigit(text.charAt(at + name.length())));
  }

  /** A turn that only names what it is about, such as "Acas talks". */
  private static boolean heading(String question) {
    return !ASKS.matcher(question).find()
        && question.strip().split("\\s+").length <= 6
        && question.chars().anyMatch(Character::isUpperCase);
  }

  /** The names in {@code text}, in its order, as often as they stand there. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group();
      boolean first = FIRST.matcher(text.substring(0, matcher.start())).find();
      if (first) {
        name = withoutFunctionWords(name);
      }
      boolean acronym = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
      boolean several = name.indexOf(' ') > 0;
      if (name.length() > 1 && (!first || several || acronym) && !calendar(name)) {
        names.add(name.replaceFirst("['’]s$", ""));
      }
    }
    return names;
  }

  private static String withoutFunctionWords(String name) {
    String rest = name;
    while (!rest.isEmpty()) {
      int space = rest.indexOf(' ');
      String word = space < 0 ? rest : rest.substring(0, space);
      if (!FunctionWords.contains(word.toLowerCase(Locale.ROOT))) {
        return rest;
      }
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
    return rest;
  }

  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?:January|February|March|April|May|June|July|August|September|October|November|December"
              + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I)(?: \\d+)*");

  private static boolean calendar(String name) {
    return CALENDAR.matcher(name).matches();
  }
}
