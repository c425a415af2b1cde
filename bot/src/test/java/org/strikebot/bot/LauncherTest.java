package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Has the launcher find a JDK, build what is missing, and start. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherTest {

  @TempDir Path folder;

  private LauncherTree tree;

  @BeforeEach
  void layOutTheTree() throws IOException {
    tree = LauncherTree.in(folder);
  }

  @Test
  void buildsOnceAndThenStartsAtOnce() throws Exception {
    Path jdk = tree.jdk("jdk-25", "25.0.1");

    LauncherTree.Run first = tree.run(Map.of("JAVA_HOME", jdk.toString()), "ask", "why?");
    LauncherTree.Run second = tree.run(Map.of("JAVA_HOME", jdk.toString()), "ask", "why?");

    assertTrue(first.errors().contains("building"), first.errors());
    assertEquals("", second.errors());
    assertEquals(List.of("built with " + jdk), tree.builds());
    assertEquals(first.output(), second.output());
  }

  @Test
  void argumentsAndExitCodeArePassedThroughExactly() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString());

    LauncherTree.Run run =
        tree.run(environment, "ask", "two  spaces", "*", "", "\"$HOME\"", "exit 3");

    assertEquals(3, run.code());
    assertTrue(
        run.output()
            .endsWith(
                "-jar\n%s/bot/target/strikebot.jar\nask\ntwo  spaces\n*\n\n\"$HOME\"\nexit 3\n"
                    .formatted(tree.root())),
        run.output());
  }

  @Test
  void worksFromAnyFolderThroughLinks() throws Exception {
    Path jdk = tree.jdk("jdk-25", "25");
    Path one =
        Files.createSymbolicLink(folder.resolve("one"), tree.root().resolve("bot/strikebot"));
    Path two = Files.createSymbolicLink(folder.resolve("two"), one.getFileName());

    LauncherTree.Run run = tree.run(two, Map.of("JAVA_HOME", jdk.toString()), "ask");

    assertEquals(0, run.code(), run.errors());
    assertTrue(run.output().contains(tree.root() + "/bot/target/strikebot.jar"), run.output());
  }

  @Test
  void aYoungerSourceANewOneAndARemovedOneEachCauseABuild() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString());
    tree.run(environment);
    assertEquals(1, tree.builds().size());

    tree.builtAt(LauncherTree.SOURCES.plusSeconds(1));
    Files.writeString(tree.root().resolve("bot/src/main/java/B.java"), "changed");
    tree.run(environment);
    assertEquals(2, tree.builds().size());

    tree.builtAt(LauncherTree.SOURCES.plusSeconds(1));
    Files.setLastModifiedTime(
        tree.root().resolve("bot/src/main/java/B.java"), FileTime.from(LauncherTree.SOURCES));
    Files.delete(tree.root().resolve("prompts/p.md"));
    tree.run(environment);
    assertEquals(3, tree.builds().size());

    Files.createDirectories(tree.root().resolve("bot/src/test/java"));
    Files.writeString(tree.root().resolve("bot/src/test/java/T.java"), "a test");
    tree.run(environment);
    assertEquals(3, tree.builds().size(), "a test is no part of the artefact");
  }

  @Test
  void anOldJavaHomeIsPassedOverForTheOneOnThePath() throws Exception {
    Path seventeen = tree.jdk("jdk-17", "17.0.15");
    Path path = tree.jdk("jdk-26", "26-ea");
    Path commands = Files.createDirectories(folder.resolve("commands"));
    Files.createSymbolicLink(commands.resolve("java"), path.resolve("bin/java"));

    LauncherTree.Run run =
        tree.run(
            Map.of(
                "JAVA_HOME", seventeen.toString(), "PATH", commands + ":" + System.getenv("PATH")));

    assertEquals(0, run.code(), run.errors());
    assertEquals(List.of("built with " + path), tree.builds());
  }

  @Test
  void aJdkOfAVersionManagerIsFoundInTheHomeFolder() throws Exception {
    Path managed = tree.jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");

    LauncherTree.Run run = tree.run(Map.of("JAVA_HOME", tree.jdk("jdk-17", "17").toString()));

    assertEquals(0, run.code(), run.errors());
    assertEquals(List.of("built with " + managed), tree.builds());
  }

  @Test
  void theJavaThatIsAskedForMustDo() throws Exception {
    Path old = tree.jdk("jdk-17", "17.0.15");

    LauncherTree.Run run =
        tree.run(
            Map.of(
                "STRIKEBOT_JAVA",
                old.toString(),
                "JAVA_HOME",
                tree.jdk("jdk-25", "25").toString()));

    assertEquals(1, run.code());
    assertTrue(run.errors().contains("expected a JDK of at least 25"), run.errors());
    assertTrue(run.errors().contains("Java 17 in " + old), run.errors());
    assertEquals(List.of(), tree.builds());
  }

  @Test
  void aRuntimeWithoutACompilerStartsWhatIsBuiltAndDoesNotBuild() throws Exception {
    Path runtime = tree.jdk("jre-25", "25");
    Files.delete(runtime.resolve("bin/javac"));
    Map<String, String> environment = Map.of("STRIKEBOT_JAVA", runtime.toString());

    LauncherTree.Run unbuilt = tree.run(environment);
    Files.createDirectories(tree.root().resolve("bot/target"));
    Files.writeString(tree.root().resolve("bot/target/strikebot.jar"), "jar");
    LauncherTree.Run built = tree.run(environment);

    assertEquals(1, unbuilt.code());
    assertTrue(unbuilt.errors().contains("without its compiler"), unbuilt.errors());
    assertEquals(0, built.code(), built.errors());
  }

  @Test
  void aFailedBuildSaysWhyAndStartsNothing() throws Exception {
    LauncherTree.script(
        tree.root().resolve("mvnw"),
        """
        echo "[ERROR] B.java:[3,1] class expected"
        echo "[ERROR] Re-run Maven using the -X switch"
        exit 1
        """);

    LauncherTree.Run run = tree.run(Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString()));

    assertEquals(1, run.code());
    assertTrue(run.errors().contains("B.java:[3,1] class expected"), run.errors());
    assertFalse(run.errors().contains("Re-run Maven"), run.errors());
    assertEquals("", run.output());
  }

  @Test
  void aBuildWithoutNetworkSaysSo() throws Exception {
    LauncherTree.script(
        tree.root().resolve("mvnw"),
        "echo 'wget: Failed to fetch https://repo.maven.apache.org/maven2/m.zip' >&2; exit 1");

    LauncherTree.Run run = tree.run(Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString()));

    assertTrue(run.errors().contains("Maven Central"), run.errors());
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    LauncherTree.script(
        tree.root().resolve("mvnw"),
        """
        echo built >>'%1$s/builds'
        # Goes on only when the other start is seen waiting.
        while ! grep -q waiting '%1$s/other'; do :; done
        mkdir -p '%1$s/bot/target' && echo jar >'%1$s/bot/target/strikebot.jar'
        """
            .formatted(tree.root()));
    Files.writeString(tree.root().resolve("other"), "");
    Map<String, String> environment = Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString());
    Process first = tree.start(tree.root().resolve("bot/strikebot"), environment, "one");
    while (tree.builds().isEmpty() && first.isAlive()) {
      Thread.onSpinWait();
    }

    Process second = tree.start(tree.root().resolve("bot/strikebot"), environment, "two");
    String line = second.errorReader().readLine();
    Files.writeString(tree.root().resolve("other"), String.valueOf(line));
    LauncherTree.Run two = LauncherTree.finish(second);
    LauncherTree.Run one = LauncherTree.finish(first);

    assertTrue(String.valueOf(line).contains("waiting"), line);
    assertEquals(0, one.code(), one.errors());
    assertEquals(0, two.code(), two.errors());
    assertEquals(List.of("built"), tree.builds());
  }

  @Test
  void aLockLeftByAKilledBuilderIsBroken() throws Exception {
    Files.createDirectories(tree.root().resolve("target/strikebot-build"));
    // No process has this number: it is above what any system gives out.
    Files.writeString(tree.root().resolve("target/strikebot-build/pid"), "2147483647\n");

    LauncherTree.Run run = tree.run(Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString()));

    assertEquals(0, run.code(), run.errors());
    assertEquals(1, tree.builds().size());
  }

  @Test
  void onlyServingKeepsLittleThatIsNew() throws Exception {
    Map<String, String> environment =
        Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString(), "STRIKEBOT_JVM", "-Xmn64m");

    LauncherTree.Run serving = tree.run(environment, "serve");
    LauncherTree.Run asking = tree.run(environment, "ask", "why?");

    String options = serving.output();
    assertTrue(options.contains("-Xmn48m\n"), options);
    assertTrue(
        options.indexOf("-Xmn64m\n") > options.indexOf("-Xmn48m\n"), "the user's goes before");
    assertFalse(asking.output().contains("-Xmn48m\n"), asking.output());
  }

  @Test
  void largePagesAreAskedForWhereTheSystemGivesThemToWhoAsks() throws Exception {
    Path offer = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    boolean offered = Files.isReadable(offer) && Files.readString(offer).contains("[madvise]");

    LauncherTree.Run run =
        tree.run(Map.of("JAVA_HOME", tree.jdk("jdk-25", "25").toString()), "ask");

    assertEquals(offered, run.output().contains("-XX:+UseTransparentHugePages\n"), run.output());
  }
}
