package org.strikebot.bot.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.strikebot.bot.verification.Problem.Kind;

/**
 * Whether the text of a claim is a plain sentence: no link, no mention, no mark-up, not endless.
 */
final class ClaimForm {

  /** Letters in the longest claim: two long sentences. */
  static final int LONGEST = 600;

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\w+://|\\bwww\\.|\\b(?:mailto|javascript|data|tel|discord):|\\]\\s*\\("
              + "|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|net|org|io|gg|uk|co|info|biz|ru|cn|xyz|site|app|dev"
              + "|me|ly|link|click|top|online|shop|example|test|invalid)\\b|\\b[\\w.+-]+@[\\w-]+\\.\\w+");

  private static final Pattern MENTION =
      Pattern.compile("(?i)@\\s*(?:everyone|here)|<[@#!:/a-z&]|[@＠﹫][\\p{L}\\p{N}]");

  private static final Pattern MARKUP =
      Pattern.compile(
          "```|~~|\\|\\||^\\s*(?:#{1,6}|>|[-*•])\\s|[<>{}\\\\]|[\\p{Cc}\\p{Co}\\p{Cs}]"
              + "|[\\p{Cf}&&[^\\u00ad]]|[\\x{E0000}-\\x{E007F}]");

  private ClaimForm() {}

  static List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    if (text.isBlank() || text.codePoints().noneMatch(Character::isLetter)) {
      problems.add(new Problem(Kind.FORM, "The claim is empty; expected one plain sentence."));
    }
    if (text.length() > LONGEST) {
      problems.add(
          new Problem(
              Kind.FORM,
              "The claim has "
                  + text.length()
                  + " letters; expected one or two plain sentences of at most "
                  + LONGEST
                  + "."));
      return problems;
    }
    if (LINK.matcher(text).find()) {
      problems.add(new Problem(Kind.LINK, "Links and addresses are not allowed in a claim."));
    }
    if (MENTION.matcher(text).find()) {
      problems.add(new Problem(Kind.LINK, "Mentions are not allowed in a claim."));
    }
    if (MARKUP.matcher(text).find()) {
      problems.add(
          new Problem(Kind.FORM, "The claim holds mark-up or invisible signs; plain words only."));
    }
    return problems;
  }
}
