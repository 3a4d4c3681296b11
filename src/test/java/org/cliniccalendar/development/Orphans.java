package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Stops what a launcher that was killed could not stop. Only a process that is provably the one recorded in the data
 * directory is touched; of any other that stands in the way the person is told.
 */
final class Orphans {
    private static final int SECONDS_TO_STOP = 20;

    private final DataDirectory directory;
    private final Consumer<String> say;

    Orphans(DataDirectory directory, Consumer<String> say) {
        this.directory = directory;
        this.say = say;
    }

    /**
     * First the server, then the database, which waits for its last connection.
     *
     * @throws LaunchFailure when one does not stop
     */
    void stop() {
        KnownProcess.readFrom(directory.serverRecord())
                .flatMap(KnownProcess::stillRunning)
                .filter(process -> looksLike(process, "java"))
                .ifPresent(process -> stop("Payara Micro", process));
        stopPostgres(directory.postgres().resolve("postmaster.pid"));
    }

    private void stopPostgres(Path record) {
        Optional<ProcessHandle> postmaster = KnownProcess.ofPostmaster(record)
                .flatMap(KnownProcess::stillRunning)
                .filter(process -> looksLike(process, "postgres"));
        if (postmaster.isPresent()) {
            stop("PostgreSQL", postmaster.get());
        } else {
            forget(record);
        }
    }

    /** A record of a process that is gone; PostgreSQL would refuse to start if its number were in use again. */
    private static void forget(Path record) {
        try {
            Files.deleteIfExists(record);
        } catch (IOException failure) {
            throw new LaunchFailure("The file %s is left from an earlier start; delete it.".formatted(record), failure);
        }
    }

    private static boolean looksLike(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith(program))
                .orElse(true);
    }

    private void stop(String name, ProcessHandle process) {
        say.accept("Stopping %s (process %d), which an earlier start left behind.".formatted(name, process.pid()));
        try {
            process.destroy();
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw stuck(name, process);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stuck(name, process);
        }
    }

    private static LaunchFailure stuck(String name, ProcessHandle process) {
        return new LaunchFailure(
                "%s of an earlier start still runs as process %d and does not stop; end it with `kill %2$d` and start again."
                        .formatted(name, process.pid()));
    }
}
