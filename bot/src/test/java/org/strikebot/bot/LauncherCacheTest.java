package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Has the launcher prepare quick starts: caches of loaded classes, made once for a build. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherCacheTest {

  @TempDir Path folder;

  private LauncherTree tree;

  @BeforeEach
  void layOutTheTree() throws IOException {
    tree = LauncherTree.in(folder);
  }

  @Test
  void theCacheOfLoadedClassesIsMadeOnceForABuildAndThenUsed() throws Exception {
    Path jdk = tree.cachingJdk("");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

    LauncherTree.Run first = tree.run(environment, "ask", "why?");
    LauncherTree.Run second = tree.run(environment, "ask", "why?");

    String cache = "-XX:AOTCache=" + tree.root() + "/bot/target/strikebot-25.0.1.aot\n";
    assertTrue(first.errors().contains("preparing a quick start"), first.errors());
    assertTrue(first.output().contains(cache), first.output());
    assertEquals("", second.errors());
    assertTrue(second.output().contains(cache), second.output());
  }

  @Test
  void servingHasACacheOfItsOwnThatIsRehearsedWithoutTheUsersArguments() throws Exception {
    Path jdk = tree.cachingJdk("printf '%%s\\n' \"$@\" >>'%s/runs'\n".formatted(tree.root()));
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

    LauncherTree.Run first = tree.run(environment, "serve", "--config", "mine.yaml");
    LauncherTree.Run second = tree.run(environment, "serve", "--config", "mine.yaml");
    LauncherTree.Run other = tree.run(environment, "ask", "why?");

    String cache = "-XX:AOTCache=" + tree.root() + "/bot/target/strikebot-25.0.1-serve.aot\n";
    assertTrue(first.errors().contains("preparing a quick start"), first.errors());
    assertTrue(first.output().contains(cache), first.output());
    assertEquals("", second.errors());
    assertTrue(second.output().contains(cache), second.output());
    String own = "-XX:AOTCache=" + tree.root() + "/bot/target/strikebot-25.0.1.aot\n";
    assertTrue(other.output().contains(own), other.output());
    assertTrue(second.output().contains("\n-Xmn48m\n"), second.output());
    assertFalse(other.output().contains("-Xmn48m"), other.output());
    List<String> runs = Files.readAllLines(tree.root().resolve("runs"));
    assertEquals(2, runs.stream().filter("rehearse"::equals).count(), runs.toString());
    assertEquals(2, runs.stream().filter("mine.yaml"::equals).count(), runs.toString());
  }

  @Test
  void servingFallsBackOnTheCacheOfShortCommandsWhereItsOwnCannotBeMade() throws Exception {
    Path jdk = tree.cachingJdk("for argument; do [ \"$argument\" != rehearse ] || exit 1; done\n");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    tree.run(environment, "ask", "why?");

    LauncherTree.Run first = tree.run(environment, "serve");
    LauncherTree.Run second = tree.run(environment, "serve");

    String own = "-XX:AOTCache=" + tree.root() + "/bot/target/strikebot-25.0.1.aot\n";
    assertTrue(first.output().contains(own), first.output());
    assertEquals("", second.errors(), "what cannot be made is tried once");
    assertTrue(second.output().contains(own), second.output());
  }
}
