package org.cliniccalendar.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import org.cliniccalendar.directory.RegistrationService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ImportServiceIT {
    private static final String FOREIGN_DATA_IS_THERE = "org.cliniccalendar.importing.SharedFolder#isThere";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @EJB
    private ImportService importing;

    @EJB
    private RegistrationService registration;

    @Test
    void importingTheSameFilesTwiceChangesNothing() {
        importing.load(new NetworkFiles().list());

        ImportReport second = importing.load(new NetworkFiles().list());

        assertEquals(List.of(), second.problems());
        assertTrue(
                second.counts().stream().allMatch(c -> c.created() + c.changed() == 0),
                () -> second.counts().toString());
    }

    @Test
    void aClashIsToldAtItsLineAndNothingIsWritten() {
        importing.load(new NetworkFiles().list());
        List<ImportFile> files = new NetworkFiles()
                .with("clinics.csv", "MH,Mill House", "NEW,New House,Europe/London\nMH,Mill House")
                .with("sessions.csv", "S1,", "S2,")
                .list();

        ImportReport report = importing.load(files);

        assertFalse(report.isApplied());
        assertEquals(1, report.problems().size());
        assertTrue(report.problems().get(0).toString().startsWith("sessions.csv, line 2, clinician: taken on "));
        assertTrue(registration.clinic("NEW").isEmpty());
    }

    @Test
    void aPublishedSessionIsNotChanged() {
        importing.load(new NetworkFiles().list());

        ImportReport report = importing.load(
                new NetworkFiles().with("sessions.csv", "12:00", "12:30").list());

        assertEquals(
                List.of("sessions.csv, line 2, code: the session S1 is published with other content; an import does not"
                        + " change published sessions, the Sessions page does"),
                report.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void aNameIsNotGivenTwice() {
        importing.load(new NetworkFiles().list());

        ImportReport report = importing.load(
                List.of(NetworkFiles.file("clinics.csv", "code,name,zone\nXX,Mill House,Europe/London\n")));

        assertEquals(
                List.of("clinics.csv, line 2, name: MH has the name “Mill House” already"),
                report.problems().stream().map(Problem::toString).toList());
    }

    @Test
    @EnabledIf(FOREIGN_DATA_IS_THERE)
    void theArgonautNetworkIsImported() {
        String source = SharedFolder.read("argonaut-network/sprint-data.csv");

        ImportReport first = importing.load(ArgonautNetwork.convert(source, MONDAY));
        ImportReport second = importing.load(ArgonautNetwork.convert(source, MONDAY));

        assertEquals(List.of(), first.problems());
        assertTrue(second.counts().stream().allMatch(c -> c.created() + c.changed() == 0));
        assertEquals(
                "Dr. Philip Boyce",
                registration.clinician("arg-s-1").orElseThrow().getName().spoken());
    }

    @Test
    @EnabledIf(FOREIGN_DATA_IS_THERE)
    void theGpConnectPatientsAreImported() {
        String sql = SharedFolder.read("gpconnect-demonstrator/populate_patients_table.sql");

        ImportReport report = importing.load(List.of(GpConnectPatients.convert(sql)));

        assertEquals(List.of(), report.problems());
        assertTrue(registration.client("9658218865").isPresent());
    }
}
