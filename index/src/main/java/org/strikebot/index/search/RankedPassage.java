package org.strikebot.index.search;

/**
 * The place of one passage in a ranking, without its words.
 *
 * @param document the id of its document
 * @param ordinal its ordinal in the document
 * @param score the fused figure that it is ranked by
 */
public record RankedPassage(String document, int ordinal, double score) {}
