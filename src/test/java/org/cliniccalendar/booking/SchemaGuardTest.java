package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.testing.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** The database refuses what contradicts itself, whoever writes it and past all of the product. Times are UTC. */
class SchemaGuardTest {
    private static final String EXCLUSION = "23P01";
    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";
    private static final String PRIVILEGE = "42501";

    private static DataSource database;

    /** The transaction of one test, which is never committed. */
    private Connection connection;

    @BeforeAll
    static void writeCalendar() throws SQLException {
        database = ScratchDatabase.fresh();
        SampleCalendar.writeTo(database);
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Proof("P10")
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"08:00, 09:01", "10:00, 11:00", "09:00, 17:20", "17:19, 18:00", "08:00, 18:00"})
    void aClinicianIsNotInTwoSessionsAtOnce(String start, String end) throws SQLException {
        assertRefused(EXCLUSION, "clinician_is_in_one_session", sessionDate(1, 2, start, end, true));
    }

    @Proof("P10")
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"08:00, 09:01", "10:00, 11:00", "09:00, 17:20", "17:19, 18:00", "08:00, 18:00"})
    void aRoomHasNotTwoSessionsAtOnce(String start, String end) throws SQLException {
        assertRefused(EXCLUSION, "room_has_one_session", sessionDate(2, 1, start, end, true));
    }

    @ParameterizedTest(name = "clinician {0} in room {1} from {2} to {3}")
    @CsvSource({"1, 1, 08:00, 09:00", "1, 1, 17:20, 18:00", "2, 2, 09:00, 17:20"})
    void sessionsMayAbutAndMayBeBesideEachOther(int clinician, int room, String start, String end) {
        assertAccepted(sessionDate(clinician, room, start, end, true));
    }

    @Test
    void aSessionDateThatIsNotActiveIsInNobodysWayUntilItIs() throws SQLException {
        assertAccepted(sessionDate(1, 2, "09:00", "17:20", false));

        assertRefused(EXCLUSION, "clinician_is_in_one_session", "UPDATE session_date SET active = true");
    }

    @Test
    void slotsMayAbut() {
        assertAccepted(slot("09:00", "09:10"));
        assertAccepted(slot("09:10", "09:20"));
    }

    @Proof("P10")
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"09:55, 10:05", "10:00, 10:10", "10:02, 10:08", "10:09, 10:11"})
    void slotsOfASessionDateDoNotOverlap(String start, String end) throws SQLException {
        assertAccepted(slot("10:00", "10:10"));

        assertRefused(EXCLUSION, "slots_do_not_overlap", slot(start, end));
    }

    @Proof("P10")
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"08:50, 09:00", "08:55, 09:05", "17:15, 17:25", "17:20, 17:30"})
    void aSlotLiesInsideItsSessionDate(String start, String end) throws SQLException {
        assertRefused(CHECK, "slot_inside_session_date", slot(start, end));
    }

    @Proof("P10")
    @Test
    void aSlotIsNotMovedOutOfItsSessionDate() throws SQLException {
        assertAccepted(slot("09:00", "09:10"));

        assertRefused(
                CHECK, "slot_inside_session_date", "UPDATE slot SET starts_at = starts_at - interval '5 minutes'");
    }

    @Proof("P10")
    @Test
    void aSeatIsNotTakenTwice() throws SQLException {
        assertAccepted(slot("09:00", "09:10"));
        assertAccepted(appointment(1, 1, "09:00", "09:10", AppointmentStatus.BOOKED));
        assertAccepted(appointment(2, 2, "09:00", "09:10", AppointmentStatus.BOOKED));
        assertAccepted("INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT id, 1, 1 FROM slot");

        assertRefused(
                UNIQUE,
                "slot_seat_taken_once",
                "INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT id, 1, 2 FROM slot");
    }

    @Proof("P10")
    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void aSlotIsNeitherOverTakenNorLessThanEmpty(int taken) throws SQLException {
        assertAccepted(slot("09:00", "09:10"));

        assertRefused(CHECK, "slot_not_over_taken", "UPDATE slot SET taken = " + taken);
    }

    @Proof("P10")
    @ParameterizedTest
    @EnumSource(names = {"HELD", "REQUESTED", "BOOKED", "ARRIVED", "IN_PROGRESS"})
    void aClientIsNotInTwoPlacesWhileOneHoldsTime(AppointmentStatus status) throws SQLException {
        assertTrue(status.holdsTime());
        assertAccepted(appointment(1, 1, "09:00", "09:10", status));

        assertRefused(
                EXCLUSION, "client_is_in_one_place", appointment(2, 1, "09:09", "09:20", AppointmentStatus.BOOKED));
        assertAccepted(appointment(3, 1, "09:10", "09:20", AppointmentStatus.BOOKED));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"HELD", "REQUESTED", "BOOKED", "ARRIVED", "IN_PROGRESS"})
    void aClientWhoseAppointmentEndedIsFreeForAnother(AppointmentStatus status) {
        assertFalse(status.holdsTime());
        assertAccepted(appointment(1, 1, "09:00", "09:10", status));

        assertAccepted(appointment(2, 1, "09:00", "09:10", AppointmentStatus.BOOKED));
    }

    /** Of each guard: without it, what it refuses is written. */
    @Proof(value = "P10", control = true)
    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void withoutTheGuardItIsWritten(String guard, List<String> before, String contradiction) throws SQLException {
        before.forEach(this::assertAccepted);

        run("ALTER TABLE " + guard);

        assertAccepted(contradiction);
    }

    static Stream<Arguments> guards() {
        String booked = appointment(1, 1, "09:00", "09:10", AppointmentStatus.BOOKED);
        String other = appointment(2, 2, "09:00", "09:10", AppointmentStatus.BOOKED);
        String claim = "INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT id, 1, %d FROM slot";
        return Stream.of(
                arguments(
                        "session_date DROP CONSTRAINT clinician_is_in_one_session",
                        List.of(),
                        sessionDate(1, 2, "10:00", "11:00", true)),
                arguments(
                        "session_date DROP CONSTRAINT room_has_one_session",
                        List.of(),
                        sessionDate(2, 1, "10:00", "11:00", true)),
                arguments(
                        "slot DROP CONSTRAINT slots_do_not_overlap",
                        List.of(slot("10:00", "10:10")),
                        slot("10:02", "10:08")),
                arguments("slot DISABLE TRIGGER slot_inside_session_date_on_insert", List.of(), slot("08:55", "09:05")),
                arguments(
                        "slot DISABLE TRIGGER slot_inside_session_date_on_update",
                        List.of(slot("09:00", "09:10")),
                        "UPDATE slot SET starts_at = starts_at - interval '5 minutes'"),
                arguments(
                        "slot_claim DROP CONSTRAINT slot_seat_taken_once",
                        List.of(slot("09:00", "09:10"), booked, other, claim.formatted(1)),
                        claim.formatted(2)),
                arguments(
                        "slot DROP CONSTRAINT slot_not_over_taken",
                        List.of(slot("09:00", "09:10")),
                        "UPDATE slot SET taken = 2"),
                arguments(
                        "appointment DROP CONSTRAINT client_is_in_one_place",
                        List.of(booked),
                        appointment(2, 1, "09:09", "09:20", AppointmentStatus.BOOKED)));
    }

    /** Red when the check asks for the length of the reason only: of no reason at all that is unknown, and passes. */
    @ParameterizedTest
    @ValueSource(strings = {"NULL", "''"})
    void overbookingHasAReason(String reason) throws SQLException {
        assertAccepted(appointment(1, 1, "09:00", "09:10", AppointmentStatus.BOOKED));

        assertRefused(
                CHECK,
                "overbooking_has_a_reason",
                "UPDATE appointment SET overbooked = true, overbooking_reason = " + reason);
        assertAccepted("UPDATE appointment SET overbooked = true, overbooking_reason = 'In pain'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
            })
    void theAuditTrailIsOnlyEverAddedTo(String sql) throws SQLException {
        assertAccepted("INSERT INTO audit_entry (at, actor, action, subject) VALUES (now(), 'a', 'b', 'c')");

        assertRefused(PRIVILEGE, null, sql);
    }

    private static String sessionDate(int clinician, int room, String start, String end, boolean active) {
        return "INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at, active)"
                + " VALUES (2, 1, %d, %d, '2026-12-07', %s, %s, %s)"
                        .formatted(room, clinician, at(start), at(end), active);
    }

    private static String slot(String start, String end) {
        return "INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at) VALUES (1, 1, %s, %s)"
                .formatted(at(start), at(end));
    }

    private static String appointment(int id, int client, String start, String end, AppointmentStatus status) {
        return "INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id,"
                + " client_id, starts_at, ends_at, status, booked_by, booked_at)"
                + " VALUES (%d, %1$d, 1, 1, 1, 1, %d, %s, %s, '%s', 'x', now())"
                        .formatted(id, client, at(start), at(end), status);
    }

    private static String at(String time) {
        return "'2026-12-07T" + time + "Z'";
    }

    private void assertAccepted(String sql) {
        assertDoesNotThrow(() -> run(sql), sql);
    }

    private void assertRefused(String state, String constraint, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();

        PSQLException refusal = assertThrows(PSQLException.class, () -> run(sql), sql);

        connection.rollback(before);
        assertEquals(state, refusal.getSQLState());
        assertEquals(constraint, refusal.getServerErrorMessage().getConstraint());
        Cases.tried();
    }

    private int run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
