package org.strikebot.bench;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Embeds a question of its own before each one that is timed, and notes how long that took. Two
 * processes one after the other differ by a third on a busy machine; two questions in turn do not.
 */
@State(Scope.Benchmark)
public class Embedding {

  /** So many of the latest are looked at: those of the warm-up are not among them. */
  private static final int LATEST = 1_000;

  private final double[] milliseconds = new double[LATEST];
  private int count;

  /** Not part of what is timed. */
  @Setup(Level.Invocation)
  public void embed(Ours ours) {
    long begun = System.nanoTime();
    ours.embedder().question(ours.question());
    milliseconds[count++ % LATEST] = (System.nanoTime() - begun) / 1e6;
  }

  /** Notes the median beside the benchmark's name. */
  @TearDown(Level.Trial)
  public void note(BenchmarkParams benchmark) {
    double[] sorted = Arrays.copyOf(milliseconds, Math.min(count, LATEST));
    Arrays.sort(sorted);
    String name = benchmark.getBenchmark();
    new Place()
        .note(
            name.substring(name.lastIndexOf('.') + 1) + ".embedding",
            Integer.parseInt(benchmark.getParam("passages")),
            sorted[sorted.length / 2]);
  }
}
