package org.strikebot.bot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.strikebot.bot.Logging;

/** Everything that is logged while it is open, with stack traces. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  private LogLines() {}

  /** With the levels that hold in tests. */
  static LogLines asInTests() {
    return new LogLines().listen();
  }

  /**
   * With the configuration that ships.
   *
   * @param variables what an operator sets in the environment
   */
  static LogLines asShipped(Map<String, String> variables) {
    LogLines lines = new LogLines();
    lines.loggers.reset();
    variables.forEach(lines.loggers::putProperty);
    Logging.configureAsShipped(lines.loggers);
    return lines.listen();
  }

  private LogLines listen() {
    setContext(loggers);
    start();
    root().addAppender(this);
    return this;
  }

  private Logger root() {
    return loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    events.add(event);
  }

  /** Every line and stack trace, as one text. */
  String all() {
    StringBuilder all = new StringBuilder();
    for (ILoggingEvent event : events) {
      all.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        all.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
      all.append('\n');
    }
    return all.toString();
  }

  /** What our own code logged as an error. */
  List<String> errors() {
    return events.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .filter(event -> event.getLoggerName().startsWith("org.strikebot"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /** Back to what holds in tests. */
  @Override
  public void close() {
    root().detachAppender(this);
    loggers.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(loggers);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(LogLines.class.getResource("/logback-test.xml")));
    } catch (JoranException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
