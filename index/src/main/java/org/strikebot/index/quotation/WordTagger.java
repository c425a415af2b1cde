package org.strikebot.index.quotation;

import java.util.List;

/** Gives the words of a sentence their parts of speech. Safe for use by several threads. */
interface WordTagger {

  /** One Universal Dependencies tag for each word. */
  List<String> tag(List<String> words);
}
