package org.strikebot.bot.records;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of everything that must survive a restart. Safe for use by several threads; every
 * call that returns normally is acknowledged, and what is acknowledged outlives a {@code kill -9}:
 * SQLite has handed the commit to the operating system by then (write-ahead log, {@code
 * synchronous=NORMAL}). A power cut can cost the last moments, never the database.
 */
public final class Records implements AutoCloseable {

  private final HikariDataSource source;
  private final SettingsRecords settings;
  private final QuestionRecords questions;
  private final ThreadRecords threads;
  private final FeedbackRecords feedback;
  private final AuditRecords audit;
  private final UsageRecords usage;
  private final LookupRecords lookups;
  private final RetentionRecords retention;

  private Records(HikariDataSource source, Jdbi jdbi) {
    this.source = source;
    this.settings = new SettingsRecords(jdbi);
    this.questions = new QuestionRecords(jdbi);
    this.threads = new ThreadRecords(jdbi);
    this.feedback = new FeedbackRecords(jdbi);
    this.audit = new AuditRecords(jdbi);
    this.usage = new UsageRecords(jdbi);
    this.lookups = new LookupRecords(jdbi);
    this.retention = new RetentionRecords(jdbi);
  }

  /**
   * Opens the database in {@code file}, making it and its folder where they are missing and
   * bringing an older one up to date.
   *
   * @throws RecordsException where it cannot be used: not writable, damaged, or of a newer version
   */
  public static Records open(Path file) {
    HikariDataSource source = null;
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      NativeLibrary.place(file.resolveSibling("native"));
      source = new HikariDataSource(pool(file));
      Jdbi jdbi = Jdbi.create(source);
      Schema.bringUpToDate(source, jdbi);
      return new Records(source, jdbi);
    } catch (IOException
        | FlywayException
        | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException failed) {
      if (source != null) {
        source.close();
      }
      throw RecordsException.unusable(file, failed);
    }
  }

  /** One connection: SQLite has one writer, and our statements take microseconds. */
  private static HikariConfig pool(Path file) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("records");
    config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
    config.setMaximumPoolSize(1);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "NORMAL");
    config.addDataSourceProperty("busy_timeout", "10000");
    config.addDataSourceProperty("foreign_keys", "true");
    return config;
  }

  public SettingsRecords settings() {
    return settings;
  }

  public QuestionRecords questions() {
    return questions;
  }

  public ThreadRecords threads() {
    return threads;
  }

  public FeedbackRecords feedback() {
    return feedback;
  }

  public AuditRecords audit() {
    return audit;
  }

  public UsageRecords usage() {
    return usage;
  }

  public LookupRecords lookups() {
    return lookups;
  }

  public RetentionRecords retention() {
    return retention;
  }

  @Override
  public void close() {
    source.close();
  }

  /** The database cannot be used; the message says what was found and what to do. */
  public static final class RecordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RecordsException(String message, Throwable cause) {
      super(message, cause);
    }

    private static RecordsException unusable(Path file, Exception cause) {
      return new RecordsException(
          "expected a writable records database at "
              + file
              + ", found: "
              + rootMessage(cause)
              + ". Check the folder's rights and free space; a damaged file can be moved away, and a"
              + " new one is made",
          cause);
    }

    private static String rootMessage(Throwable thrown) {
      Throwable root = thrown;
      for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
        root = cause;
      }
      String message = root instanceof UncheckedIOException ? root.toString() : root.getMessage();
      return message == null
          ? root.getClass().getSimpleName()
          : message.strip().lines().findFirst().orElse("");
    }
  }
}
