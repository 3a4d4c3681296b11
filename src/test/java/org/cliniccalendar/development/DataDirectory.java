package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory that keeps what outlives a start. It belongs to one launcher at a time: the operating system gives the
 * lock back even when the launcher is killed.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the directory, creating it when there is none.
     *
     * @throws LaunchFailure when another launcher has it, or it cannot be written
     */
    static DataDirectory take(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("log"));
            Files.createDirectories(root.resolve("mail"));
            FileChannel channel = FileChannel.open(
                    root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(root);
            }
            KnownProcess.of(ProcessHandle.current()).writeTo(root.resolve("launcher.pid"));
            return new DataDirectory(root, channel);
        } catch (IOException failure) {
            throw new LaunchFailure(
                    "The data directory %s cannot be written (%s); give another with -Dclinic.data=<directory>."
                            .formatted(root, failure.getClass().getSimpleName()),
                    failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static LaunchFailure inUse(Path root) {
        String who = KnownProcess.readFrom(root.resolve("launcher.pid"))
                .map(other -> " as process %d; stop it with Ctrl-C in its window or `kill %1$d`".formatted(other.pid()))
                .orElse("; stop it first");
        return new LaunchFailure(
                "Clinic Calendar already runs on the data directory %s%s, or give this one".formatted(root, who)
                        + " its own with -Dclinic.data=<directory>.");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path accounts() {
        return root.resolve("demo-accounts.properties");
    }

    /** The server's working files, made anew at each start: a used one deploys twice. */
    Path serverRoot() {
        return root.resolve("server");
    }

    /** What the server loaded, when nobody had written that down yet; see {@link ClassArchive}. */
    Path listOfClasses() {
        return root.resolve("log").resolve("classes.list");
    }

    Path serverRecord() {
        return root.resolve("server.pid");
    }

    Path serverLog() {
        return root.resolve("log").resolve("server.log");
    }

    Path postgresLog() {
        return root.resolve("log").resolve("postgres.log");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve("launcher.pid"));
        lock.close();
    }
}
