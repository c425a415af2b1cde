package org.strikebot.index.quotation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Words by which a name is told to be a person's, a body's, or an office. */
final class NameWords {

  private static final Set<String> TITLES =
      words(
          """
          mr mrs ms miss dr sir dame lord lady baroness prof professor rev hon sen rep
          gov gen senator congressman congresswoman representative governor president
          general judge justice col capt lt sgt
          """);

  /** Titles that begin the names of bodies too: "General Dental Council". */
  private static final Set<String> BODY_TITLES =
      words("general justice judge president governor representative senator");

  private static final Set<String> ROLES =
      words(
          """
          secretary minister president chancellor chair chairman chairwoman leader
          director spokesman spokeswoman spokesperson mp mayor commissioner ombudsman
          adviser advisor executive manager officer correspondent candidate nominee
          strategist pollster editor reporter attorney negotiator peer premier king
          queen prince princess
          """);

  private static final Set<String> BODIES =
      words(
          """
          association committee college colleges academy council department government
          party trust trusts union hospital hospitals university institute service
          services nhs house commons lords parliament court office agency authority fund
          foundation board group company corporation bank news times post guardian
          telegraph shopper mail mirror independent bbc itv employers providers england
          britain kingdom street journal press network society federation campaign
          commission ministry bureau center centre states doctors media magazine review
          report fact mori church chamber school senate assembly congress army force
          police museum library league alliance coalition confederation institution
          forum tribunal faculty
          """);

  /** Offices that are given names and surnames too, and so are none in front of a name. */
  private static final Set<String> HEADS =
      words(
          """
          archbishop bishop chief clerk coroner dean duchess duke earl friend head imam judge parent
          pope rabbi relative vicar witness
          """);

  /** What somebody writes or publishes, and says in it. */
  private static final Set<String> WRITINGS =
      words(
          """
          report article statement letter blog story analysis account review survey paper study
          editorial leaflet notice summary
          """);

  /** Endings of nouns for whoever does or is something: "governor", "spokeswoman", "scientist". */
  private static final String[] AGENT = {"er", "or", "man", "woman", "person", "ist", "ian", "ee"};

  private NameWords() {}

  /** Whether a word stands before a name and says no more than how somebody is addressed. */
  static boolean title(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** Whether a word that stands before {@code rest} is a person's title and no part of a name. */
  static boolean title(String word, String rest) {
    return title(word)
        && !(BODY_TITLES.contains(word.toLowerCase(Locale.ROOT))
            && Arrays.stream(rest.split(" ", -1)).anyMatch(NameWords::body));
  }

  /** Whether a word is an office that somebody holds. */
  static boolean role(String word) {
    return ROLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The same with those that stand as names too: "the Bishop of Durham", "the head of policy". */
  static boolean office(String word) {
    return role(word) || HEADS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is for something that somebody writes: "report". */
  static boolean writing(String word) {
    return WRITINGS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is part of the names of bodies. */
  static boolean body(String word) {
    return BODIES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is an office or, by its form, whoever does something. */
  static boolean agent(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (body(lower)) {
      return false;
    }
    for (String ending : AGENT) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return office(lower);
  }

  private static Set<String> words(String lines) {
    return Set.of(lines.strip().split("\\s+"));
  }
}
