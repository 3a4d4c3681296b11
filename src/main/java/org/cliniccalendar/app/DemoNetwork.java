package org.cliniccalendar.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.importing.ImportFile;
import org.cliniccalendar.importing.Kind;

/** An invented clinic network as import files, whose sessions lie around a given day. */
final class DemoNetwork {
    static final String CLINICIAN = "haddad";
    static final String CLIENT = "D1001";
    static final String RECEPTION_CLINIC = "calder-wharf";

    private static final int DAYS_BEFORE = 14;
    private static final int MONTHS_AFTER = 6;

    private DemoNetwork() {}

    /** The files, with sessions from two weeks before today until six months after. */
    static List<ImportFile> around(LocalDate today) {
        return Stream.of(Kind.values())
                .map(kind -> file(kind.fileName(), today))
                .toList();
    }

    private static ImportFile file(String name, LocalDate today) {
        try (InputStream resource = DemoNetwork.class.getResourceAsStream("demo/" + name)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${first}", today.minusDays(DAYS_BEFORE).toString())
                    .replace("${last}", today.plusMonths(MONTHS_AFTER).format(DateTimeFormatter.BASIC_ISO_DATE));
            return new ImportFile(name, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
