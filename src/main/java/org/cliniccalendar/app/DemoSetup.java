package org.cliniccalendar.app;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What import files cannot say about the demo network: kinds of slots and sessions, names and colours, templates; and cases,
 * each at another point of its way.
 */
final class DemoSetup {
    private final EntityManager em;
    private final Instant now;

    DemoSetup(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    /** Sets up a network that was just loaded. */
    void apply() {
        run("setup.sql");
    }

    /** Opens cases, once there are accounts and appointments. */
    void openCases() {
        run("cases.sql");
    }

    private void run(String name) {
        Stream.of(script(name).replace("${now}", now.toString()).split(";\n"))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> em.createNativeQuery(statement).executeUpdate());
    }

    private static String script(String name) {
        try (InputStream script = DemoSetup.class.getResourceAsStream("demo/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
