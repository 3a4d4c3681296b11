package org.cliniccalendar.booking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The SQL that this thread sends through EclipseLink, as its log tells. */
public final class CountedStatements implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final List<String> statements = new ArrayList<>();
    private final List<Logger> loggers = Collections.list(
                    LogManager.getLogManager().getLoggerNames())
            .stream()
            .filter(name -> name.startsWith("org.eclipse.persistence.session") && name.endsWith(".sql"))
            .map(Logger::getLogger)
            .toList();
    private final Handler noting = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            boolean parametersOfABatch = entry.getMessage().startsWith("\tbind");
            if (Thread.currentThread() == thread && !parametersOfABatch) {
                statements.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Counts from now on. */
    public CountedStatements() {
        for (Logger logger : loggers) {
            logger.addHandler(noting);
            logger.setLevel(Level.FINE);
        }
    }

    /** What was sent so far. */
    public List<String> sent() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        for (Logger logger : loggers) {
            logger.setLevel(Level.WARNING);
            logger.removeHandler(noting);
        }
    }
}
