package org.cliniccalendar.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.cliniccalendar.booking.AppointmentBooked;
import org.cliniccalendar.booking.AppointmentCancelled;
import org.cliniccalendar.booking.AppointmentConfirmed;
import org.cliniccalendar.booking.AppointmentDeclined;
import org.cliniccalendar.booking.AppointmentRequested;
import org.cliniccalendar.booking.AppointmentRescheduled;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ReminderIT {
    private static final Duration DAYS = Duration.ofDays(3);

    @Inject
    private Event<Object> events;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    /** Key of everything that this test makes; far above those of the sequence. */
    private long key;

    @BeforeEach
    void takeKey() {
        key = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    @Test
    void aBookingWritesAConfirmationAndAReminder() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));

        fire(new AppointmentBooked(key), true);

        assertEquals("appointment-confirmation, appointment-reminder", unwithdrawn());
    }

    /** Red when messages are written in another transaction than the booking. */
    @Test
    void aBookingThatFailsTellsNothing() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));

        fire(new AppointmentBooked(key), false);

        assertEquals("", unwithdrawn());
    }

    @Test
    void nothingIsToldOutsideTheTransactionOfWhatHappens() throws Exception {
        appointment(null, clock.instant().plus(DAYS));

        AppointmentBooked event = new AppointmentBooked(key);
        assertThrows(TransactionalException.class, () -> events.fire(event));
    }

    @Test
    void whoComesInLessThanADayIsNotReminded() throws Exception {
        appointment("ann@example.org", clock.instant().plus(Duration.ofHours(20)));

        fire(new AppointmentBooked(key), true);

        assertEquals("appointment-confirmation", unwithdrawn());
    }

    @Test
    void cancellingWithdrawsTheReminder() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));
        fire(new AppointmentBooked(key), true);

        fire(new AppointmentCancelled(key), true);

        assertEquals("WITHDRAWN", status("appointment-reminder"));
        assertEquals(1, count("kind = 'appointment-cancellation'"));
    }

    @Test
    void aRequestIsAcknowledgedAndThenConfirmed() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));

        fire(new AppointmentRequested(key), true);
        assertEquals(1, count("kind = 'appointment-acknowledgement'"));

        fire(new AppointmentConfirmed(key), true);
        assertEquals(1, count("kind = 'appointment-confirmation'"));
        assertEquals(1, count("kind = 'appointment-reminder'"));
    }

    @Test
    void aDeclineGivesTheReason() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));

        fire(new AppointmentDeclined(key), true);

        assertEquals(1, count("kind = 'appointment-decline' AND body LIKE '%Dr Haddad is away%'"));
    }

    @Test
    void aCancellationGivesTheReasonThatWasPromisedToBeRead() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));

        fire(new AppointmentCancelled(key), true);

        assertEquals(1, count("kind = 'appointment-cancellation' AND body LIKE '%The reason: Dr Haddad is away%'"));
    }

    @Test
    void aChangeNamesTheTimeThatTheClientKnows() throws Exception {
        Instant known = Instant.parse("2099-06-01T09:00:00Z");
        appointment("ann@example.org", known);
        fire(new AppointmentBooked(key), true);
        send("appointment-confirmation");
        run(
                "UPDATE appointment SET starts_at = starts_at + interval '2 hours', ends_at = ends_at + interval '2 hours' WHERE id = :key");

        fire(new AppointmentRescheduled(key), true);

        assertEquals("appointment-confirmation, appointment-reminder, appointment-rescheduling", unwithdrawn());
        assertEquals(1, count("kind = 'appointment-rescheduling' AND body LIKE '%at 12:00%Until now: %at 10:00 (%'"));
    }

    @Test
    void theFirstThingThatAClientHearsIsNotAChange() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));
        fire(new AppointmentBooked(key), true);

        fire(new AppointmentRescheduled(key), true);

        assertEquals("appointment-confirmation, appointment-reminder", unwithdrawn());
    }

    @Test
    void aRequestThatIsMovedIsNotSaidToBeConfirmed() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));
        run("UPDATE appointment SET status = 'REQUESTED' WHERE id = :key");
        fire(new AppointmentRequested(key), true);
        send("appointment-acknowledgement");

        fire(new AppointmentRescheduled(key), true);

        assertEquals("appointment-acknowledgement, appointment-acknowledgement", unwithdrawn());
    }

    @Test
    void whatWasCancelledAndTakenBackBeforeAnybodyHeardIsNotConfirmedAgain() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));
        fire(new AppointmentBooked(key), true);
        send("appointment-confirmation");
        fire(new AppointmentCancelled(key), true);

        fire(new AppointmentConfirmed(key), true);

        assertEquals("appointment-confirmation, appointment-reminder", unwithdrawn());
        assertEquals(1, count("kind = 'appointment-confirmation'"));
    }

    @Test
    void whoHeardOfACancellationHearsThatItIsTakenBack() throws Exception {
        appointment("ann@example.org", clock.instant().plus(DAYS));
        fire(new AppointmentBooked(key), true);
        send("appointment-confirmation");
        fire(new AppointmentCancelled(key), true);
        send("appointment-cancellation");

        fire(new AppointmentConfirmed(key), true);

        assertEquals(2, count("kind = 'appointment-confirmation'"));
    }

    @Test
    void aClientWithoutAnAddressIsNotTriedAndTheTrailSaysSo() throws Exception {
        appointment(null, clock.instant().plus(DAYS));

        fire(new AppointmentBooked(key), true);

        assertEquals("", unwithdrawn());
        assertEquals(
                "2",
                read("SELECT count(*) FROM audit_entry WHERE action = 'client.cannot-be-told' AND subject = '%s'"));
    }

    @Test
    void nothingIsToldAboutWhatHasBegun() throws Exception {
        appointment("ann@example.org", clock.instant().minus(Duration.ofMinutes(5)));

        fire(new AppointmentBooked(key), true);
        fire(new AppointmentCancelled(key), true);

        assertEquals("", unwithdrawn());
    }

    private void fire(Object event, boolean commit) throws Exception {
        transaction.begin();
        events.fire(event);
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    private void send(String kind) throws SQLException {
        run("UPDATE outbox_message SET status = 'SENT', settled_at = clock_timestamp() WHERE about = 'appointment:"
                + reference() + "' AND kind = '" + kind + "' AND status = 'PENDING'");
    }

    private String unwithdrawn() throws SQLException {
        return read("SELECT coalesce(string_agg(kind, ', ' ORDER BY kind), '') FROM outbox_message"
                + " WHERE about = '%s' AND status <> 'WITHDRAWN'");
    }

    private String status(String kind) throws SQLException {
        return read("SELECT status FROM outbox_message WHERE about = '%s' AND kind = '" + kind + "'");
    }

    private int count(String condition) throws SQLException {
        return Integer.parseInt(
                read("SELECT count(*) FROM outbox_message WHERE about = '%s' AND " + condition.replace("%", "%%")));
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted("appointment:" + reference()))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String reference() {
        return Long.toString(key, 36).toUpperCase(Locale.ROOT);
    }

    private void appointment(String email, Instant start) throws SQLException {
        String mail = email == null ? "NULL" : "'" + email + "'";
        run(
                "INSERT INTO clinic (id, code, name, zone) VALUES (:key, 'c:key', 'Clinic :key', 'Europe/London')",
                "INSERT INTO room (id, clinic_id, name) VALUES (:key, :key, 'Room')",
                "INSERT INTO clinician (id, code, title, given_name, family_name, role, specialty)"
                        + " VALUES (:key, 'c:key', 'Dr', 'Samir', 'Haddad', 'Doctor', 'Orthopaedics')",
                "INSERT INTO client (id, number, given_name, family_name, date_of_birth, email)"
                        + " VALUES (:key, 'C:key', 'Ann', 'Hale', '1970-01-01', " + mail + ")",
                "INSERT INTO appointment_type (id, code, name, minutes, channel)"
                        + " VALUES (:key, 't:key', 'Type :key', 30, 'IN_PERSON')",
                "INSERT INTO clinic_session (id, clinic_id, room_id, clinician_id, first_date, start_time, end_time,"
                        + " series_id, name, layout, level, typed_by, status, published_until, acknowledged_by, acknowledged_at) VALUES (:key, :key,"
                        + " :key, :key, '2026-01-05', '09:00', '12:00', :key, 'Dr Haddad', '-:30*6', 'AVAILABLE', 'OPERATOR', 'ACTIVE', '2026-01-05', 'x', now())",
                "INSERT INTO session_date (id, session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at)"
                        + " VALUES (:key, :key, :key, :key, :key, '2026-01-05', '2026-01-05T09:00Z', '2026-01-05T12:00Z')",
                "INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id,"
                        + " client_id, starts_at, ends_at, status, reason, booked_by, booked_at) VALUES (:key, '"
                        + reference() + "', :key, :key, :key, :key, :key, '" + start + "', '"
                        + start.plus(Duration.ofMinutes(30))
                        + "', 'BOOKED', 'Dr Haddad is away', 'x', now())");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql.replace(":key", Long.toString(key)));
            }
        }
    }
}
