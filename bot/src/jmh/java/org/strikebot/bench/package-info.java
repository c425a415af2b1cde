/**
 * How fast and how large the search is, beside what people take instead: LangChain4j's {@code
 * EmbeddingStoreContentRetriever} over its {@code InMemoryEmbeddingStore} with the same model, and
 * Lucene's BM25 alone. Run by the Maven profile {@code bench}, never by {@code verify}.
 */
@NullMarked
package org.strikebot.bench;

import org.jspecify.annotations.NullMarked;
