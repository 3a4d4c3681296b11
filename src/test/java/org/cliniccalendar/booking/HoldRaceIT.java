package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people never hold the same time, and never get the same one when a hold is over. */
@ExtendWith(ArquillianExtension.class)
class HoldRaceIT {
    private static final int PEOPLE = 16;
    private static final int SLOTS = 12;

    @Inject
    private SampleClinic clinic;

    @Inject
    private SampleHolds sample;

    @EJB
    private HoldingService holding;

    @EJB
    private ClaimingService claiming;

    @Resource
    private ManagedThreadFactory threads;

    private List<Long> slots;
    private long type;

    @BeforeEach
    void publish() {
        slots = clinic.slots(clinic.publish(SLOTS));
        type = clinic.typeId();
    }

    @Test
    void ofAllWhoWantToHoldATimeOneDoes() throws Exception {
        Map<String, Long> outcomes = race(person -> slot -> hold(slot, "person " + person));

        assertEquals(Map.of("done", (long) SLOTS, "SlotTaken", (long) (PEOPLE - 1) * SLOTS), outcomes);
        assertConsistent("HELD");
    }

    @Test
    void ofAllWhoBookATimeThatIsHeldNoLongerOneGetsIt() throws Exception {
        for (int slot = 0; slot < SLOTS; slot++) {
            sample.letPass(hold(slot, "ann"));
        }
        Map<String, Long> outcomes = race(person ->
                slot -> claiming.claim(order(slot), "person " + person).ref());

        assertEquals(Map.of("done", (long) SLOTS, "SlotTaken", (long) (PEOPLE - 1) * SLOTS), outcomes);
        assertConsistent("BOOKED");
    }

    private void assertConsistent(String status) throws SQLException {
        String ofSlots =
                " FROM slot s JOIN slot_claim c ON c.slot_id = s.id JOIN appointment a ON a.id = c.appointment_id"
                        + " WHERE s.taken = 1 AND a.status = '" + status + "' AND a.clinic_id = " + clinic.clinicId();
        assertEquals(SLOTS, sample.number("SELECT count(*)" + ofSlots));
        assertEquals(SLOTS, sample.number("SELECT count(DISTINCT s.id)" + ofSlots));
    }

    /** Everybody does it to each slot, all at the same moment. */
    private Map<String, Long> race(IntFunction<IntFunction<String>> act) throws Exception {
        return Crowd.counted(Crowd.inRounds(threads, PEOPLE, SLOTS, person -> {
            IntFunction<String> own = act.apply(person);
            return slot -> outcome(own, slot);
        }));
    }

    private static String outcome(IntFunction<String> act, int slot) {
        try {
            act.apply(slot);
            return "done";
        } catch (Refusal refused) {
            return refused.getClass().getSimpleName();
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }

    private String hold(int slot, String who) {
        return holding.hold(slots.get(slot), type, who, null).getRef();
    }

    private BookingOrder order(int slot) {
        return new BookingOrder(slots.get(slot), type, clinic.client(), null, null);
    }
}
