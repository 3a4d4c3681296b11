package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.cliniccalendar.booking.SampleVisits.Asked;
import org.cliniccalendar.testing.Cases;
import org.cliniccalendar.testing.Crowd;
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
    private SampleVisits visits;

    @Inject
    private SampleHolds database;

    @EJB
    private AnsweringService answering;

    @EJB
    private BookingAttemptService attempts;

    @Resource
    private ManagedThreadFactory threads;

    @Proof(value = "P3")
    @Test
    void ofTwoCliniciansWhoSayYesAtOnceOneIsConfirmedAndTheOtherIsReleased() throws Exception {
        visits.publish(VISITS);
        List<Asked> asked = IntStream.range(0, VISITS).mapToObj(visits::ask).toList();

        assertEquals(VISITS, confirmed(asked));
        assertEquals(
                VISITS,
                database.number("SELECT count(*) FROM appointment WHERE status = 'BOOKED' AND clinic_id IN "
                        + visits.clinics()));
        assertEquals(
                VISITS,
                database.number(
                        "SELECT count(*) FROM slot_claim c JOIN slot s ON s.id = c.slot_id WHERE s.clinic_id IN "
                                + visits.clinics()));
    }

    @Test
    void aRequestHoldsItsTimeAndIsConfirmedOnce() throws Exception {
        visits.publish(1);
        String asked = visits.askOne(0);
        assertThrows(SlotTaken.class, () -> visits.askOne(0));

        assertEquals(1, confirmed(List.of(new Asked(asked, asked))));
    }

    /** One says yes to the first of each two requests, the other to the second; returns how often they were heard. */
    private int confirmed(List<Asked> asked) throws Exception {
        List<Integer> confirmed = Crowd.inRounds(threads, 2, asked.size(), person -> visit -> {
            Asked both = asked.get(visit);
            return yes(person == 0 ? both.first() : both.second());
        });
        Cases.tried(confirmed.size() / 2);
        return confirmed.stream().mapToInt(Integer::intValue).sum();
    }

    private int yes(String ref) {
        try {
            attempts.attempt(() -> {
                answering.confirm(ref);
                return ref;
            });
            return 1;
        } catch (Refusal second) {
            assertEquals("refused.confirm", second.key());
            return 0;
        }
    }
}
