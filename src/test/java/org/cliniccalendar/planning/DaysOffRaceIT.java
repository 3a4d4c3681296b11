package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People book while the day is cancelled: whoever is told yes waits for another time, having been seen before the day was
 * cancelled; whoever is too late is told no. Nobody is booked on a day that does not take place.
 */
@ExtendWith(ArquillianExtension.class)
class DaysOffRaceIT {
    private static final int DAYS = 10;
    private static final int CLIENTS = 8;

    @Inject
    private PlanningSample clinic;

    @EJB
    private ClaimingService claiming;

    @Resource
    private ManagedThreadFactory threads;

    @Test
    void nobodyIsBookedOnADayThatWasCancelledAtTheSameTime() throws Exception {
        clinic.open();
        long session = clinic.publish(clinic.plan(
                "FREQ=DAILY;COUNT=" + DAYS,
                LocalTime.of(9, 0),
                LocalTime.of(9, 10).plusMinutes(10 * CLIENTS)));
        int told = 0;
        for (int day = 0; day < DAYS; day++) {
            told += race(session, MONDAY.plusDays(day));
            assertEquals(List.of(), clinic.contradictions());
        }

        assertEquals(0, count("appointment", "status <> 'CANCELLED'"));
        assertEquals(told, count("appointment", "status = 'CANCELLED'"));
        assertEquals(told, count("to_rebook", "reason = 'Ill'"));
    }

    /** One has booked before, the others book while the day is cancelled. Returns how many were told yes. */
    private int race(long session, LocalDate date) throws Exception {
        clinic.book(session, date, LocalTime.of(9, 0));
        DaysOff day = new DaysOff(clinic.clinicId(), clinic.clinician("A"), date, date, "Ill");
        List<Integer> told = Crowd.besides(() -> cancel(day), threads, CLIENTS, client -> {
            LocalTime time = LocalTime.of(9, 10).plusMinutes(10L * client);
            BookingOrder order = clinic.order(session, date, time, clinic.client());
            return () -> told(order);
        });
        return 1 + told.stream().mapToInt(Integer::intValue).sum();
    }

    /** As the dialog does: what was booked in between is looked at before it is cancelled. */
    private void cancel(DaysOff day) {
        for (int attempt = 0; attempt <= CLIENTS; attempt++) {
            try {
                clinic.apply(day, Choice.TO_REBOOK);
                return;
            } catch (PlanningRefused refused) {
                assertEquals("refused.seenOther", refused.key());
            }
        }
        throw new AssertionError("each of " + CLIENTS + " bookings was seen, and still the day could not be cancelled");
    }

    private int told(BookingOrder order) {
        try {
            claiming.claim(order, "race");
            return 1;
        } catch (Refusal refused) {
            return 0;
        }
    }

    private long count(String table, String which) {
        return clinic.number(
                "SELECT count(*) FROM " + table + " WHERE clinic_id = " + clinic.clinicId() + " AND " + which);
    }
}
