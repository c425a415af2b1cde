package org.strikebot.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.strikebot.index.store.Fields;

/**
 * A question's words as a query over the text fields. The words come from the analyser that the
 * passages went through, so that nothing a person types can be query syntax. Safe for use by
 * several threads.
 */
final class WordQuery {

  /** More different words than any question has; what is pasted beyond them is left out. */
  private static final int MOST_WORDS = 128;

  /** How far into a question words are looked for, in UTF-16 units. */
  private static final int MOST_UNITS = 20_000;

  private final Analyzer analyser = Fields.analyser();
  private final Map<String, Float> weights;

  /**
   * @param weights how much a word counts in each field
   */
  WordQuery(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * A query that matches nothing when the question has no words beside stop words. It is for {@code
   * searcher} alone and knows where that has its words, so that it can be asked twice at the price
   * of once.
   */
  Query of(String question, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words(question)) {
      for (Map.Entry<String, Float> field : weights.entrySet()) {
        Term term = new Term(field.getKey(), word);
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() > 0) {
          query.add(
              new BoostQuery(new TermQuery(term, states), field.getValue()),
              BooleanClause.Occur.SHOULD);
        }
      }
    }
    return query.build();
  }

  Set<String> words(String question) {
    String read = question.length() > MOST_UNITS ? question.substring(0, MOST_UNITS) : question;
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = analyser.tokenStream(Fields.TEXT, read)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < MOST_WORDS && stream.incrementToken()) {
        words.add(word.toString());
      }
      // Not stream.end(): the rest of an enormous question need not be read.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
