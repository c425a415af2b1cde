package org.strikebot.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.strikebot.bot.question.Question;

/** The time of one question, each asked for the first time, by one asker. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class QuestionBenchmark {

  /** The question's vector alone: what every search by vectors has to pay. */
  @Benchmark
  public Object embedding(Ours ours) {
    return ours.embedder().question(ours.question());
  }

  /** Our search: words, vectors, sentences, joined; the ten best passages. */
  @Benchmark
  public Object search(Ours ours, Embedding before) {
    return ours.search().search(ours.index(), ours.question(), 10);
  }

  /** Search, spelling, and each sentence of the evidence read for whether it answers. */
  @Benchmark
  public Object retrieval(Ours ours, Embedding before) {
    return ours.retrieval().retrieve(ours.index(), Question.of(ours.question()));
  }

  /** BM25 alone. */
  @Benchmark
  public Object lucene(PlainLucene plain) throws java.io.IOException {
    return plain.search(plain.question());
  }

  /** LangChain4j's retriever over its store, which needs a larger heap. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {"-Xmx8g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
  public Object langchain4j(Theirs theirs) {
    return theirs.retriever().retrieve(dev.langchain4j.rag.query.Query.from(theirs.question()));
  }
}
