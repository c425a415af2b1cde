package org.strikebot.bot.terminal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.strikebot.bot.evaluation.Percentiles;
import org.strikebot.index.measure.BeirFigures;

/** The figures of a search in the shape that is kept stable. */
record BeirJson(
    int queries,
    int documents,
    @JsonProperty("ndcg@10") double ndcg,
    @JsonProperty("recall@10") double recall10,
    @JsonProperty("recall@100") double recall100,
    @JsonProperty("mrr@10") double mrr,
    Percentiles millis,
    double documentsPerSecond,
    @JsonProperty("ndcg@10 by words") double words,
    @JsonProperty("ndcg@10 by vectors") double vectors) {

  static BeirJson of(BeirFigures figures) {
    return new BeirJson(
        figures.queries(),
        figures.documents(),
        figures.ndcg10(),
        figures.recall10(),
        figures.recall100(),
        figures.mrr10(),
        new Percentiles(figures.p50Millis(), figures.p99Millis()),
        figures.documentsPerSecond(),
        figures.ndcg10Words(),
        figures.ndcg10Vectors());
  }
}
