package org.strikebot.bot.question;

import java.util.Set;

/** Words of English that carry no meaning of their own, in small letters. */
final class FunctionWords {

  private FunctionWords() {}

  private static final Set<String> WORDS =
      Set.of(
          ("a about after again all already also although always am an and another any anybody"
                  + " anyone anything are as ask asked asking asks at away back be became because"
                  + " become been before behind being both bot but by came can cannot come could"
                  + " did do does doing done down each either else even ever every exactly few for"
                  + " from further gave get gets getting give given go goes going gone gonna got"
                  + " gotta had has have having he hello her here hers hey hi him himself his how"
                  + " however i if in instead into is it its itself just keep know knew known kind"
                  + " let like lol made make makes many may maybe me mean means might mine more most"
                  + " much must my myself near no nor not now of off ok okay on once one only onto or"
                  + " other others our ours out over own please put really said same saw say saying"
                  + " says see seem seems seen shall she should since so some somebody someone"
                  + " something sort still stuff such take taken takes tell tells than thanks that the"
                  + " their theirs them themselves then there these they thing things think this"
                  + " those though thought through till to told too took trying under until up upon us"
                  + " use used very via wanna want wanted was way we well went were what whatever when"
                  + " where whether which while who whoever whom whose why will with within would"
                  + " wtf yeah yes yet you your yours")
              .split(" "));

  static boolean contains(String lower) {
    return WORDS.contains(lower) || (lower.length() == 1 && !Character.isDigit(lower.charAt(0)));
  }
}
