package org.strikebot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and writes one table of them. */
public final class Bench {

  private Bench() {}

  /**
   * @param arguments the numbers of passages with commas between; the file for the table; and, if
   *     there is a third, a part of the names of the benchmarks to run
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Path file = Path.of(arguments[1]);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .param("passages", arguments[0].split(",", -1))
            .jvmArgsPrepend("-D" + Place.PROPERTY + "=" + System.getProperty(Place.PROPERTY))
            .shouldFailOnError(false);
    String chosen = arguments.length > 2 ? arguments[2] : "";
    options.include(chosen.isBlank() ? "org.strikebot.bench" : chosen);
    Collection<RunResult> results = new Runner(options.build()).run();
    String table = new Table(results, new Place().facts()).markdown();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, table);
    System.out.println(table);
  }
}
