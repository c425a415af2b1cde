package org.strikebot.bench;

import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** What a run found, as one Markdown table a question and one for what is kept. */
final class Table {

  private static final String NONE = "-";

  private final Collection<RunResult> results;
  private final Properties facts;

  Table(Collection<RunResult> results, Properties facts) {
    this.results = results;
    this.facts = facts;
  }

  String markdown() {
    TreeSet<Integer> sizes = new TreeSet<>();
    for (RunResult result : results) {
      String passages = result.getParams().getParam("passages");
      if (passages != null) {
        sizes.add(Integer.parseInt(passages));
      }
    }
    StringBuilder text = new StringBuilder();
    line(
        text,
        "| passages | what | median | p99 | to the embedding | heap | disk | reopen | recall@10 |");
    line(text, "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int size : sizes) {
      row(text, size, "the question's embedding alone", "embedding", "");
      row(text, size, "strikebot: search", "search", "ours");
      row(text, size, "strikebot: search and reading", "retrieval", "ours");
      row(text, size, "LangChain4j: content retriever, store in memory", "langchain4j", "theirs");
      row(text, size, "Lucene: BM25", "lucene", "lucene");
    }
    line(text, "| - | strikebot: indexing | %s |  |  |  |  |  |  |".formatted(rate("ours")));
    line(
        text,
        "| - | strikebot: indexing, with a vector a sentence | %s |  |  |  |  |  |  |"
            .formatted(rate("oursWithSentences")));
    line(
        text,
        "| - | LangChain4j: `EmbeddingStoreIngestor` | %s |  |  |  |  |  |  |"
            .formatted(rate("langchain4j")));
    line(text, "");
    line(text, machine());
    return text.toString();
  }

  private void row(StringBuilder text, int size, String name, String benchmark, String kept) {
    Statistics times = times(benchmark, size);
    if (times == null) {
      return;
    }
    double median = times.getPercentile(50);
    double alone = alone(benchmark, size);
    line(
        text,
        "| %,d | %s | %s ms | %s ms | %s | %s | %s | %s | %s |"
            .formatted(
                size,
                name,
                figure(median),
                figure(times.getPercentile(99)),
                alone == 0 ? NONE : "%.2f".formatted(median / alone),
                fact(kept, "heap", size, "MB"),
                fact(kept, "disk", size, "MB"),
                fact(kept, "reopen", size, "s"),
                fact(kept, "recall", size, "")));
  }

  /**
   * The median of a question's embedding, in the same process where it was measured there, or 0.
   */
  private double alone(String benchmark, int size) {
    String beside = facts.getProperty(benchmark + ".embedding." + size);
    if (beside != null) {
      return Double.parseDouble(beside);
    }
    Statistics apart = times("embedding", size);
    return apart == null ? 0 : apart.getPercentile(50);
  }

  private @Nullable Statistics times(String benchmark, int size) {
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      if (name.equals(QuestionBenchmark.class.getName() + "." + benchmark)
          && Integer.toString(size).equals(result.getParams().getParam("passages"))) {
        return result.getPrimaryResult().getStatistics();
      }
    }
    return null;
  }

  private String rate(String benchmark) {
    OptionalDouble seconds =
        results.stream()
            .filter(
                result ->
                    result
                        .getParams()
                        .getBenchmark()
                        .equals(IndexingBenchmark.class.getName() + "." + benchmark))
            .mapToDouble(result -> result.getPrimaryResult().getScore())
            .findFirst();
    double indexed = Double.parseDouble(facts.getProperty("indexed.0", "0"));
    return seconds.isEmpty()
        ? NONE
        : "%.1f passages a second".formatted(indexed / seconds.getAsDouble());
  }

  private String fact(String kept, String what, int size, String unit) {
    String found = facts.getProperty(kept + "." + what + "." + size);
    return found == null ? NONE : (figure(Double.parseDouble(found)) + " " + unit).strip();
  }

  private static String figure(double figure) {
    return String.format(
        Locale.ROOT, figure < 1 ? "%.3f" : figure < 100 ? "%.2f" : "%,.0f", figure);
  }

  private static String machine() {
    long memory =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    return "%s, %d cores, %d GB; %s %s; Lucene %s; LangChain4j %s; bge-small-en-v1.5, quantised."
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            Math.round(memory / 1e9),
            System.getProperty("java.vm.name"),
            Runtime.version(),
            Version.LATEST,
            langchain4j());
  }

  private static String processor() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch", ""));
    } catch (IOException e) {
      return System.getProperty("os.arch", "");
    }
  }

  /** Its jar names its version. */
  private static String langchain4j() {
    String place =
        EmbeddingStoreContentRetriever.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();
    return place.replaceAll(".*-(\\d[\\w.]*)\\.jar$", "$1");
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
