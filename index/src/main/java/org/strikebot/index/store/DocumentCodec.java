package org.strikebot.index.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** An {@link IndexedDocument} as bytes and back. Immutable. */
final class DocumentCodec {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  byte[] encode(IndexedDocument document) throws IOException {
    return mapper.writeValueAsBytes(document);
  }

  IndexedDocument decode(BytesRef bytes) throws IOException {
    return mapper.readValue(bytes.bytes, bytes.offset, bytes.length, IndexedDocument.class);
  }
}
