package org.cliniccalendar.development;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started and must be stopped, the latest first. It may be closed from the thread that a signal woke while
 * another thread is still starting: a part that arrives later is stopped on arrival.
 */
final class RunningParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
            throw new LaunchFailure("The start was interrupted.");
        }
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    /** Whether the parts are stopped on purpose; while that is going on the answer waits for its end. */
    synchronized boolean isClosed() {
        return closed;
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) { // the others must be stopped all the same
            System.err.println("Not stopped cleanly: " + failure.getMessage());
        }
    }
}
