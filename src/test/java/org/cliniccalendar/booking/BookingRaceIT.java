package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.testing.Proof;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The race of {@link SlotGuardTest}, which shows what it would be without guards, through the service in its container. */
@ExtendWith(ArquillianExtension.class)
class BookingRaceIT {
    private static final int CLIENTS = 32;
    private static final int SLOTS = 50;

    @Inject
    private SampleClinic clinic;

    @EJB
    private ClaimingService claiming;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    @Proof("P1")
    @Test
    void ofAllWhoWantASlotOneGetsItAndTheOthersAreToldThatItIsTaken() throws Exception {
        long session = clinic.publish(SLOTS);

        List<Long> slots = clinic.slots(session);
        Map<String, Long> outcomes = race(slots, clinic.typeId());

        assertEquals(Map.of("booked", (long) SLOTS, "SlotTaken", (long) (CLIENTS - 1) * SLOTS), outcomes);
        assertEquals(
                List.of((long) SLOTS, (long) SLOTS, (long) SLOTS, (long) SLOTS),
                numbers("SELECT unnest(ARRAY[count(*), sum(s.taken), sum(c.claims), count(*) FILTER (WHERE"
                        + " s.taken = 1 AND c.claims = 1)]) FROM slot s JOIN session_date d ON d.id = s.session_date_id,"
                        + " LATERAL (SELECT count(*) AS claims FROM slot_claim WHERE slot_id = s.id) c"
                        + " WHERE d.session_id = " + session));
        assertEquals(
                List.of((long) SLOTS),
                numbers("SELECT count(*) FROM appointment a JOIN session_date d ON d.id = a.session_date_id"
                        + " WHERE a.status = 'BOOKED' AND d.session_id = " + session));
        Cases.tried(slots.size());
    }

    private Map<String, Long> race(List<Long> slots, long type) throws Exception {
        return Crowd.counted(Crowd.inRounds(threads, CLIENTS, slots.size(), person -> {
            long client = clinic.client();
            return slot -> outcome(new BookingOrder(
                    slots.get(slot), type, client, null, UUID.randomUUID().toString()));
        }));
    }

    private String outcome(BookingOrder order) {
        try {
            claiming.claim(order, "race");
            return "booked";
        } catch (Refusal refused) {
            return refused.getClass().getSimpleName();
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
