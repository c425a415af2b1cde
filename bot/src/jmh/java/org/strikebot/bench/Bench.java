package org.strikebot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and writes one table of them. */
public final class Bench {

  /** Chooses what is measured of a library that changes, in place of the benchmarks. */
  private static final String LIVING = "living";

  private Bench() {}

  /**
   * @param arguments the numbers of passages with commas between; the file for the table; and, if
   *     there is a third, a part of the names of the benchmarks to run, or {@code living}
   */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    if (arguments.length > 2 && arguments[2].equals(LIVING)) {
      living(arguments[0].split(",", -1), file);
      return;
    }
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

  /**
   * An article more in a library of the first size, and readers while one of the second is made.
   */
  private static void living(String[] passages, Path file) throws Exception {
    String told = new LivingLibrary(Integer.parseInt(passages[0])).measure();
    if (passages.length > 1) {
      told += new ReadersMeanwhile(Integer.parseInt(passages[1])).measure();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, told);
    System.out.println(told);
  }
}
