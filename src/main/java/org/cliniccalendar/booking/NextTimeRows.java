package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.time.Interval;

/** The times of one session date that can be booked, whatever for, by the same {@link BookingRule}s as the search. */
final class NextTimeRows {
    private static final Set<BookingRule> RULES = BookingRule.allBut(EnumSet.of(BookingRule.OPEN_TO_OTHERS));

    private static final String TIMES =
            """
            SELECT s.id, t.id, s.starts_at, r.ends_at
              FROM session_date d
              JOIN clinic_session n ON n.id = d.session_id
              JOIN clinic k ON k.id = d.clinic_id
              JOIN clinic_session_type a ON a.session_id = n.id
              JOIN appointment_type t ON t.id = a.appointment_type_id
              JOIN slot s ON s.session_date_id = d.id
            """ + BookingRule.run(RULES) + " WHERE d.id = ?1 AND " + BookingRule.allHold(RULES)
                    + " ORDER BY s.starts_at, t.minutes, t.id";

    private final EntityManager em;

    NextTimeRows(EntityManager em) {
        this.em = em;
    }

    /** The first of them at which a client is nowhere else, as an order without a key. */
    Optional<BookingOrder> next(long sessionDateId, long clientId, Instant now) {
        List<?> rows = em.createNativeQuery(TIMES)
                .setParameter(1, sessionDateId)
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        List<Time> times = rows.stream().map(row -> time((Object[]) row)).toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Instant last = times.stream()
                .map(time -> time.during().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Interval whole = new Interval(times.get(0).during().start(), last);
        List<Interval> busy = new SeriesRows(em).busy(clientId, whole);
        return times.stream()
                .filter(time -> busy.stream().noneMatch(time.during()::overlaps))
                .findFirst()
                .map(time -> new BookingOrder(time.slotId(), time.appointmentTypeId(), clientId, null, null, null));
    }

    private static Time time(Object[] row) {
        return new Time(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                new Interval(((Timestamp) row[2]).toInstant(), ((Timestamp) row[3]).toInstant()));
    }

    private record Time(long slotId, long appointmentTypeId, Interval during) {}
}
