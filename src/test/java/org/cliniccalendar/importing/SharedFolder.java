package org.cliniccalendar.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data of others that may stand beside the project; tests that need it do not run elsewhere, and say so. */
final class SharedFolder {
    private static final Path DATA = Path.of(System.getProperty("basedir", "."), "..", "shared", "data");

    private SharedFolder() {}

    /** A condition for in-container tests, where an assumption would count as an error. */
    static boolean isThere() {
        return Files.isDirectory(DATA);
    }

    /** The text of a file; where the folder is missing the test ends here, as not run. */
    static String read(String name) {
        Path file = DATA.resolve(name);
        if (!Files.isReadable(file)) {
            System.out.println("Not run, because ../shared/data/" + name + " is not here.");
        }
        Assumptions.assumeTrue(Files.isReadable(file), () -> "../shared/data/" + name + " is not here");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
