package org.cliniccalendar.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process that was started on a data directory, known by its id and the moment it began; ids are used again, so an id
 * alone proves nothing.
 */
record KnownProcess(long pid, Instant began) {
    /** The operating system derives the moment from its own start and may be some seconds off. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    static KnownProcess of(ProcessHandle process) {
        return new KnownProcess(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    /** What {@link #writeTo} kept, or nothing when there is no readable record. */
    static Optional<KnownProcess> readFrom(Path file) {
        return read(file, 0, 1);
    }

    /** PostgreSQL's own record: the id on line 1, the start in seconds since 1970 on line 3. */
    static Optional<KnownProcess> ofPostmaster(Path postmasterPid) {
        return read(postmasterPid, 0, 2);
    }

    private static Optional<KnownProcess> read(Path file, int pidLine, int beganLine) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            long seconds = Long.parseLong(lines.get(beganLine).strip());
            return Optional.of(
                    new KnownProcess(Long.parseLong(lines.get(pidLine).strip()), Instant.ofEpochSecond(seconds)));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void writeTo(Path file) {
        try {
            Files.write(file, List.of(Long.toString(pid), Long.toString(began.getEpochSecond())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process if it still runs and is the very one, not a later one with the same id. */
    Optional<ProcessHandle> stillRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, began).abs().compareTo(DOUBT) <= 0)
                        .orElse(true));
    }
}
