package org.strikebot.bot.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikebot.bot.composition.Draft;
import org.strikebot.bot.question.Tongue;
import org.strikebot.index.dating.CalendarNames;
import org.strikebot.index.source.Span;

/**
 * A sentence beside the English one it translates, compared in all that does not depend on knowing
 * the language: form, length, figures, days, names, quoted words, and whether both deny. What is
 * not told for sure counts against it, for the English sentence is there to be shown. Whether its
 * other words mean the same, code cannot tell. For one comparison and one thread.
 */
final class Translation {

  /** What is said shortest in English has less than twice its letters elsewhere. */
  private static final double LONGER = 2;

  private static final int LONGER_BY = 20;

  /** Chinese needs about a third of the letters. */
  private static final double SHORTER = .2;

  /** Endings that a name is given: "Hunts", "Huntovi". */
  private static final int ENDING = 3;

  private static final Pattern QUOTATION_MARKS = Pattern.compile("[«»‹›「」『』《》„“”]");

  /** A sentence that ends where another begins; not "26. April" or "Dr. Hunt". */
  private static final Pattern NEXT_SENTENCE =
      Pattern.compile("\\p{L}{3,}[\"”»)]*[.!?]+\\s+\\S|[。！？।؟][^\\p{L}]*\\p{L}");

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}\\p{N}]*");

  private static final Pattern CASED = Pattern.compile("[\\p{Lu}][\\p{L}\\p{M}\\p{N}]+");

  /** Capitals in English that are words like any other and have to be translated. */
  private static final Set<String> WORDS =
      Set.of(
          ("government department secretary minister ministers prime health state parliament"
                  + " opposition shadow party hospital hospitals trust trusts council union doctors"
                  + " junior strike committee chair chairman chairwoman president director"
                  + " professor doctor king queen")
              .split(" "));

  private final Claim checked;
  private final String english;
  private final String translated;
  private final Tongue tongue;

  Translation(Claim checked, Draft.Translated translated) {
    this.checked = checked;
    this.english = plain(checked.text());
    this.translated = plain(translated.text());
    this.tongue = translated.tongue();
  }

  private static String plain(String text) {
    return QUOTATION_MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("\"");
  }

  /** Whether the translation may be shown in place of the English sentence. */
  boolean carries() {
    return tongue.fits(withoutQuotes(translated))
        && ClaimForm.problems(checked.text()).isEmpty()
        && ClaimForm.problems(translated).isEmpty()
        && alikeInLength()
        && quotes(english).equals(quotes(translated))
        && new DaysAndFigures(english, translated, tongue).agree()
        && names()
        && denies(english) == tongue.denies(withoutQuotes(translated));
  }

  private boolean alikeInLength() {
    return translated.length() <= LONGER * english.length() + LONGER_BY
        && translated.length() >= SHORTER * english.length()
        && sentences(translated) <= sentences(english);
  }

  private static long sentences(String text) {
    return NEXT_SENTENCE.matcher(text).results().count();
  }

  private static Set<String> quotes(String text) {
    return QuotedParts.of(text).stream()
        .map(part -> QuotedParts.words(text, part).replace('’', '\'').replaceAll("\\s+", " "))
        .collect(Collectors.toSet());
  }

  private static String withoutQuotes(String text) {
    StringBuilder left = new StringBuilder(text);
    for (Span part : QuotedParts.of(text).reversed()) {
      left.replace(part.start(), part.end(), " ");
    }
    return left.toString();
  }

  private static boolean denies(String text) {
    return new Words()
        .of(withoutQuotes(text)).stream().map(Word::lower).anyMatch(Vocabulary.NEGATING::contains);
  }

  /** All names are there as they are written in English, and no other is. */
  private boolean names() {
    Set<String> known = latin(english).collect(Collectors.toSet());
    Set<String> documents = documents();
    Reading reading = Reading.of(english);
    boolean all =
        NameReader.read(reading).stream()
            .flatMap(name -> reading.words().subList(name.first(), name.last() + 1).stream())
            .filter(word -> proper(word, documents))
            .allMatch(word -> mentions(bare(word)));
    return all
        && foreign(documents, known).isEmpty()
        && (!tongue.capitalsAreNames() || capitals().allMatch(word -> ended(word, known)));
  }

  private static boolean proper(Word word, Set<String> documents) {
    return word.content()
        && !Vocabulary.TITLES.contains(word.lower())
        && CalendarNames.month(word.lower()).isEmpty()
        && CalendarNames.weekday(word.lower()).isEmpty()
        && !WORDS.contains(word.lower())
        && !documents.contains(bare(word).toLowerCase(Locale.ROOT));
  }

  private static String bare(Word word) {
    return word.text().replaceFirst("['’]s$", "");
  }

  private boolean mentions(String name) {
    return Pattern.compile(
            "(?<!\\p{IsLatin})"
                + Pattern.quote(name)
                + "\\p{IsLatin}{0,"
                + ENDING
                + "}(?!\\p{IsLatin})")
        .matcher(translated)
        .find();
  }

  /** Names of the documents that the English sentence does not name. */
  private Set<String> foreign(Set<String> documents, Set<String> known) {
    Set<String> foreign = new TreeSet<>();
    latin(translated)
        .filter(word -> word.length() > 1 && Character.isUpperCase(word.codePointAt(0)))
        .filter(word -> documents.contains(word) || acronym(word))
        .filter(word -> !documents.contains(word.toLowerCase(Locale.ROOT)))
        .filter(word -> !known.contains(word))
        .forEach(foreign::add);
    return foreign;
  }

  private static boolean acronym(String word) {
    return word.codePoints().filter(Character::isUpperCase).count() > 1;
  }

  /** Words with a capital letter that do not open a sentence or a quote. */
  private Stream<String> capitals() {
    List<String> inside = new ArrayList<>();
    Matcher matcher = CASED.matcher(translated);
    while (matcher.find()) {
      String before = translated.substring(0, matcher.start()).stripTrailing();
      boolean opens =
          before.isEmpty() || ".!?:\"'¿¡(".indexOf(before.charAt(before.length() - 1)) >= 0;
      if (!opens) {
        inside.add(matcher.group());
      }
    }
    return inside.stream();
  }

  private static boolean ended(String word, Set<String> known) {
    return known.stream()
        .anyMatch(name -> word.startsWith(name) && word.length() - name.length() <= ENDING);
  }

  private static Stream<String> latin(String text) {
    return LATIN.matcher(text).results().map(found -> found.group());
  }

  /** The words of the documents that the claim rests on, as they are written. */
  private Set<String> documents() {
    Set<String> words = new HashSet<>();
    checked.quotes().stream()
        .map(quote -> quote.document().document())
        .distinct()
        .forEach(document -> latin(document.text()).forEach(words::add));
    return words;
  }
}
