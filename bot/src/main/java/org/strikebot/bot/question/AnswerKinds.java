package org.strikebot.bot.question;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a question's wording what sort of thing it asks for. Pure. */
final class AnswerKinds {

  private static final String PERSON_NOUN =
      "(?:person|man|woman|bloke|guy|politicians?|minister|mps?|leader|boss|chief|president|chair"
          + "|chairman|chairwoman|judge|doctor|author|writer|journalist|reporter|photographer"
          + "|spokes(?:man|woman|person)|king|queen|emperor|duke|general|scientist|founders?"
          + "|leaders?|signatories)";

  private static final Map<AnswerKind, Pattern> CUES = new LinkedHashMap<>();

  static {
    cue(
        AnswerKind.MONEY,
        "how much (?:money|cash|did .* cost|compensation|does .* (?:cost|earn))"
            + "|\\b(?:salary|salaries|wages? (?:is|are|was|were)|fines?\\b(?=.*(?:biggest|how|maximum"
            + "|size|amount|much))|(?:biggest|largest|maximum|highest|size of the) fine|price|paid"
            + " per|budget of|cost of)\\b|\\bhow much .*\\b(?:cost|costs|paid|pay|compensation|fined"
            + "|earn|earned|lose)\\b(?! (?:rise|go up|increase))");
    cue(
        AnswerKind.SHARE,
        "\\b(?:percent(?:age)?|per cent|proportion|share|turnout|fraction|odds)\\b|%"
            + "|how much .*\\b(?:rise|risen|go up|increase|grow|fall|drop|cut|extra|premium)\\b");
    cue(
        AnswerKind.DURATION,
        "how long\\b|how many (?:hours|minutes|days|weeks|months|years)\\b|\\bfor how many\\b");
    cue(
        AnswerKind.NUMBER,
        "how (?:many|much|big|large|high|far|old|often)\\b|\\b(?:number|total|amount|size|count) of\\b"
            + "|\\bthe (?:most|maximum|minimum|least|fewest)\\b.*\\b(?:hours|days|weeks|nights)\\b"
            + "|\\bwhat (?:page|number)\\b|\\bwhich page\\b|\\bhow did .* (?:support|backing|figures?"
            + "|numbers?) (?:go|change|move)");
    cue(
        AnswerKind.TIME,
        "\\bwhat time\\b|\\bwhat hours?\\b|\\bwhich hours\\b|\\bfrom when to when\\b"
            + "|\\bat what (?:time|hour)\\b");
    cue(
        AnswerKind.DATE,
        "\\bwhen\\b(?!ever)|\\b(?:what|which) (?:exact )?(?:year|date|day|days|dates|month|months"
            + "|century|decade)\\b|\\bhow (?:soon|recently|late)\\b|\\bby what date\\b|\\bdate of\\b");
    cue(
        AnswerKind.NAMES,
        "\\bnames? of\\b|\\bnamed?\\b.*\\?|\\bby name\\b|\\bwhat (?:was|is|were|are) (?:the|their|his"
            + "|her) names?\\b|\\bcalled\\b(?=\\s*\\?)");
    cue(
        AnswerKind.PERSON,
        "\\bwho\\b|\\bwhos\\b|\\bwhom\\b|\\bwhose\\b|\\b(?:which|what) (?:\\w+ ){0,2}"
            + PERSON_NOUN);
    cue(
        AnswerKind.PLACE,
        "\\bwhere\\b|\\bwhereabouts\\b|\\b(?:which|what) (?:\\w+ ){0,1}(?:hospitals?|places?|towns?"
            + "|city|cities|country|countries|region|state|province|island|continent|venue|building"
            + "|programme|program|show|channel|bits|departments?|units?|wards?)\\b");
    cue(
        AnswerKind.REASON,
        "\\bwhy\\b|\\bhow come\\b|\\breasons?\\b|\\bwhat (?:caused|made|led|prompted|drove)\\b"
            + "|\\bwhat for\\b|\\bwhat (?:worry|fear|concern|motive|grounds)\\b|\\bexplain why\\b");
    cue(
        AnswerKind.DEFINITION,
        "\\bwhat (?:does|do|did) .*\\b(?:mean|stand for)\\b|\\bmeaning of\\b|\\bdefin(?:e|ition)\\b"
            + "|\\bdifference between\\b|^(?:so |and |ok |wtf |hey |um )*(?:what|wtf|whats|who|whos)"
            + " ?(?:is|are|was|'s|s)? (?:an? |the )?[\\w&-]+(?: [\\w&-]+)?(?: lol| even| exactly"
            + "| please| then| anyway)*\\s*\\?*$|\\bwtf is\\b");
    cue(
        AnswerKind.BOTH_SIDES,
        "\\b(?:both|each|two|either) (?:sides?|part(?:y|ies)|camps?)\\b|\\bfor and against\\b"
            + "|\\bpros and cons\\b|\\barguments?\\b|\\bhow did .* (?:respond|reply|react|answer|hit"
            + " back|justify)\\b|\\b(?:really|actually|genuinely) (?:real|true|the|a|an|just|only"
            + "|that|about|work|cause|safer?)\\b|\\bor (?:not|what)\\b|\\bdisagree|\\bdisput"
            + "|\\bversus\\b|\\bvs\\b|\\bdebate\\b|\\bis it true\\b"
            + "|\\bwhat(?:'?s| did| does| do)? .* and what(?:'?s| did| does| do)?\\b"
            + "|\\b(?:fans|backers|supporters|defenders)\\b.*\\b(?:critics|opponents|sceptics)\\b"
            + "|\\bpros (?:n|&) cons\\b|\\beach (?:make|take|say|see|react|respond)\\b"
            + "|\\bopinions?\\b|\\bcritics\\b");
    cue(
        AnswerKind.STATEMENT,
        "\\bwhat (?:did|does|do|has|had|was) .*\\b(?:say|said|says|tell|told|think|thought|claim"
            + "|claimed|argue|argued|write|wrote|reply|respond|call|called|accuse|promise|want|ask"
            + "|find|found|answer|react|make of)\\b|\\bhow did .* (?:respond|reply|react|answer"
            + "|describe|justify|explain)\\b|\\b(?:reaction|response|reply|view|opinion|stance"
            + "|position) (?:of|to|from|on)\\b|\\bquotes?\\b|\\bexact words\\b");
    cue(
        AnswerKind.PICTURE,
        "\\b(?:photos?|photographs?|pictures?|pics?|images?|captions?|photographer|photographed|camera|snapped|snaps)\\b");
    cue(
        AnswerKind.CONFLICT,
        "\\b(?:different|differing|conflicting|contradict\\w*|inconsistent) (?:numbers?|figures?|dates?"
            + "|reports?|counts?|totals?|accounts?|sources?)?|\\bconfus(?:es|ed|ing)\\b"
            + "|\\bdoesn'?t (?:add up|match)\\b|\\bdo(?:es)?n'?t agree\\b|\\bwhich (?:one )?is right\\b"
            + "|\\bwhen exactly\\b|\\bwhat'?s the real\\b");
    cue(
        AnswerKind.LIST,
        "\\b(?:which|what) (?:\\w+ ){0,3}(?:hospitals|politicians|mps|services|departments|bits|parts"
            + "|dates|days|colleges|organisations|bodies|places|terms|groups|parties|strikes"
            + "|specialties|people|names|countries|things|changes|conditions|issues|demands)\\b"
            + "|\\blist\\b|\\bnames of\\b|\\ball (?:of )?the\\b|\\bwho all\\b");
    cue(
        AnswerKind.YES_NO,
        "^(?:so |and |but |wait |ok |well |hey |also |then )*(?:is|are|was|were|did|does|do|has|have|had"
            + "|can|could|will|would|should|isn't|wasn't|didn't|weren't|hasn't|doesn't)\\b");
  }

  private static final Pattern FIRST =
      Pattern.compile("\\b(?:how|what|whats|who|whos|whom|whose|when|where|why|which)\\b");

  private static final Pattern AND_WHO = Pattern.compile("(?:,|\\band) (?:who|whos|whose)\\b");

  private static final Pattern WHICH_PERSON =
      Pattern.compile("\\b(?:which|what) (?:\\w+ ){0,2}" + PERSON_NOUN);

  private static final Pattern WHICH_DAY =
      Pattern.compile(
          "\\b(?:what|which) (?:exact )?(?:year|date|day|days|dates|month|months|century|decade)\\b"
              + "|(?:,|\\band) when\\b|\\bdate of\\b");

  private AnswerKinds() {}

  private static void dropUnless(Set<AnswerKind> kinds, AnswerKind kind, boolean kept) {
    if (!kept) {
      kinds.remove(kind);
    }
  }

  private static void cue(AnswerKind kind, String pattern) {
    CUES.put(kind, Pattern.compile(pattern));
  }

  /** Every kind that {@code question} shows a cue of; empty where it shows none. */
  static Set<AnswerKind> of(String question) {
    String lower = question.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    EnumSet<AnswerKind> kinds = EnumSet.noneOf(AnswerKind.class);
    CUES.forEach(
        (kind, cue) -> {
          if (cue.matcher(lower).find()) {
            kinds.add(kind);
          }
        });
    Matcher first = FIRST.matcher(lower);
    if (first.find()) {
      // "... the people who", "... when he said": only the first asking word asks.
      String word = first.group();
      if (!word.startsWith("who") && !AND_WHO.matcher(lower).find()) {
        dropUnless(kinds, AnswerKind.PERSON, WHICH_PERSON.matcher(lower).find());
      }
      if (!word.equals("when")) {
        dropUnless(kinds, AnswerKind.DATE, WHICH_DAY.matcher(lower).find());
      }
    }
    if (kinds.contains(AnswerKind.MONEY)
        || kinds.contains(AnswerKind.SHARE)
        || kinds.contains(AnswerKind.DURATION)) {
      kinds.remove(AnswerKind.NUMBER);
    }
    return kinds;
  }
}
