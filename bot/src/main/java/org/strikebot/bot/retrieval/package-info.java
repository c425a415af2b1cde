/**
 * A question becomes evidence, and it is decided whether the evidence suffices.
 *
 * <p>The sentences that are found are ordered, and the figure between an answer and none is made,
 * from named signals and from meanings: which words of the question the best sentences leave unmet
 * tells more than how many. Measured in November 2026 as the area under the ROC curve of that
 * figure, on questions of four writers on what ships that neither had been fitted on:
 *
 * <table>
 * <caption>What the meanings of unmet words bring</caption>
 * <tr><th>questions</th><th>signals alone</th><th>with meanings</th></tr>
 * <tr><td>93 answerable and 77 not, as a test author words them</td><td>.746</td><td>.831</td></tr>
 * <tr><td>94 and 76, with hardly a word of the sources</td><td>.667</td><td>.777</td></tr>
 * <tr><td>85 and 85, twins that differ in one detail</td><td>.597</td><td>.630</td></tr>
 * <tr><td>85 and 85, of a few words</td><td>.744</td><td>.810</td></tr>
 * </table>
 *
 * <p>Most of the gain is on the library that was fitted on: on SQuAD, each article held out in its
 * turn, it is about none. The meanings cost no pass of the model.
 *
 * <p>What a missing word means depends on what a library is about. So it is told first how likely
 * what was found is on the topic of the library that ships, and meanings count otherwise there and
 * elsewhere; and signals count together as well as each alone. The same area, each writer or
 * article held out in its turn, on 3,204 questions on what ships and 2,826 of SQuAD; and on those
 * of two writers (120 each) who never were in a fit:
 *
 * <table>
 * <caption>What signals together and the topic bring</caption>
 * <tr><th>what</th><th>what ships</th><th>SQuAD</th><th>the two writers</th></tr>
 * <tr><td>signals and meanings, each by itself</td><td>.803</td><td>.749</td><td>.832 .853</td></tr>
 * <tr><td>products of signals, 2 spreads at most</td><td>.817</td><td>.752</td><td>.853 .846</td></tr>
 * <tr><td>meanings over the square root of their length</td><td>.829</td><td>.745</td><td>.876 .871</td></tr>
 * <tr><td>meanings of the topic and of all topics apart</td><td>.844</td><td>.764</td><td>.894 .908</td></tr>
 * <tr><td>the same without products</td><td>.833</td><td>.757</td><td>.899 .900</td></tr>
 * </table>
 *
 * <p>The rows come from a sketch over what the program had measured, which knew the library instead
 * of telling the topic, and left out what could be answered and had no answer in sight; the program
 * itself has .852 and .763, where only the topic was fitted on those held out too. The 1,400
 * weights more cost no time that could be measured.
 *
 * <p>What else was measured since, on 1,541 answerable questions of eighteen writers (shares of
 * those whose four extracts hold all that is asked for, if everything is answered), in a sketch
 * over what the program had read of each:
 *
 * <table>
 * <caption>What is read and chosen</caption>
 * <tr><th>what</th><th>before</th><th>after</th></tr>
 * <tr><td>whole paragraphs as extracts</td><td>.840</td><td>.855</td></tr>
 * <tr><td>chances of all that an extract shows added up</td><td>.855</td><td>.859</td></tr>
 * <tr><td>parts of a question answered together</td><td>.859</td><td>.866</td></tr>
 * <tr><td>days of the question, of sentences and of publication</td><td>.866</td><td>.879</td></tr>
 * <tr><td>the same, of the 401 questions that name a day</td><td>.818</td><td>.870</td></tr>
 * <tr><td>nothing that adds less than one chance in 200</td><td>.879</td><td>.877</td></tr>
 * </table>
 *
 * <p>The last leaves 3.3 extracts of 4 on average. On 84 answerable questions of a writer who never
 * was in a fit all of it together, by the program itself, brings .821 to .869. An order of extracts
 * fitted on 38 measures of what was shown before brought no more (.841 from .840) and was not kept.
 *
 * <p>And on 2,210 answerable questions of thirty writers, a fifth of the writers held out at a
 * time, among the 24 best sentences: the first answers .600 where signals count each by itself in
 * their order and .621 where they count together as well, one of the first four .855 and .862; on
 * 1,407 of SQuAD .817 and .812, .955 and .954. Kept.
 */
@NullMarked
package org.strikebot.bot.retrieval;

import org.jspecify.annotations.NullMarked;
