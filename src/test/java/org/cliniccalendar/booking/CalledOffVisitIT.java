package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cliniccalendar.booking.SampleVisits.Asked;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two clinicians are asked for one visit (features K5), which is called off before either has answered. */
@ExtendWith(ArquillianExtension.class)
class CalledOffVisitIT {
    @Inject
    private SampleVisits visits;

    @EJB
    private AnsweringService answering;

    @EJB
    private BookingAttemptService attempts;

    @Inject
    private SampleHolds database;

    @Inject
    private CurrentUser user;

    private String first;
    private String second;

    @BeforeEach
    void askBoth() throws SQLException {
        visits.publish(1);
        Asked asked = visits.ask(0);
        first = asked.first();
        second = asked.second();
    }

    @Test
    void whoeverCallsTheVisitOffReleasesEverybodyWhoWasAsked() throws Exception {
        Impersonation.asOperator(user);

        attempts.attempt(() -> {
            appointments().cancel(first, AppointmentService.ANY_VERSION, "The claim was settled");
            return first;
        });

        assertEquals("CANCELLED", database.statusOf(first));
        assertEquals("CANCELLED", database.statusOf(second));
        assertEquals(0, taken());
        assertEquals(1, mails("appointment-cancellation"));
        assertEquals(
                0,
                database.number("SELECT count(*) FROM task t JOIN appointment a ON a.id = t.appointment_id"
                        + " WHERE a.ref IN ('" + first + "', '" + second + "') AND t.answered_at IS NULL"));
    }

    @Test
    void severalRequestsOfOneVisitAreCalledOffTogetherAndTheClientIsToldOnce() throws Exception {
        Impersonation.asOperator(user);

        assertEquals(List.of(first), cancelBoth(true));

        assertEquals("CANCELLED", database.statusOf(first));
        assertEquals("CANCELLED", database.statusOf(second));
        assertEquals(0, taken());
        assertEquals(1, mails("appointment-cancellation"));
    }

    @Test
    void severalRequestsOfOneVisitAreCalledOffSilently() throws Exception {
        Impersonation.asOperator(user);

        assertEquals(List.of(first), cancelBoth(false));

        assertEquals("CANCELLED", database.statusOf(second));
        assertEquals(0, mails("appointment-cancellation"));
    }

    @Test
    void oneThatHasChangedSinceItWasShownKeepsTheOtherFromBeingCalledOff() throws Exception {
        Impersonation.asOperator(user);
        database.run("UPDATE appointment SET version = version + 1 WHERE ref = '" + second + "'");
        Map<String, Integer> shown = Map.of(first, version(first), second, version(second) - 1);

        AppointmentRefused refused = assertThrows(
                AppointmentRefused.class,
                () -> attempts.attempt(() -> appointments().cancelTogether(shown, true, "The claim was settled")));

        assertEquals("refused.changedMeanwhile", refused.key());
        assertEquals("REQUESTED", database.statusOf(first));
        assertEquals("REQUESTED", database.statusOf(second));
    }

    @Test
    void aClinicianWhoCallsOffSaysNoForHimselfOnlyAndTheClientHearsNothing() throws Exception {
        Impersonation.asClinician(
                user, database.number("SELECT clinician_id FROM appointment WHERE ref = '" + first + "'"));

        attempts.attempt(() -> {
            appointments().cancel(first, AppointmentService.ANY_VERSION, "In theatre");
            return first;
        });

        assertEquals("DECLINED", database.statusOf(first));
        assertEquals("REQUESTED", database.statusOf(second));
        assertEquals(1, taken());
        assertEquals(0, mails("appointment-cancellation") + mails("appointment-decline"));
    }

    @Test
    void theLastOneToSayNoEndsTheVisitAndTheClientIsTold() throws Exception {
        decline(first);
        assertEquals("REQUESTED", database.statusOf(second));
        decline(second);

        assertEquals("DECLINED", database.statusOf(second));
        assertEquals(0, taken());
        assertEquals(1, mails("appointment-decline"));
    }

    private List<String> cancelBoth(boolean telling) throws SQLException {
        Map<String, Integer> shown = Map.of(first, version(first), second, version(second));
        return attempts.attempt(() -> appointments().cancelTogether(shown, telling, "The claim was settled"));
    }

    private int version(String ref) throws SQLException {
        return (int) database.number("SELECT version FROM appointment WHERE ref = '" + ref + "'");
    }

    private void decline(String ref) {
        attempts.attempt(() -> {
            answering.decline(ref, "In theatre");
            return ref;
        });
    }

    private long taken() throws SQLException {
        return database.number("SELECT sum(taken) FROM slot WHERE clinic_id IN " + visits.clinics());
    }

    private long mails(String kind) throws SQLException {
        return database.number("SELECT count(*) FROM outbox_message WHERE kind = '" + kind
                + "' AND about IN ('appointment:" + first + "', 'appointment:" + second + "')");
    }

    private static AppointmentService appointments() {
        return new Unmanaged<>(AppointmentService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
    }
}
