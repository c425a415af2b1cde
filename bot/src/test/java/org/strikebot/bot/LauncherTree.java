package org.strikebot.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** The launcher itself in a tree whose JDKs and Maven are small scripts. */
final class LauncherTree {

  /** How a run ended and what it said. */
  record Run(int code, String output, String errors) {}

  static final Instant SOURCES = Instant.parse("2016-04-26T08:00:00Z");

  private final Path folder;
  private final Path root;
  private final Path empty;

  private LauncherTree(Path folder, Path root, Path empty) {
    this.folder = folder;
    this.root = root;
    this.empty = empty;
  }

  /** Lays the tree out in {@code folder}, with nothing built. */
  static LauncherTree in(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.resolve("strike bot"));
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
    return new LauncherTree(folder, root, Files.createDirectories(folder.resolve("home")));
  }

  /** Where the tree lies. */
  Path root() {
    return root;
  }

  /** Runs the launcher with nothing in its environment but {@code environment}, PATH and HOME. */
  Run run(Map<String, String> environment, String... arguments) throws Exception {
    return run(root.resolve("bot/strikebot"), environment, arguments);
  }

  /** Runs the launcher by another name. */
  Run run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
    return finish(start(launcher, environment, arguments));
  }

  /** Begins to run the launcher. */
  Process start(Path launcher, Map<String, String> environment, String... arguments)
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

  /** Waits for the end of a run. */
  static Run finish(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output, errors);
  }

  /** What Maven was run with, a line a build. */
  List<String> builds() throws IOException {
    Path builds = root.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  /** A Java home whose java prints its arguments, a line each, and exits as the last one says. */
  Path jdk(String name, String version) throws IOException {
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

  /**
   * The same where java also makes the cache that it is told to make, and {@code first} stands in
   * its script before that.
   */
  Path cachingJdk(String first) throws IOException {
    Path home = jdk("jdk-25", "25.0.1");
    script(
        home.resolve("bin/java"),
        first
            + """
            for argument; do
              case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
            done
            printf '%s\\n' "$@"
            """);
    return home;
  }

  /** Makes the artefact as old as {@code time}. */
  void builtAt(Instant time) throws IOException {
    Files.setLastModifiedTime(root.resolve("bot/target/strikebot.jar"), FileTime.from(time));
  }

  /** Makes {@code file} a script of {@code body}. */
  static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body);
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
