package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class LoggingTest {

  private final LoggerContext context = new LoggerContext();

  @Test
  void logbackFindsIt() {
    assertTrue(
        ServiceLoader.load(Configurator.class).stream()
            .anyMatch(it -> it.type().equals(Logging.class)));
  }

  @Test
  void ourOwnWordsAreSaidAndLibrariesOnlyWarn() {
    Logging.set(context);
    assertEquals(Level.INFO, context.getLogger("anneal.store.Writer").getEffectiveLevel());
    assertEquals(Level.WARN, context.getLogger("io.javalin.Javalin").getEffectiveLevel());
    assertEquals(Level.WARN, context.getLogger("org.eclipse.jetty.server").getEffectiveLevel());
    assertEquals(Level.ERROR, context.getLogger("org.eclipse.jetty.http.X").getEffectiveLevel());
  }

  @Test
  void aLineHasTheTimeInUtcTheClassAndTheRequest() {
    assertEquals(
        "2026-03-01T08:00:00.250Z WARN  Writer: [r-17] disk full" + System.lineSeparator(),
        line(Map.of("request", "r-17")));
    assertEquals(
        "2026-03-01T08:00:00.250Z WARN  Writer: disk full" + System.lineSeparator(),
        line(Map.of()));
  }

  @Test
  void whereTestsOrAnOperatorSayOtherwiseItStandsBack() {
    assertEquals(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY, new Logging().configure(context));
    assertFalse(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().hasNext());
  }

  private String line(Map<String, String> request) {
    context.reset();
    Logging.set(context);
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
    assertEquals("System.err", console.getTarget());
    LoggingEvent event = new LoggingEvent();
    event.setLoggerName("anneal.store.Writer");
    event.setLevel(Level.WARN);
    event.setMessage("disk full");
    event.setInstant(Instant.parse("2026-03-01T08:00:00.250Z"));
    event.setMDCPropertyMap(request);
    event.setLoggerContext(context);
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}
