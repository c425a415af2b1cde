package org.strikebot.index.search;

import java.util.Map;
import org.strikebot.index.store.Fields;

/** The figures that ranking was set to by measurement. */
final class Ranking {

  /** What a word counts for in each field. */
  static final Map<String, Float> FIELD_WEIGHTS =
      Map.of(Fields.TEXT, 1f, Fields.TITLE, 0.4f, Fields.SPEAKER, 0.2f);

  /** The share of the vectors in the fused score. */
  static final double VECTOR_WEIGHT = 0.7;

  private Ranking() {}
}
