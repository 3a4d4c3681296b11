package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise P3: of two overlapping requests for one visit one is confirmed, whoever answers at the same moment. */
@ExtendWith(ArquillianExtension.class)
class RequestRaceIT {
    private static final int VISITS = 50;

    @Inject
    private SampleClinic one;

    @Inject
    private SampleClinic other;

    @EJB
    private ClaimingService claiming;

    @EJB
    private AnsweringService answering;

    @EJB
    private BookingAttemptService attempts;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private final CyclicBarrier start = new CyclicBarrier(2);

    @Proof(value = "P3", cases = VISITS)
    @Test
    void ofTwoCliniciansWhoSayYesAtOnceOneIsConfirmedAndTheOtherIsReleased() throws Exception {
        List<Long> slots = onDemand(one);
        List<Long> sameTimes = onDemand(other);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            long client = one.client();
            Booked asked = claiming.claim(order(slots.get(visit), client, null), "race");
            long visitKey = attempts.attempt(() -> answering.openToAlternatives(asked.ref()));
            first.add(asked.ref());
            second.add(claiming.claim(order(sameTimes.get(visit), client, visitKey), "race")
                    .ref());
        }

        assertEquals(VISITS, confirmed(first, second));
        assertEquals(
                VISITS,
                number("SELECT count(*) FROM appointment a WHERE a.clinic_id IN (" + one.clinicId() + ", "
                        + other.clinicId() + ") AND a.status = 'BOOKED'"));
        assertEquals(
                VISITS,
                number("SELECT count(*) FROM slot_claim c JOIN slot s ON s.id = c.slot_id WHERE s.clinic_id IN ("
                        + one.clinicId() + ", " + other.clinicId() + ")"));
    }

    @Test
    void aRequestHoldsItsTimeAndIsConfirmedOnce() throws Exception {
        List<Long> slots = onDemand(one);
        Booked asked = claiming.claim(order(slots.get(0), one.client(), null), "race");
        BookingOrder twin = order(slots.get(0), one.client(), null);
        assertThrows(SlotTaken.class, () -> claiming.claim(twin, "race"));

        assertEquals(1, confirmed(List.of(asked.ref()), List.of(asked.ref())));
    }

    private BookingOrder order(long slot, long client, Long alternatives) {
        return new BookingOrder(slot, one.typeId(), client, null, null, null, alternatives);
    }

    /** A session of the sample clinic that is asked first, and takes visits of the first clinic's type. */
    private List<Long> onDemand(SampleClinic clinic) throws SQLException {
        long session = clinic.publish(VISITS);
        run("UPDATE clinic_session SET level = 'ON_DEMAND' WHERE id = " + session);
        run("INSERT INTO clinic_session_type (session_id, appointment_type_id) VALUES (" + session + ", " + one.typeId()
                + ") ON CONFLICT DO NOTHING");
        return clinic.slots(session);
    }

    private int confirmed(List<String> first, List<String> second) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2, threads);
        try {
            Future<Integer> one = two.submit(() -> yes(first));
            Future<Integer> other = two.submit(() -> yes(second));
            return one.get(3, TimeUnit.MINUTES) + other.get(3, TimeUnit.MINUTES);
        } finally {
            two.shutdownNow();
        }
    }

    private int yes(List<String> requests) throws Exception {
        int confirmed = 0;
        for (String ref : requests) {
            start.await(1, TimeUnit.MINUTES);
            try {
                attempts.attempt(() -> {
                    answering.confirm(ref);
                    return ref;
                });
                confirmed++;
            } catch (Refusal second) {
                assertEquals("refused.confirm", second.key());
            }
        }
        return confirmed;
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
