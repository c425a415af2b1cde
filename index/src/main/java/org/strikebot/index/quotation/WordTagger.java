package org.strikebot.index.quotation;

import java.util.List;

/** Gives the words of a sentence their parts of speech. Safe for use by several threads. */
public interface WordTagger {

  /** The tagger of English that ships; its model is read when it is first asked. */
  static WordTagger english() {
    return new OpenNlpTagger();
  }

  /** One Universal Dependencies tag for each word. */
  List<String> tag(List<String> words);
}
