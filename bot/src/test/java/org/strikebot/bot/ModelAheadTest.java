package org.strikebot.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strikebot.index.embedding.BgeEmbedder;

final class ModelAheadTest {

  private static final Path FOLDER = Path.of("model");

  private final List<Path> begun = new ArrayList<>();

  private ModelAhead ahead(String... arguments) {
    return ModelAhead.of(
        List.of(arguments),
        FOLDER,
        folder -> {
          begun.add(folder);
          return failing();
        });
  }

  /** One whose loading ends at once, without a model. */
  private static DeferredEmbedder failing() {
    return new DeferredEmbedder(
        () -> {
          throw new IllegalStateException("no model in this test");
        },
        BgeEmbedder::close);
  }

  @Test
  void a_command_that_answers_finds_its_model_begun_and_others_begin_their_own() {
    try (ModelAhead ahead = ahead("ask", "why?")) {
      assertEquals(List.of(FOLDER), begun);
      DeferredEmbedder first = ahead.at(FOLDER);
      assertEquals(List.of(FOLDER), begun, "it is the one that was begun");
      DeferredEmbedder second = ahead.at(FOLDER);
      assertEquals(List.of(FOLDER, FOLDER), begun);
      assertNotSame(first, second, "whoever asked for one closes it");
    }
  }

  @Test
  void nothing_is_begun_for_what_needs_no_model() {
    for (String[] arguments : new String[][] {{}, {"sources", "list"}, {"ask", "--help"}, {"-V"}}) {
      ahead(arguments).close();
    }

    assertEquals(List.of(), begun);
  }

  @Test
  void a_command_with_another_folder_gets_its_own_model() {
    try (ModelAhead ahead = ahead("ask", "why?", "--data", "elsewhere")) {
      ahead.at(Path.of("elsewhere"));
    }

    assertEquals(List.of(FOLDER, Path.of("elsewhere")), begun);
  }

  @Test
  void what_nobody_asked_for_is_waited_for() throws Exception {
    CountDownLatch loaded = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    DeferredEmbedder slow =
        new DeferredEmbedder(
            () -> {
              try {
                loaded.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new IllegalStateException("no model in this test");
            },
            BgeEmbedder::close);
    ModelAhead ahead = ModelAhead.of(List.of("ask"), FOLDER, _ -> slow);

    Thread closing =
        Thread.ofPlatform()
            .start(
                () -> {
                  ahead.close();
                  closed.countDown();
                });

    assertTrue(!closed.await(50, TimeUnit.MILLISECONDS), "it is still being loaded");
    loaded.countDown();
    assertTrue(closed.await(10, TimeUnit.SECONDS));
    closing.join();
  }
}
