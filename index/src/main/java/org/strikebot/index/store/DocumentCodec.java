package org.strikebot.index.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/**
 * An {@link IndexedDocument} as bytes and back. The first use of each type works out how it is read
 * and written, which takes longer than many documents: so there is one for all.
 */
final class DocumentCodec {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private DocumentCodec() {}

  static byte[] encode(IndexedDocument document) throws IOException {
    return MAPPER.writeValueAsBytes(document);
  }

  static IndexedDocument decode(BytesRef bytes) throws IOException {
    return MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, IndexedDocument.class);
  }
}
