package org.cliniccalendar.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cliniccalendar.testing.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPlanTest {
    private static final Known NOTHING = (kind, key) -> false;

    @Test
    void aGoodNetworkHasNoProblem() {
        ImportPlan plan = ImportPlan.of(new NetworkFiles().list(), NOTHING, Today.clock());

        assertEquals(List.of(), plan.problems());
        assertEquals(2, plan.clinics().size());
        assertEquals("Quay House, Goole", plan.clinics().get(0).entry().name());
        assertEquals(1, plan.sessions().size());
    }

    /** Some text of the good network is replaced, and exactly this problem shows; {@code |} stands for a new line. */
    @ParameterizedTest(name = "{0}: {2} instead of {1}")
    @CsvSource(delimiter = '!', textBlock = """
            clinics.csv!code,name,zone!code,zone!clinics.csv, line 1, name: this column is missing in the header
            clinics.csv!code,name,zone!code,name,zone,colour!clinics.csv, line 1, colour: there is no such column; the columns are code,name,zone
            clinics.csv!code,name,zone!code,name,zone,zone!clinics.csv, line 1, zone: this column stands twice in the header
            clients.csv!C1,Winifred!,Winifred!clients.csv, line 2, number: a value is needed here
            clinics.csv!House,Europe/London!House,Europe/Londinium!clinics.csv, line 3, zone: “Europe/Londinium” is not a time zone such as Europe/London
            clinics.csv!Mill House!Mill House, York!clinics.csv, line 3: 4 values stand here, but the header has 3 columns; a value with a comma in it needs quotation marks
            clients.csv!"1 Mill Lane, Leeds"!|C1,Ada,Hale,1960-01-01,,,!clients.csv, line 3, number: C1 stands already in clients.csv, line 2
            clinics.csv!Mill House!"Mill|House"!clinics.csv, line 3, name: the value holds a line break or another control character
            rooms.csv!MH,Room 1!XX,Room 1!rooms.csv, line 3, clinic: there is no centre XX, neither here nor in the files
            rooms.csv!MH,Room 1!CW,Room 7!rooms.csv, line 3, name: CW / Room 7 stands already in rooms.csv, line 2
            clinicians.csv!haddad@clinic.test!haddad@clinic!clinicians.csv, line 2, email: “haddad@clinic” is not an e-mail address
            clinicians.csv!CW;MH!CW;NOWHERE!clinicians.csv, line 2, clinics: there is no centre NOWHERE, neither here nor in the files
            clinicians.csv!,Dr,!,Doctor of all medicines,!clinicians.csv, line 2, title: the value has 23 characters, at most 20 are possible
            appointment-types.csv!,45,!,0,!appointment-types.csv, line 2, minutes: “0” is not a number of minutes from 1 to 1440
            appointment-types.csv!,45,!,4e1,!appointment-types.csv, line 2, minutes: “4e1” is not a number of minutes from 1 to 1440
            appointment-types.csv!in-person!telepathy!appointment-types.csv, line 2, channel: “telepathy” is none of in-person, telephone, video
            sessions.csv!CW,Room 7!CW,Room 1!sessions.csv, line 2, room: there is no room CW / Room 1, neither here nor in the files
            sessions.csv!,HAD,!,NOBODY,!sessions.csv, line 2, clinician: there is no clinician NOBODY, neither here nor in the files
            sessions.csv!,ASM,!,NOTHING,!sessions.csv, line 2, appointment_types: there is no appointment type NOTHING, neither here nor in the files
            sessions.csv!2026-12-07!2026-02-30!sessions.csv, line 2, first_date: “2026-02-30” is not a date such as 2026-12-18
            sessions.csv!2026-12-07!7/12/2026!sessions.csv, line 2, first_date: “7/12/2026” is not a date such as 2026-12-18
            sessions.csv!2026-12-07!0001-01-01!sessions.csv, line 2, first_date: 0001-01-01 is not between 1850 and 2149
            sessions.csv!09:00!9am!sessions.csv, line 2, start: “9am” is not a time such as 09:30
            sessions.csv!09:00!25:00!sessions.csv, line 2, start: “25:00” is not a time such as 09:30
            sessions.csv!12:00!09:00!sessions.csv, line 2, end: 09:00 is not later than the start, 09:00
            sessions.csv!,45,!,190,!sessions.csv, line 2, minutes: 190 minutes are longer than the session from 09:00 to 12:00
            sessions.csv!WEEKLY;BYDAY=MO!WEEKLY;UNTIL=20261206!sessions.csv, line 2, rule: FREQ=WEEKLY;UNTIL=20261206 has no date from 2026-12-07 on
            sessions.csv!available!sometimes!sessions.csv, line 2, level: “sometimes” is none of available, on-demand
            sessions.csv!,specialist!,!sessions.csv, line 2, typed_by: a value is needed here
            clients.csv!1961-04-30!yesterday!clients.csv, line 2, date_of_birth: “yesterday” is not a date such as 2026-12-18
            clients.csv!hale@example.org!hale@example.org>!clients.csv, line 2, email: “hale@example.org>” is not an e-mail address
            """)
    void aMistakeIsToldWithItsPlace(String file, String text, String replacement, String problem) {
        List<ImportFile> files = new NetworkFiles()
                .with(file, text, replacement == null ? "" : replacement.replace("|", "\n"))
                .list();

        assertEquals(List.of(problem), problems(files));
    }

    @Test
    void everyMistakeOfARowIsTold() {
        List<ImportFile> files = new NetworkFiles()
                .with("sessions.csv", "CW,Room 7", "XX,Room 7")
                .with("sessions.csv", "WEEKLY;BYDAY=MO", "WEEKLY;BYDAY=XX")
                .with("sessions.csv", "available", "now and then")
                .list();

        assertEquals(
                List.of("clinic", "rule", "level"),
                ImportPlan.of(files, NOTHING, Today.clock()).problems().stream()
                        .map(Problem::column)
                        .toList());
        assertTrue(problems(files).get(1).contains("BYDAY=XX"), problems(files).get(1));
    }

    @Test
    void whatIsInTheDatabaseCanBeReferredTo() {
        List<ImportFile> sessionsOnly = List.of(new NetworkFiles().list().get(4));

        assertEquals(
                4,
                ImportPlan.of(sessionsOnly, NOTHING, Today.clock()).problems().size() + 1);
        assertEquals(
                List.of(),
                ImportPlan.of(sessionsOnly, (kind, key) -> true, Today.clock()).problems());
    }

    @Test
    void linesAreThoseOfAnEditorAlsoAfterBlankLinesAndWithWindowsEndings() {
        assertEquals(
                List.of("clinics.csv, line 4, zone: “Nowhere” is not a time zone such as Europe/London"),
                problems(List.of(NetworkFiles.file(
                        "clinics.csv", "\uFEFFcode,name,zone\r\nA,Ash,Europe/Prague\r\n\r\nB,Birch,Nowhere\r\n"))));
    }

    @Test
    void aFileIsRecognisedByItsColumnsInAnyOrder() {
        ImportPlan plan = ImportPlan.of(
                List.of(NetworkFiles.file("export (2).csv", "Zone,code,name\nEurope/Prague,A,Ash\n")),
                NOTHING,
                Today.clock());

        assertEquals(List.of(), plan.problems());
        assertEquals("Ash", plan.clinics().get(0).entry().name());
    }

    @Test
    void whatIsNoImportFileIsToldOnce() {
        byte[] latin1 = "code,name,zone\nA,Caf\u00e9,Europe/Paris\n".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                List.of("clinics.csv: the file is not UTF-8; save it as “CSV UTF-8”"),
                problems(List.of(new ImportFile("clinics.csv", latin1))));
        assertEquals(
                List.of("clinics.csv: the file is empty; its first line names the columns"),
                problems(List.of(new ImportFile("clinics.csv", new byte[0]))));
        assertTrue(problems(List.of(NetworkFiles.file("shopping.csv", "bread,milk\n1,2\n")))
                .get(0)
                .startsWith("shopping.csv, line 1: this is no file of a known kind"));
        assertTrue(problems(List.of(NetworkFiles.file("clinics.csv", "code,name,zone\nA,\"Ash\" tree,Europe/Paris\n")))
                .get(0)
                .startsWith("clinics.csv, line 2: the quotation marks do not fit"));
    }

    private static List<String> problems(List<ImportFile> files) {
        return ImportPlan.of(files, NOTHING, Today.clock()).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
