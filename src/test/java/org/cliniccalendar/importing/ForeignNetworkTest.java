package org.cliniccalendar.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that others made up, converted to the import format, have no problem. */
class ForeignNetworkTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Known NOTHING = (kind, key) -> false;

    @Test
    void theArgonautNetworkIsReadWithoutAProblem() {
        String source = SharedFolder.read("argonaut-network/sprint-data.csv");

        ImportPlan plan = ImportPlan.of(ArgonautNetwork.convert(source, MONDAY), NOTHING, Today.clock());

        assertEquals(List.of(), plan.problems());
        assertEquals(9, plan.clinicians().size());
        assertEquals(6, plan.clinics().size());
        assertEquals(9, plan.sessions().size());
    }

    @Test
    void theGpConnectPatientsAreReadWithoutAProblem() {
        String sql = SharedFolder.read("gpconnect-demonstrator/populate_patients_table.sql");
        long inserted = sql.lines().filter(line -> line.matches("\\(\\d+,.*")).count();

        ImportPlan plan = ImportPlan.of(List.of(GpConnectPatients.convert(sql)), NOTHING, Today.clock());

        assertEquals(List.of(), plan.problems());
        assertEquals(inserted, plan.clients().size());
    }

    @ParameterizedTest
    @CsvSource({
        "M-F 10am - 5pm, 'MO,TU,WE,TH,FR', 10:00, 17:00",
        "'M, W, F 8am - 4pm', 'MO,WE,FR', 08:00, 16:00",
        "'M, Th 10am - 3pm', 'MO,TH', 10:00, 15:00",
        "Tue-F 8am - 12pm, 'TU,WE,TH,FR', 08:00, 12:00"
    })
    void workingHoursInWordsAreAWeeklyRule(String words, String byDay, LocalTime start, LocalTime end) {
        assertEquals(new WorkingHours(byDay, start, end), WorkingHours.parse(words));
    }
}
