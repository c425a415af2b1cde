/**
 * A question's words and vector become ranked evidence. Uses {@code store} and {@code embedding};
 * with {@code store} the only package that sees Lucene.
 *
 * <p>What was tried, measured in November 2026 on three collections. Cranfield: 1,400 abstracts,
 * 225 questions, nDCG@10. SciFact: training claims over a part of its corpus (1,408 of 5,183
 * abstracts, all judged ones among them), nDCG@10; figures over the whole corpus are lower.
 * Shipped: 56 answerable development questions on what ships, each follow-up put after the question
 * before it, a weight of .6 where nothing else is said; share in per cent whose answer's words are
 * all in the 1 / 4 / 10 best passages; one question is 2. The rows of sentences and of a second
 * model come from a sketch beside the program, with its own BM25 and without the share of the
 * document: their differences hold within the sketch, and are not to be added to the other rows.
 *
 * <table>
 * <caption>What each part brings and costs</caption>
 * <tr><th>what</th><th>Cranfield</th><th>SciFact</th><th>shipped</th><th>cost</th><th>kept</th></tr>
 * <tr><td>words alone: BM25, text 1, title .4</td><td>.527</td><td>.791</td><td>38 64 80, follow-ups alone</td><td>under 1 ms</td><td>as a part</td></tr>
 * <tr><td>vectors alone, whole abstracts</td><td>.536</td><td>.839</td><td></td><td>the question's embedding</td><td></td></tr>
 * <tr><td>vectors alone, passages up to 6 sentences and 900 characters</td><td>.523</td><td>.841</td><td>32 61 79, follow-ups alone</td><td>the same</td><td>as a part</td></tr>
 * <tr><td>both, weighted sum, .65 on vectors</td><td>.564</td><td>.859</td><td>45 88 95 (.6), 43 91 95 (.7)</td><td>under 1 ms</td><td>yes</td></tr>
 * <tr><td>the same with .5 on vectors</td><td>.568</td><td>.853</td><td>45 79 95</td><td>none</td><td>no</td></tr>
 * <tr><td>the same with .8 on vectors</td><td>.555</td><td>.858</td><td></td><td>none</td><td>no</td></tr>
 * <tr><td>both, standard scores (mean 0, deviation 1) in place of 0..1</td><td>+.003</td><td>+.000</td><td>+0 -2 +0</td><td>none</td><td>no</td></tr>
 * <tr><td>both, reciprocal ranks</td><td>-.001</td><td>-.011 to -.020</td><td></td><td>none</td><td>no</td></tr>
 * <tr><td>a share of .3 of the document's best score</td><td>+.000</td><td>+.000</td><td>+0 -2 +3</td><td>none</td><td>yes</td></tr>
 * <tr><td>title before a passage when embedding (follow-ups alone)</td><td></td><td></td><td>-5 +0 +2</td><td>some word pieces</td><td>yes</td></tr>
 * <tr><td>passages of up to 4 sentences and 600 characters</td><td></td><td></td><td>+1 -9 -4</td><td>more vectors</td><td>no</td></tr>
 * <tr><td>passages of up to 8 sentences and 1,400 characters (follow-ups alone)</td><td></td><td></td><td>-3 -7 -3</td><td>fewer vectors</td><td>no</td></tr>
 * <tr><td>vector feedback: question + .2 of the mean of the 2 best</td><td>+.014</td><td>+.001</td><td>+0 -6 +0</td><td>a second pass</td><td>as below</td></tr>
 * <tr><td>word feedback: 10 words of the 3 best</td><td>+.007</td><td>-.000</td><td></td><td>a second pass</td><td>no</td></tr>
 * <tr><td>pairs of neighbouring words</td><td>+.001</td><td>-.001</td><td></td><td>a larger index</td><td>no</td></tr>
 * <tr><td>KStem in place of Porter stems</td><td>-.001</td><td></td><td></td><td>none</td><td>no</td></tr>
 * <tr><td>half of a passage's similarity that of its best sentence, .7 on vectors</td><td></td><td></td><td>+8 +0 +0; on 66 harder paraphrases +6 +11 +7</td><td>sentence vectors read for each candidate</td><td>yes</td></tr>
 * <tr><td>a second small model (e5-small-v2) beside the first, .6 on vectors</td><td></td><td></td><td>+6 +2 +0; on the harder ones -2 +9 +0</td><td>twice the embedding, 25 MB</td><td>no</td></tr>
 * </table>
 *
 * <p>And in larger libraries, SciFact's claims over its whole corpus (5,183 abstracts), without
 * vectors of sentences; shipped: 2,384 questions of 28 writers, share whose answer is in the 3 / 10
 * best.
 *
 * <table>
 * <caption>What stretching and feedback bring</caption>
 * <tr><th>what</th><th>Cranfield</th><th>SciFact</th><th>shipped</th><th>cost</th><th>kept</th></tr>
 * <tr><td>both, similarities stretched from the lowest candidate's</td><td>.571</td><td>.759</td><td>78.4 92.3</td><td></td><td></td></tr>
 * <tr><td>stretched from the 200th best</td><td>.560</td><td>.769</td><td>the same: fewer passages</td><td>none</td><td>yes</td></tr>
 * <tr><td>and once more by question + .2 of the mean of the 5 best, the best 100 alone</td><td>.571</td><td>.772</td><td>78.6 92.2</td><td>under .15 ms</td><td>yes</td></tr>
 * <tr><td>the same, sentences moved as well</td><td></td><td></td><td>77.8 92.0</td><td>more</td><td>no</td></tr>
 * <tr><td>50 candidates by words in place of 200, by vectors 200 as before</td><td>+.000</td><td>+.000</td><td>the same: fewer passages</td><td>150 fewer are read, in a sixth less time</td><td>yes</td></tr>
 * <tr><td>100 by vectors as well</td><td>-.002</td><td>+.000</td><td></td><td>fewer still, but .97 of the ten nearest among them in place of .99</td><td>no</td></tr>
 * <tr><td>.6 on vectors</td><td>.577</td><td>.769</td><td>77.2 92.2, without feedback</td><td>none</td><td>no</td></tr>
 * <tr><td>half of the similarity that of the best sentence, where there are vectors of them</td><td>.564</td><td>.765</td><td></td><td></td><td>as above</td></tr>
 * <tr><td>vectors of two or three sentences in place of one</td><td></td><td></td><td>78.1 92.2, 78.7 92.4</td><td>longer texts</td><td>no</td></tr>
 * <tr><td>title before a sentence when embedding</td><td></td><td></td><td>77.7 91.6</td><td></td><td>no</td></tr>
 * </table>
 *
 * <p>BM25's own two figures (k1 1.2, b .75): 1.5 and .75 or 2 and .9 are within .005 of them on
 * Cranfield and SciFact, .9 and .4 lose .015 on Cranfield.
 *
 * <p>Which sentence of a passage answers, on 237 questions of SQuAD 2.0 whose paragraph is known:
 * the sentence's own vector finds it for 80 %, the mean of its word vectors out of one pass over
 * the whole passage, which would cost nothing, for 64 %. Sentences therefore have vectors of their
 * own.
 */
@NullMarked
package org.strikebot.index.search;

import org.jspecify.annotations.NullMarked;
