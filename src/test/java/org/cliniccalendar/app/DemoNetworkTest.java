package org.cliniccalendar.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.importing.ImportFile;
import org.cliniccalendar.importing.Kind;
import org.junit.jupiter.api.Test;

class DemoNetworkTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void sessionsLieAroundToday() {
        List<ImportFile> files = DemoNetwork.around(SATURDAY);
        String sessions = new String(files.get(Kind.SESSIONS.ordinal()).content(), StandardCharsets.UTF_8);

        assertEquals(Kind.values().length, files.size());
        assertEquals(
                "2026-11-07", sessions.lines().skip(1).findFirst().orElseThrow().split(",")[4]);
        assertEquals(
                sessions.lines().count() - 1,
                sessions.lines().filter(l -> l.contains("UNTIL=20270521")).count());
        assertFalse(sessions.contains("${"));
    }
}
