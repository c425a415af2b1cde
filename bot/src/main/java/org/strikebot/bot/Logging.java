package org.strikebot.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * What is logged and how: to standard error, because standard output belongs to answers. {@code
 * STRIKEBOT_LOG} is the least level, {@code STRIKEBOT_LOG_FORMAT=json} makes each line an object.
 * In code and not in a file, because reading the file took a tenth of a short command's time. A
 * file that is named to the JVM, or that tests have, goes before.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    if (System.getProperty("logback.configurationFile") != null
        || Logging.class.getResource("/logback-test.xml") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    configureAsShipped(loggers);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Configures {@code loggers}, whose properties go before the environment. */
  public static void configureAsShipped(LoggerContext loggers) {
    Encoder<ILoggingEvent> encoder =
        "json".equals(variable(loggers, "STRIKEBOT_LOG_FORMAT"))
            ? new JsonEncoder()
            : lines(loggers);
    encoder.setContext(loggers);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setName("STDERR");
    console.setTarget("System.err");
    console.setContext(loggers);
    console.setEncoder(encoder);
    console.start();
    var root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(variable(loggers, "STRIKEBOT_LOG"), Level.WARN));
    root.addAppender(console);
    // Javacord tells what it stumbles over with the whole event, a member's words and all.
    loggers.getLogger("org.javacord").setLevel(Level.ERROR);
    loggers.getLogger("org.javacord.core.util.gateway.PacketHandler").setLevel(Level.OFF);
  }

  /** Logs carry ids, never question text or secrets. */
  private static PatternLayoutEncoder lines(LoggerContext loggers) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(loggers);
    lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} %msg%n");
    return lines;
  }

  private static String variable(LoggerContext loggers, String name) {
    String own = loggers.getProperty(name);
    String set = own == null ? System.getenv(name) : own;
    return set == null ? "" : set.strip();
  }
}
