package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is attempted is one transaction, begun again at most twice; and it locks in one order. */
@ExtendWith(ArquillianExtension.class)
class DoorIT {
    @Inject
    private SampleClinic clinic;

    @Inject
    private SampleHolds database;

    @EJB
    private AttemptedSampleService sample;

    @EJB
    private ClaimingService claiming;

    @EJB
    private BookingAttemptService attempts;

    @Inject
    private CurrentUser user;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private List<Long> slots;
    private String ref;

    @BeforeEach
    void book() {
        slots = clinic.slots(clinic.publish(3));
        ref = claiming.claim(new BookingOrder(slots.get(0), clinic.typeId(), clinic.client(), null, null, null), "test")
                .ref();
    }

    @Test
    void whatIsAttemptedIsATransactionOfItsOwnAndPartOfOneThatThereIs() throws Exception {
        Object one = sample.inTransaction(() -> {});
        List<Object> parts = new ArrayList<>();
        Object other = sample.inTransaction(() -> parts.add(sample.inTransaction(() -> {})));

        assertNotNull(one);
        assertNotEquals(one, other);
        assertEquals(List.of(other), parts);
    }

    @Test
    void whoeverIsOvertakenBeginsAgainNineTimesAndIsThenToldThatManyAreBooking() {
        List<String> attempts = new ArrayList<>();
        assertEquals("third", sample.tell(() -> {
            attempts.add("one");
            return overtaken(attempts.size());
        }));
        attempts.clear();
        AppointmentRefused refused = assertThrows(
                AppointmentRefused.class,
                () -> sample.inTransaction(() -> {
                    attempts.add("one");
                    throw new OptimisticLockException("changed");
                }));

        assertEquals("refused.busy", refused.key());
        assertEquals(10, attempts.size());
    }

    private static String overtaken(int attempt) {
        if (attempt < 3) {
            throw new Overtaken("changed");
        }
        return "third";
    }

    @Test
    void aRefusalIsNotAttemptedAgainAndLeavesNothing() {
        List<String> attempts = new ArrayList<>();
        assertThrows(
                AppointmentRefused.class,
                () -> sample.inTransaction(() -> {
                    attempts.add("one");
                    claiming.claim(
                            new BookingOrder(slots.get(1), clinic.typeId(), clinic.client(), null, null, null), "x");
                    throw new AppointmentRefused("refused.unknown");
                }));

        assertEquals(1, attempts.size());
        assertEquals(0, taken(1));
    }

    @Test
    void whatTheDatabaseGaveUpIsBegunAgain() {
        List<String> givenUp = new ArrayList<>(List.of("40P01", "40001"));
        List<Integer> begun = new ArrayList<>();
        sample.inTransaction(() -> {
            begun.add(givenUp.size());
            if (!givenUp.isEmpty()) {
                em.createNativeQuery("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '" + givenUp.remove(0)
                                + "'; END $$")
                        .executeUpdate();
            }
        });

        assertEquals(List.of(2, 1, 0), begun);
    }

    /** Somebody has the date and then needs the appointment: who moves, cancels or answers it must not have it meanwhile. */
    @Test
    void whatIsDoneWithAnAppointmentWaitsForItsDateBeforeItLocksIt() throws Exception {
        Map<String, Runnable> steps = Map.of(
                "reschedule", () -> appointments().reschedule(ref, AppointmentService.ANY_VERSION, slots.get(1)),
                "take back", () -> Unguarded.of(AttendanceService.class).takeBack(ref, AppointmentService.ANY_VERSION),
                "cancel", () -> appointments().cancel(ref, AppointmentService.ANY_VERSION, "by the client"));
        List<String> begun = new ArrayList<>();
        for (String name : List.of("reschedule", "take back", "cancel")) {
            arrived(name.equals("take back"));
            try (Connection other = begun()) {
                lockDate(other);
                FutureTask<Object> step = begin(() -> attempts.attempt(() -> {
                    begun.add(name);
                    Impersonation.asOperator(user);
                    steps.get(name).run();
                    return name;
                }));
                awaitSomebodyWhoWaits();
                lockAppointment(other);
                other.rollback();
                assertEquals(name, step.get(1, TimeUnit.MINUTES));
            }
        }
        assertEquals("CANCELLED", database.statusOf(ref));
        assertEquals(
                List.of("reschedule", "take back", "cancel"), begun, "each of them once, as none stood in the way");
    }

    private void arrived(boolean here) throws SQLException {
        if (here) {
            database.run("UPDATE appointment SET status = 'ARRIVED', arrived_at = now() WHERE ref = '" + ref + "'");
        }
    }

    private static AppointmentService appointments() {
        return Unguarded.of(AppointmentService.class);
    }

    private Connection begun() throws SQLException {
        Connection other = dataSource.getConnection();
        other.setAutoCommit(false);
        return other;
    }

    private FutureTask<Object> begin(Callable<Object> work) {
        FutureTask<Object> step = new FutureTask<>(work);
        threads.newThread(step).start();
        return step;
    }

    private void lockAppointment(Connection other) throws SQLException {
        lock(other, "SELECT id FROM appointment WHERE ref = '" + ref + "' FOR UPDATE");
    }

    private void lockDate(Connection other) throws SQLException {
        lock(
                other,
                "SELECT d.id FROM session_date d JOIN slot s ON s.session_date_id = d.id WHERE s.id = " + slots.get(0)
                        + " FOR UPDATE OF d");
    }

    private static void lock(Connection other, String sql) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitSomebodyWhoWaits() throws Exception {
        for (int asked = 0; asked < 600; asked++) {
            if (database.number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND wait_event_type = 'Lock'")
                    > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody waits");
    }

    private long taken(int slot) {
        try {
            return database.taken(slots.get(slot));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
