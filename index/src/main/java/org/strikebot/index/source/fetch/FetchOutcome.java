package org.strikebot.index.source.fetch;

import org.strikebot.index.source.Refusal;
import org.strikebot.index.source.SourceBytes;

/** What came of asking for a page. */
public sealed interface FetchOutcome {

  /**
   * The page.
   *
   * @param source its bytes, under the address at which they were found in the end
   * @param validators what to ask with next time
   */
  record Fetched(SourceBytes source, Validators validators) implements FetchOutcome {}

  /** The page is as it was; nothing was transferred. */
  record Unchanged() implements FetchOutcome {}

  /** The server says that the page no longer exists, with status 404 or 410. */
  record Gone(int status, Refusal refusal) implements FetchOutcome {}

  /** The server or the way to it is down or busy today; asking later may help. */
  record Unavailable(Refusal refusal) implements FetchOutcome {}

  /** The page is not fetched, today or later, unless the link or the rules change. */
  record Refused(Refusal refusal) implements FetchOutcome {}
}
