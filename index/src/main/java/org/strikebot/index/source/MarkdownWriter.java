package org.strikebot.index.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents as Markdown with front matter, the form in which libraries are kept and
 * exchanged; {@link MarkdownReader} reads back the same words, kinds of blocks and facts.
 * Immutable.
 */
public final class MarkdownWriter {

  /** Marks that mean something anywhere in a line. */
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<&|]");

  /** Marks that mean something where a line begins. */
  private static final Pattern AT_START = Pattern.compile("^(?:([#>+=~-])|(\\d{1,9})([.)]))");

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  /** The whole file, in UTF-8. */
  public byte[] write(Document document) {
    StringBuilder file = new StringBuilder("---\n").append(front(document.facts())).append("---\n");
    Block.@Nullable Kind before = null;
    for (Block block : document.blocks()) {
      boolean listGoesOn = before == Block.Kind.LIST_ITEM && block.kind() == Block.Kind.LIST_ITEM;
      file.append(before == null || listGoesOn ? "" : "\n");
      file.append(line(block.kind(), escaped(block.span().of(document.text())))).append('\n');
      before = block.kind();
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Block.Kind kind, String words) {
    return switch (kind) {
      case PARAGRAPH -> words;
      case HEADING -> "## " + words;
      case LIST_ITEM -> "- " + words;
      // A paragraph of nothing but a picture is what a caption is read from.
      case CAPTION -> "![" + words + "]()";
    };
  }

  private static String escaped(String words) {
    String line = words.replace('\n', ' ').strip();
    String marked = ANYWHERE.matcher(line).replaceAll("\\\\$0");
    String started = AT_START.matcher(marked).replaceFirst("$2\\\\$1$3");
    // A line of marks at its end would close a heading.
    return started.endsWith("#") ? started.substring(0, started.length() - 1) + "\\#" : started;
  }

  private String front(DocumentFacts facts) {
    ObjectNode front = yaml.createObjectNode();
    front.put("title", facts.title());
    front.put("kind", facts.kind());
    put(front, "published", facts.published() == null ? null : facts.published().toString());
    put(front, "publisher", facts.publisher());
    put(front, "speaker", facts.speaker());
    put(front, "role", facts.role());
    put(front, "side", facts.side());
    put(front, "url", facts.url() == null ? null : facts.url().toString());
    if (!facts.also().isEmpty()) {
      var also = front.putArray("also");
      facts.also().stream().map(URI::toString).forEach(also::add);
    }
    put(front, "wording", facts.wording());
    put(front, "copy-of", facts.copyOf());
    try {
      return yaml.writeValueAsString(front);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("expected facts that can be written, found " + facts, e);
    }
  }

  private static void put(ObjectNode front, String key, @Nullable String value) {
    if (value != null) {
      front.put(key, value);
    }
  }
}
