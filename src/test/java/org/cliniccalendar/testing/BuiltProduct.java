package org.cliniccalendar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build leaves what is tested, and where tests leave what they make. */
public final class BuiltProduct {
    private static final Path TARGET = Path.of("target");

    /** The WAR as it is shipped. */
    public static final Path WAR = TARGET.resolve("clinic-calendar.war");

    private BuiltProduct() {}

    /** A directory of one run's own, among those of the same kind. */
    static Path emptyDirectory(String kind) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve(kind)), "run");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
