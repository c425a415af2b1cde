package org.strikebot.index.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report of somebody's words inside one sentence.
 *
 * @param cue the reporting words
 * @param source the words that name the speaker, or null where there are none
 * @param contents what was said: quoted stretches or the reporter's clauses, in reading order; may
 *     be empty where the words stand in the next sentence
 */
record Frame(Sentence sentence, Range cue, @Nullable Range source, List<Range> contents) {

  Frame {
    contents = List.copyOf(contents);
  }

  boolean covers(int index) {
    return contents.stream().anyMatch(content -> content.contains(index));
  }
}
