package org.strikebot.bot.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.strikebot.bot.settings.Settings;
import org.strikebot.index.ingest.Analysis;
import org.strikebot.index.ingest.Progress;
import org.strikebot.index.measure.BeirCollection;
import org.strikebot.index.measure.BeirFigures;
import org.strikebot.index.source.Document;

/** Makes bots. The one implementation is the wiring; it loads nothing before it is asked to. */
public interface Bots {

  /**
   * A bot over the library that {@code settings} name, brought up to date.
   *
   * @throws org.strikebot.bot.library.LibraryException when there is no document to answer from
   * @throws org.strikebot.index.store.IndexException when the index can neither be used nor built
   */
  Bot open(Settings settings, Progress progress);

  /** A bot over {@code documents} alone, indexed in {@code folder}, for measuring. */
  Bot over(List<Document> documents, Settings settings, Path folder, Progress progress);

  /** How well {@code collection} is searched, indexed in {@code folder}. */
  BeirFigures measure(BeirCollection collection, Path folder, Progress progress) throws IOException;

  /** What finds quotations in a text; loads its models at the first text. */
  Analysis analysis();

  /**
   * What one real call of a chat model found.
   *
   * @param model its name
   * @param works whether it answered
   * @param finding what happened and, where it does not work, what to do
   */
  record Trial(String model, boolean works, String finding) {}

  /** Calls every chat model that {@code settings} name once, in their order. */
  List<Trial> tryChatModels(Settings settings);

  /**
   * Loads the embedding model and computes one vector.
   *
   * @return the model's name and what it gave, in a few words
   */
  String tryModel();
}
