package org.strikebot.bot.question;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A language other than English that can be told by its words or its script, with what it takes to
 * hold a sentence of it against an English one: its words of denial, and the locales that name its
 * months and days.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists and sets are unmodifiable
public enum Tongue {
  FRENCH(
      "fr",
      "le la les des une du est sont pourquoi quand qui que quoi comment où ont il elle dans pour"
          + " avec sur ils médecins grève combien et en au aux pas ce cette",
      "pas jamais aucun aucune sans ni rien nul nulle"),
  GERMAN(
      "de",
      "der die das und ist sind warum wann wer wie viele ein eine nicht mit von den dem auf für"
          + " haben hat im zu wurde wurden streik ärzte was sie es",
      "nicht nie niemals niemand nichts kein keine keinen keinem keiner keines ohne weder"),
  SPANISH(
      "es",
      "el los las una unos por qué cuándo quién cómo cuántos es son en con para del de y no se"
          + " huelga médicos fue fueron la su al",
      "no nunca jamás ningún ninguna ninguno nadie nada sin ni tampoco"),
  ITALIAN(
      "it",
      "il lo gli una perché quando chi come quanti è sono di del della dei con per in che non"
          + " sciopero medici la ha hanno i",
      "non mai nessun nessuno nessuna niente nulla senza né neanche"),
  DUTCH(
      "nl",
      "de het een waarom wanneer wie hoe hoeveel is zijn van met voor niet op artsen staking en dat"
          + " er werd",
      "niet nooit geen niemand niets zonder noch"),
  PORTUGUESE(
      "pt",
      "o os as um uma por que quando quem como quantos é são do da dos das em com para não greve"
          + " médicos foi",
      "não nunca jamais nenhum nenhuma ninguém nada sem nem"),
  POLISH(
      "pl",
      "dlaczego kiedy kto jak ile jest są w na z nie do się lekarze strajk co czy był była",
      "nie nigdy nikt nic bez ani żaden żadna żadne żadnych"),
  WELSH(
      "cy",
      "pam pryd pwy sut faint yw oedd y yr mae ar gyfer streic meddygon nid ydy beth ble",
      "ddim nid ni nad na dim neb byth heb"),
  CYRILLIC(
      "ru uk bg sr",
      Set.of(UnicodeScript.CYRILLIC),
      "не нет ни ні никогда никто ничего без нема немає ніхто ніколи никога никой нищо"),
  GREEK("el", Set.of(UnicodeScript.GREEK), "δεν δε μη μην όχι κανείς κανένας ποτέ τίποτα χωρίς"),
  ARABIC("ar", Set.of(UnicodeScript.ARABIC), "لا لم لن ليس ليست ليسوا غير دون بدون ولا ولم ولن"),
  HEBREW("he", Set.of(UnicodeScript.HEBREW), "לא אין אינו אינה אינם בלי ללא אף"),
  HINDI("hi", Set.of(UnicodeScript.DEVANAGARI), "नहीं न ना मत बिना कोई"),
  BENGALI("bn", Set.of(UnicodeScript.BENGALI), "না নয় নেই নি ছাড়া"),
  // Before Chinese, whose signs it uses too.
  JAPANESE("ja", Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA), "ない なかっ なく ません ず ぬ 未 非"),
  KOREAN("ko", Set.of(UnicodeScript.HANGUL), "않 안 없 못 아니"),
  CHINESE("zh", Set.of(UnicodeScript.HAN), "不 没 沒 未 无 無 非 否 别"),
  THAI("th", Set.of(UnicodeScript.THAI), "ไม่ มิได้ ไร้ ปราศจาก");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** Of the letters; a few signs of a script may be a name in its own spelling. */
  private static final double OWN_SCRIPT = .3;

  private final List<Locale> locales;
  private final Set<String> words;
  private final Set<UnicodeScript> scripts;
  private final Set<String> denials;

  Tongue(String tag, String words, String denials) {
    this.locales = List.of(Locale.forLanguageTag(tag));
    this.words = words(words);
    this.scripts = Set.of(UnicodeScript.LATIN);
    this.denials = words(denials);
  }

  Tongue(String tags, Set<UnicodeScript> scripts, String denials) {
    this.locales = Arrays.stream(tags.split(" ")).map(Locale::forLanguageTag).toList();
    this.words = Set.of();
    this.scripts = scripts;
    this.denials = words(denials);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.stream(list.split(" ")).distinct().toList());
  }

  /** The language of {@code text}; empty where it is English or none of these. */
  public static Optional<Tongue> of(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    for (Tongue tongue : values()) {
      if (tongue.words.isEmpty() && letters > 0 && tongue.letters(text) > OWN_SCRIPT * letters) {
        return Optional.of(tongue);
      }
    }
    List<String> said = wordsOf(text);
    return OtherLanguages.looksLike(text)
        ? Arrays.stream(values()).max(Comparator.comparingLong(tongue -> tongue.count(said)))
        : Optional.empty();
  }

  /** Whether {@code text} may well be of this language: it looks no more like another. */
  public boolean fits(String text) {
    if (words.isEmpty()) {
      return of(text).equals(Optional.of(this));
    }
    List<String> said = wordsOf(text);
    long own = count(said);
    return own > 0
        && own >= OtherLanguages.english(said)
        && Arrays.stream(values()).allMatch(other -> other.count(said) <= own);
  }

  private long letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(letter -> scripts.contains(UnicodeScript.of(letter)))
        .count();
  }

  /** How many of {@code said} are function words of this language; none where its script tells. */
  long count(List<String> said) {
    return said.stream().filter(words::contains).count();
  }

  /** The words of {@code text} in small letters, in order. */
  static List<String> wordsOf(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  /** Whether {@code text} denies something. */
  public boolean denies(String text) {
    return spaced()
        ? wordsOf(text).stream().anyMatch(denials::contains)
        : denials.stream().anyMatch(text::contains);
  }

  /** Whether words are parted by spaces. */
  public boolean spaced() {
    return switch (this) {
      case JAPANESE, CHINESE, THAI, KOREAN -> false;
      default -> true;
    };
  }

  /** Whether a capital letter inside a sentence marks a name; not where every noun has one. */
  public boolean capitalsAreNames() {
    return this != GERMAN;
  }

  /** The locales whose names of months and days are used. */
  public List<Locale> locales() {
    return locales;
  }
}
