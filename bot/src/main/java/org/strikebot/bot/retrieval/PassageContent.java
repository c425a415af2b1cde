package org.strikebot.bot.retrieval;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikebot.index.search.Hit;
import org.strikebot.index.source.DocumentFacts;

/**
 * A passage as LangChain4j's retrieval sees it. Two are the same if they are the same passage,
 * whatever they were found for, so that what several searches find is counted together.
 */
final class PassageContent implements Content {

  private final Hit hit;

  PassageContent(Hit hit) {
    this.hit = Objects.requireNonNull(hit, "hit");
  }

  Hit hit() {
    return hit;
  }

  @Override
  public TextSegment textSegment() {
    DocumentFacts facts = hit.document().document().facts();
    Metadata metadata =
        new Metadata()
            .put("document", hit.document().document().id())
            .put("title", facts.title())
            .put("start", hit.passage().span().start())
            .put("end", hit.passage().span().end());
    if (facts.published() != null) {
      metadata.put("published", facts.published().toString());
    }
    if (facts.url() != null) {
      metadata.put("url", facts.url().toString());
    }
    return TextSegment.from(hit.text(), metadata);
  }

  @Override
  public Map<ContentMetadata, Object> metadata() {
    return Map.of(ContentMetadata.SCORE, hit.score());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PassageContent content
        && content.hit.document().document().id().equals(hit.document().document().id())
        && content.hit.passage().ordinal() == hit.passage().ordinal();
  }

  @Override
  public int hashCode() {
    return Objects.hash(hit.document().document().id(), hit.passage().ordinal());
  }
}
