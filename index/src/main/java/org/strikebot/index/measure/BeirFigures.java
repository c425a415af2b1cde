package org.strikebot.index.measure;

/**
 * How well and how fast a collection is searched. Quality is the mean over all judged queries.
 *
 * @param queries how many queries were asked
 * @param documents how many documents there are
 * @param ndcg10 normalised discounted cumulative gain at 10
 * @param recall10 recall at 10
 * @param recall100 recall at 100
 * @param mrr10 mean reciprocal rank at 10
 * @param ndcg10Words the gain by words alone
 * @param ndcg10Vectors the gain by vectors alone
 * @param p50Millis the median time for a question's ten best passages, its embedding included
 * @param p99Millis the 99th percentile of that time
 * @param documentsPerSecond documents split, embedded and written in a second
 */
public record BeirFigures(
    int queries,
    int documents,
    double ndcg10,
    double recall10,
    double recall100,
    double mrr10,
    double ndcg10Words,
    double ndcg10Vectors,
    double p50Millis,
    double p99Millis,
    double documentsPerSecond) {}
