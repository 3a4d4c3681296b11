package org.cliniccalendar.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.importing.ImportFile;
import org.cliniccalendar.importing.Kind;

/** An invented clinic network: what comes from import files, and where the rest of it is written down. */
final class DemoNetwork {
    static final String CLINICIAN = "haddad";
    static final String CLIENT = "D1001";
    static final String RECEPTION_CLINIC = "calder-wharf";

    private DemoNetwork() {}

    /** The import files: everything but sessions, which people plan. */
    static List<ImportFile> files() {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.SESSIONS)
                .map(kind ->
                        new ImportFile(kind.fileName(), read(kind.fileName()).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** A file of the demo network. */
    static String read(String name) {
        try (InputStream resource = DemoNetwork.class.getResourceAsStream("demo/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
