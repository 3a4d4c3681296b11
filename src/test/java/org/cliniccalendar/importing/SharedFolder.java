package org.cliniccalendar.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data of others that may stand beside the project; tests that need it do not run elsewhere, and say so. */
final class SharedFolder {
    private SharedFolder() {}

    /** The text of a file; where the folder is missing the test ends here, as not run. */
    static String read(String name) {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "shared", "data", name);
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
