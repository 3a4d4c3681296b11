package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cliniccalendar.booking.TakesTime;

/** Ends appointments by whole sets, for good or until they have a new time. They are locked already. */
@TakesTime
final class EndRows {
    /** What was only held for minutes expires, the rest is cancelled, and may wait for a new time. */
    private static final String END = """
            UPDATE appointment
               SET status = CASE status WHEN 'HELD' THEN 'EXPIRED' ELSE 'CANCELLED' END, reason = ?2, version = version + 1
             WHERE id = ANY (CAST(?1 AS bigint[]))
            """;

    private static final String TO_REBOOK = "WITH ended AS (" + END + """
            RETURNING id, clinic_id, status)
            INSERT INTO to_rebook (id, appointment_id, clinic_id, reason, since)
            SELECT nextval('entity_id'), id, clinic_id, CAST(?2 AS text), CAST(?3 AS timestamptz) FROM ended WHERE status = 'CANCELLED'
            """;

    private static final String AWAIT = """
            INSERT INTO to_rebook (id, appointment_id, clinic_id, reason, since)
            SELECT nextval('entity_id'), a.id, a.clinic_id, CAST(?2 AS text), CAST(?3 AS timestamptz)
              FROM appointment a
             WHERE a.ref = ANY (CAST(?1 AS text[])) AND a.status = 'CANCELLED'
            """;

    private final EntityManager em;

    EndRows(EntityManager em) {
        this.em = em;
    }

    /** Ends appointments and puts them on the list of those that need a new time. */
    void toRebook(List<BookedAppointment> appointments, String reason, Instant now) {
        if (!appointments.isEmpty()) {
            em.createNativeQuery(TO_REBOOK)
                    .setParameter(1, array(appointments, BookedAppointment::id))
                    .setParameter(2, reason)
                    .setParameter(3, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    /** Puts appointments that were called off on that list. */
    void await(Collection<String> refs, String reason, Instant now) {
        em.createNativeQuery(AWAIT)
                .setParameter(1, array(refs, ref -> ref))
                .setParameter(2, reason)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /** Ends appointments, and nothing follows. */
    void end(Collection<BookedAppointment> appointments, String reason) {
        if (!appointments.isEmpty()) {
            em.createNativeQuery(END)
                    .setParameter(1, array(appointments, BookedAppointment::id))
                    .setParameter(2, reason)
                    .executeUpdate();
        }
    }
}
