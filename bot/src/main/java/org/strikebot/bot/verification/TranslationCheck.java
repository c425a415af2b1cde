package org.strikebot.bot.verification;

import org.jspecify.annotations.Nullable;
import org.strikebot.bot.composition.Draft;
import org.strikebot.index.search.Evidence;

/**
 * Shows a claim in the asker's language where its translation carries what the checked English one
 * says, as far as code can tell; else the English one. The English one is held to the whole of
 * {@code english} either way, and no translation makes up for what it lacks.
 */
public final class TranslationCheck implements ClaimCheck {

  private final ClaimCheck english;

  public TranslationCheck(ClaimCheck english) {
    this.english = english;
  }

  @Override
  public Verdict check(Draft.Claim claim, Evidence evidence) {
    return switch (english.check(claim, evidence)) {
      case Verdict.Supported(Claim checked) ->
          new Verdict.Supported(inOtherLanguage(checked, claim.translated()));
      case Verdict.Unsupported unsupported -> unsupported;
    };
  }

  private static Claim inOtherLanguage(Claim checked, Draft.@Nullable Translated translated) {
    return translated != null && new Translation(checked, translated).carries()
        ? new Claim(translated.text().strip(), checked.quotes(), checked.text())
        : checked;
  }
}
