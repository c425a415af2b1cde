package org.strikebot.bot.moderation;

import org.strikebot.index.store.LibraryIndex;

/** Answers a question from a library as readers would see it, in words alone. */
@FunctionalInterface
public interface Answering {

  String answer(LibraryIndex index, String question);
}
