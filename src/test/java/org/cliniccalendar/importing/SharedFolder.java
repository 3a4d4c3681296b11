package org.cliniccalendar.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Data of others that may stand beside the project, or where the system property {@value #PLACE} says; tests that need it do
 * not run elsewhere, and say so.
 */
final class SharedFolder {
    private static final String PLACE = "clinic.shared.data";
    private static final Path DATA = Path.of(System.getProperty(PLACE, "../shared/data"));

    private SharedFolder() {}

    /** A condition for in-container tests, where an assumption would count as an error. */
    static boolean isThere() {
        return Files.isDirectory(DATA);
    }

    /** The same for one file. */
    static boolean has(String name) {
        return Files.isReadable(DATA.resolve(name));
    }

    /** The content of a file, which must be there. */
    static InputStream open(String name) throws IOException {
        return Files.newInputStream(DATA.resolve(name));
    }

    /** The text of a file; where the folder is missing the test ends here, as not run. */
    static String read(String name) {
        Path file = DATA.resolve(name);
        if (!has(name)) {
            System.out.println("Not run, because " + file + " is not here.");
        }
        Assumptions.assumeTrue(has(name), () -> file + " is not here");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
