package org.strikebot.index.store;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Packs documents as Lucene does by default, but about one at a time in place of 80 KB at a time:
 * whoever wants one document need not unpack its neighbours, which took most of the time of reading
 * it. Lucene's own reader reads both.
 */
final class DocumentChunks extends StoredFieldsFormat {

  /** How much is packed together at least; a longer document ends what is packed with it. */
  private static final int CHUNK_BYTES = 8 << 10;

  /** As Lucene has it by default, and so the next. */
  private static final int MOST_ENTRIES = 1024;

  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat usual = new Lucene90StoredFieldsFormat();
  private final StoredFieldsFormat chunks =
      new Lucene90CompressingStoredFieldsFormat(
          "Lucene90StoredFieldsFastData",
          Lucene90StoredFieldsFormat.BEST_SPEED_MODE,
          CHUNK_BYTES,
          MOST_ENTRIES,
          BLOCK_SHIFT);

  @Override
  public StoredFieldsReader fieldsReader(
      Directory directory, SegmentInfo part, FieldInfos fields, IOContext context)
      throws IOException {
    return usual.fieldsReader(directory, part, fields, context);
  }

  @Override
  public StoredFieldsWriter fieldsWriter(Directory directory, SegmentInfo part, IOContext context)
      throws IOException {
    part.putAttribute(
        Lucene90StoredFieldsFormat.MODE_KEY, Lucene90StoredFieldsFormat.Mode.BEST_SPEED.name());
    return chunks.fieldsWriter(directory, part, context);
  }
}
