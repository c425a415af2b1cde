package org.strikebot.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher itself, in a tree whose JDKs and Maven are small scripts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherTest {

  private static final Instant SOURCES = Instant.parse("2016-04-26T08:00:00Z");

  @TempDir Path folder;

  private Path root = Path.of(".");
  private Path empty = Path.of(".");

  @BeforeEach
  void layOutTheTree() throws IOException {
    root = Files.createDirectories(folder.resolve("strike bot"));
    empty = Files.createDirectories(folder.resolve("home"));
    for (String source :
        List.of(
            "pom.xml",
            "index/pom.xml",
            "bot/pom.xml",
            "index/library/article.md",
            "index/src/main/java/A.java",
            "bot/src/main/java/B.java",
            "prompts/p.md",
            ".mvn/wrapper/maven-wrapper.properties")) {
      Path file = root.resolve(source);
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    }
    try (var all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(SOURCES));
      }
    }
    Files.copy(Path.of("strikebot"), root.resolve("bot/strikebot"));
    executable(root.resolve("bot/strikebot"));
    script(
        root.resolve("mvnw"),
        """
        echo "[INFO] Building strikebot index: a source becomes searchable 1.0.0        [2/3]"
        echo "built with $JAVA_HOME" >>'%1$s/builds'
        mkdir -p '%1$s/bot/target' && echo jar >'%1$s/bot/target/strikebot.jar'
        """
            .formatted(root));
  }

  @Test
  void buildsOnceAndThenStartsAtOnce() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.1");

    Run first = run(Map.of("JAVA_HOME", jdk.toString()), "ask", "why?");
    Run second = run(Map.of("JAVA_HOME", jdk.toString()), "ask", "why?");

    assertTrue(first.errors().contains("building"), first.errors());
    assertEquals("", second.errors());
    assertEquals(List.of("built with " + jdk), builds());
    assertEquals(first.output(), second.output());
  }

  @Test
  void argumentsAndExitCodeArePassedThroughExactly() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("jdk-25", "25").toString());

    Run run = run(environment, "ask", "two  spaces", "*", "", "\"$HOME\"", "exit 3");

    assertEquals(3, run.code());
    assertTrue(
        run.output()
            .endsWith(
                "-jar\n%s/bot/target/strikebot.jar\nask\ntwo  spaces\n*\n\n\"$HOME\"\nexit 3\n"
                    .formatted(root)),
        run.output());
  }

  @Test
  void worksFromAnyFolderThroughLinks() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    Path one = Files.createSymbolicLink(folder.resolve("one"), root.resolve("bot/strikebot"));
    Path two = Files.createSymbolicLink(folder.resolve("two"), one.getFileName());

    Run run = run(two, Map.of("JAVA_HOME", jdk.toString()), "ask");

    assertEquals(0, run.code(), run.errors());
    assertTrue(run.output().contains(root + "/bot/target/strikebot.jar"), run.output());
  }

  @Test
  void aYoungerSourceANewOneAndARemovedOneEachCauseABuild() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("jdk-25", "25").toString());
    run(environment);
    assertEquals(1, builds().size());

    builtAt(SOURCES.plusSeconds(1));
    Files.writeString(root.resolve("bot/src/main/java/B.java"), "changed");
    run(environment);
    assertEquals(2, builds().size());

    builtAt(SOURCES.plusSeconds(1));
    Files.setLastModifiedTime(root.resolve("bot/src/main/java/B.java"), FileTime.from(SOURCES));
    Files.delete(root.resolve("prompts/p.md"));
    run(environment);
    assertEquals(3, builds().size());

    Files.createDirectories(root.resolve("bot/src/test/java"));
    Files.writeString(root.resolve("bot/src/test/java/T.java"), "a test");
    run(environment);
    assertEquals(3, builds().size(), "a test is no part of the artefact");
  }

  @Test
  void anOldJavaHomeIsPassedOverForTheOneOnThePath() throws Exception {
    Path seventeen = jdk("jdk-17", "17.0.15");
    Path path = jdk("jdk-26", "26-ea");
    Path commands = Files.createDirectories(folder.resolve("commands"));
    Files.createSymbolicLink(commands.resolve("java"), path.resolve("bin/java"));

    Run run =
        run(
            Map.of(
                "JAVA_HOME", seventeen.toString(), "PATH", commands + ":" + System.getenv("PATH")));

    assertEquals(0, run.code(), run.errors());
    assertEquals(List.of("built with " + path), builds());
  }

  @Test
  void aJdkOfAVersionManagerIsFoundInTheHomeFolder() throws Exception {
    Path managed = jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");

    Run run = run(Map.of("JAVA_HOME", jdk("jdk-17", "17").toString()));

    assertEquals(0, run.code(), run.errors());
    assertEquals(List.of("built with " + managed), builds());
  }

  @Test
  void theJavaThatIsAskedForMustDo() throws Exception {
    Path old = jdk("jdk-17", "17.0.15");

    Run run =
        run(Map.of("STRIKEBOT_JAVA", old.toString(), "JAVA_HOME", jdk("jdk-25", "25").toString()));

    assertEquals(1, run.code());
    assertTrue(run.errors().contains("expected a JDK of at least 25"), run.errors());
    assertTrue(run.errors().contains("Java 17 in " + old), run.errors());
    assertEquals(List.of(), builds());
  }

  @Test
  void aRuntimeWithoutACompilerStartsWhatIsBuiltAndDoesNotBuild() throws Exception {
    Path runtime = jdk("jre-25", "25");
    Files.delete(runtime.resolve("bin/javac"));
    Map<String, String> environment = Map.of("STRIKEBOT_JAVA", runtime.toString());

    Run unbuilt = run(environment);
    Files.createDirectories(root.resolve("bot/target"));
    Files.writeString(root.resolve("bot/target/strikebot.jar"), "jar");
    Run built = run(environment);

    assertEquals(1, unbuilt.code());
    assertTrue(unbuilt.errors().contains("without its compiler"), unbuilt.errors());
    assertEquals(0, built.code(), built.errors());
  }

  @Test
  void aFailedBuildSaysWhyAndStartsNothing() throws Exception {
    script(
        root.resolve("mvnw"),
        """
        echo "[ERROR] B.java:[3,1] class expected"
        echo "[ERROR] Re-run Maven using the -X switch"
        exit 1
        """);

    Run run = run(Map.of("JAVA_HOME", jdk("jdk-25", "25").toString()));

    assertEquals(1, run.code());
    assertTrue(run.errors().contains("B.java:[3,1] class expected"), run.errors());
    assertFalse(run.errors().contains("Re-run Maven"), run.errors());
    assertEquals("", run.output());
  }

  @Test
  void aBuildWithoutNetworkSaysSo() throws Exception {
    script(
        root.resolve("mvnw"),
        "echo 'wget: Failed to fetch https://repo.maven.apache.org/maven2/m.zip' >&2; exit 1");

    Run run = run(Map.of("JAVA_HOME", jdk("jdk-25", "25").toString()));

    assertTrue(run.errors().contains("Maven Central"), run.errors());
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    script(
        root.resolve("mvnw"),
        """
        echo built >>'%1$s/builds'
        # Goes on only when the other start is seen waiting.
        while ! grep -q waiting '%1$s/other'; do :; done
        mkdir -p '%1$s/bot/target' && echo jar >'%1$s/bot/target/strikebot.jar'
        """
            .formatted(root));
    Files.writeString(root.resolve("other"), "");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("jdk-25", "25").toString());
    Process first = start(root.resolve("bot/strikebot"), environment, "one");
    while (builds().isEmpty() && first.isAlive()) {
      Thread.onSpinWait();
    }

    Process second = start(root.resolve("bot/strikebot"), environment, "two");
    String line = second.errorReader().readLine();
    Files.writeString(root.resolve("other"), String.valueOf(line));
    Run two = finish(second);
    Run one = finish(first);

    assertTrue(String.valueOf(line).contains("waiting"), line);
    assertEquals(0, one.code(), one.errors());
    assertEquals(0, two.code(), two.errors());
    assertEquals(List.of("built"), builds());
  }

  @Test
  void theCacheOfLoadedClassesIsMadeOnceForABuildAndThenUsed() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.1");
    script(
        jdk.resolve("bin/java"),
        """
        for argument; do
          case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
        done
        printf '%s\\n' "$@"
        """);
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

    Run first = run(environment, "ask", "why?");
    Run second = run(environment, "ask", "why?");

    String cache = "-XX:AOTCache=" + root + "/bot/target/strikebot-25.0.1.aot\n";
    assertTrue(first.errors().contains("preparing a quick start"), first.errors());
    assertTrue(first.output().contains(cache), first.output());
    assertEquals("", second.errors());
    assertTrue(second.output().contains(cache), second.output());
  }

  @Test
  void servingHasACacheOfItsOwnThatIsRehearsedWithoutTheUsersArguments() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.1");
    script(
        jdk.resolve("bin/java"),
        """
        for argument; do
          case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
        done
        printf '%%s\\n' "$@" | tee -a '%s/runs'
        """
            .formatted(root));
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

    Run first = run(environment, "serve", "--config", "mine.yaml");
    Run second = run(environment, "serve", "--config", "mine.yaml");
    Run other = run(environment, "ask", "why?");

    String cache = "-XX:AOTCache=" + root + "/bot/target/strikebot-25.0.1-serve.aot\n";
    assertTrue(first.errors().contains("preparing a quick start"), first.errors());
    assertTrue(first.output().contains(cache), first.output());
    assertEquals("", second.errors());
    assertTrue(second.output().contains(cache), second.output());
    String own = "-XX:AOTCache=" + root + "/bot/target/strikebot-25.0.1.aot\n";
    assertTrue(other.output().contains(own), other.output());
    List<String> runs = Files.readAllLines(root.resolve("runs"));
    assertEquals(2, runs.stream().filter("rehearse"::equals).count(), runs.toString());
    assertEquals(2, runs.stream().filter("mine.yaml"::equals).count(), runs.toString());
  }

  @Test
  void servingFallsBackOnTheCacheOfShortCommandsWhereItsOwnCannotBeMade() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.1");
    script(
        jdk.resolve("bin/java"),
        """
        for argument; do
          case $argument in
            rehearse) exit 1 ;;
            -XX:AOTCacheOutput=*) made=${argument#*=} ;;
          esac
        done
        [ -z "${made-}" ] || echo cache >"$made"
        printf '%s\\n' "$@"
        """);
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    run(environment, "ask", "why?");

    Run first = run(environment, "serve");
    Run second = run(environment, "serve");

    String own = "-XX:AOTCache=" + root + "/bot/target/strikebot-25.0.1.aot\n";
    assertTrue(first.output().contains(own), first.output());
    assertEquals("", second.errors(), "what cannot be made is tried once");
    assertTrue(second.output().contains(own), second.output());
  }

  @Test
  void aLockLeftByAKilledBuilderIsBroken() throws Exception {
    Files.createDirectories(root.resolve("target/strikebot-build"));
    // No process has this number: it is above what any system gives out.
    Files.writeString(root.resolve("target/strikebot-build/pid"), "2147483647\n");

    Run run = run(Map.of("JAVA_HOME", jdk("jdk-25", "25").toString()));

    assertEquals(0, run.code(), run.errors());
    assertEquals(1, builds().size());
  }

  private record Run(int code, String output, String errors) {}

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    return run(root.resolve("bot/strikebot"), environment, arguments);
  }

  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    return finish(start(launcher, environment, arguments));
  }

  private Process start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(empty.toFile());
    Map<String, String> own = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
    own.put("HOME", empty.toString());
    own.putAll(environment);
    builder.environment().clear();
    builder.environment().putAll(own);
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output, errors);
  }

  private List<String> builds() throws IOException {
    Path builds = root.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  /** A Java home whose java prints its arguments, a line each, and exits as the last one says. */
  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(home.resolve("bin"));
    script(
        home.resolve("bin/java"),
        """
        printf '%s\\n' "$@"
        for last; do :; done
        case $last in exit*) exit "${last#exit }" ;; esac
        """);
    script(home.resolve("bin/javac"), "exit 0");
    return home;
  }

  private void builtAt(Instant time) throws IOException {
    Files.setLastModifiedTime(root.resolve("bot/target/strikebot.jar"), FileTime.from(time));
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body);
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
