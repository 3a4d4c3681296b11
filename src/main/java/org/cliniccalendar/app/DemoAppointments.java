package org.cliniccalendar.app;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cliniccalendar.booking.BookingOrder;
import org.cliniccalendar.booking.ClaimingService;

/**
 * Appointments of the demo network, so that its calendars are not empty: every third of the coming slots, each client
 * in turn. There are more clients than clinicians, so nobody is in two places.
 */
final class DemoAppointments {
    private static final Duration AHEAD = Duration.ofDays(10);
    private static final int EACH = 3;
    private static final int MOST = 90;

    /** Slots with an appointment type that one of them is long enough for. */
    private static final String SLOTS = """
            SELECT s.id, min(t.id)
              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id
              JOIN clinic_session_type a ON a.session_id = d.session_id
              JOIN appointment_type t ON t.id = a.appointment_type_id
                   AND s.starts_at + t.minutes * interval '1 minute' <= s.ends_at
              LEFT JOIN slot_type y ON y.id = s.slot_type_id
             WHERE s.starts_at > ?1 AND s.starts_at < ?2 AND y.embargo_days IS NULL
             GROUP BY s.id
             ORDER BY s.starts_at, s.id
            """;

    private final EntityManager em;
    private final ClaimingService claiming;

    DemoAppointments(EntityManager em, ClaimingService claiming) {
        this.em = em;
        this.claiming = claiming;
    }

    void bookAfter(Instant now) {
        List<?> clients =
                em.createNativeQuery("SELECT id FROM client ORDER BY number").getResultList();
        List<?> slots = em.createNativeQuery(SLOTS)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.plus(AHEAD)))
                .getResultList();
        for (int i = 0; i < slots.size() && i / EACH < MOST; i += EACH) {
            Object[] slot = (Object[]) slots.get(i);
            long client = ((Number) clients.get(i / EACH % clients.size())).longValue();
            claiming.claim(new BookingOrder(key(slot[0]), key(slot[1]), client, null, "demo-" + i), "operator");
        }
    }

    private static long key(Object column) {
        return ((Number) column).longValue();
    }
}
