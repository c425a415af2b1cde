package org.strikebot.bot.question;

import java.util.Set;

/** Capitalised words that make a run of capitals an institution, a place or a day, not a person. */
public final class InstitutionWords {

  private static final Set<String> WORDS =
      Set.of(
          ("academy acas act advisory agency april arbitration association august bbc bill board"
                  + " breakfast british care centre church city civil college colleges commission"
                  + " committee commons company conciliation conservative conservatives contract"
                  + " council county court daily december department devolved east election employers"
                  + " empire england english european evening executive february federation foundation"
                  + " france french friday full government guardian health high hospital house huffpost"
                  + " independent institute international itv january journal july june king's kingdom"
                  + " labour league liberal lords london mail march may medical ministry monday mori"
                  + " national news nhs north northern november october office organisation parliament"
                  + " party pharmaceutical post press prime princess providers queen radio republic"
                  + " river royal saturday school scotland scottish secretary senate service september"
                  + " shopper society south southern standard state states street sunday supreme"
                  + " thursday times today tory treaty trust tuesday twitter union united university"
                  + " war wednesday west western westminster world the in on at a")
              .split(" "));

  private InstitutionWords() {}

  /** Whether {@code lower}, in small letters, is one of them. */
  public static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}
