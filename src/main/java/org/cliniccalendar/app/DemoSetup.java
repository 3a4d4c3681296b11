package org.cliniccalendar.app;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What import files cannot say about the demo network: kinds of slots and sessions, names and colours, templates. */
final class DemoSetup {
    private final EntityManager em;

    DemoSetup(EntityManager em) {
        this.em = em;
    }

    /** Sets up a network that was just loaded. */
    void apply() {
        Stream.of(script().split(";\n"))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> em.createNativeQuery(statement).executeUpdate());
    }

    private static String script() {
        try (InputStream script = DemoSetup.class.getResourceAsStream("demo/setup.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
