package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.testing.Crowd;
import org.cliniccalendar.time.Refusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People book while the session is changed: whoever is told yes has a time, or stands on the list to rebook. */
@ExtendWith(ArquillianExtension.class)
class ChangeRaceIT {
    private static final String EIGHT_MONDAYS = "FREQ=WEEKLY;COUNT=8;BYDAY=MO";
    private static final int CLIENTS = 8;
    private static final int CHANGES = 10;

    @Inject
    private PlanningSample clinic;

    @EJB
    private ClaimingService claiming;

    @Resource
    private ManagedThreadFactory threads;

    @Test
    void nobodyIsLostBetweenTwoVersionsOfASession() throws Exception {
        clinic.open();
        long session = clinic.publish(clinic.plan(EIGHT_MONDAYS, LocalTime.of(9, 0), LocalTime.NOON));
        int told = 0;
        for (int change = 0; change < CHANGES; change++) {
            told += race(session, change);
            assertEquals(List.of(), clinic.contradictions());
        }
        assertTrue(told > CHANGES, told + " were told yes");
        assertEquals(told, clinic.number("SELECT count(*) FROM appointment WHERE clinic_id = " + clinic.clinicId()));
    }

    /** Everybody books, and in the midst of it the session begins an hour later, or earlier again. */
    private int race(long session, int change) throws Exception {
        LocalTime begins = LocalTime.of(change % 2 == 0 ? 10 : 9, 0);
        SessionPlan plan = clinic.plan(EIGHT_MONDAYS, begins, begins.plusHours(3));
        SessionChange edit = clinic.edit(session, Scope.ALL, null, plan);
        List<Integer> told = Crowd.besides(() -> clinic.apply(edit), threads, CLIENTS, client -> {
            List<BookingOrder> orders = orders(session, client, change);
            return () -> told(orders);
        });
        return told.stream().mapToInt(Integer::intValue).sum();
    }

    private List<BookingOrder> orders(long session, int week, int change) {
        List<BookingOrder> orders = new ArrayList<>();
        for (int minute = 0; minute < 60; minute += 20) {
            LocalTime time = LocalTime.of(10 + change % 2, minute);
            orders.add(clinic.order(session, MONDAY.plusWeeks(week), time, clinic.client()));
        }
        return orders;
    }

    private int told(List<BookingOrder> orders) {
        int told = 0;
        for (BookingOrder order : orders) {
            try {
                claiming.claim(order, "race");
                told++;
            } catch (Refusal refused) {
                continue;
            }
        }
        return told;
    }
}
