package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.BookedRows.array;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** Remembers how everything stood right after a change, so that it is known whether it still does. */
final class ChangeState {
    /**
     * Versions of everything that could be touched, and what has none: sessions, dates, appointments with the others for the
     * same visits, claims, slots.
     */
    private static final String STATE = """
            SELECT md5(concat_ws(';',
                   (SELECT string_agg(concat(s.id, ' ', s.version), ',' ORDER BY s.id)
                      FROM clinic_session s WHERE s.id = ANY (x.sessions)),
                   (SELECT string_agg(concat(d.id, ' ', d.version), ',' ORDER BY d.id)
                      FROM session_date d
                     WHERE d.session_id = ANY (x.sessions) AND d.date BETWEEN x.first AND x.last AND d.superseded_by IS NULL),
                   (SELECT string_agg(concat(a.id, ' ', a.version, ' ', r.version), ',' ORDER BY a.id)
                      FROM session_date d
                      JOIN appointment a ON a.session_date_id = d.id
                      LEFT JOIN to_rebook r ON r.appointment_id = a.id
                     WHERE d.session_id = ANY (x.sessions) AND d.date BETWEEN x.first AND x.last),
                   (SELECT string_agg(concat(o.id, ' ', o.version), ',' ORDER BY o.id)
                      FROM appointment o
                     WHERE o.alternatives = ANY (ARRAY(
                           SELECT a.alternatives FROM session_date d JOIN appointment a ON a.session_date_id = d.id
                            WHERE d.session_id = ANY (x.sessions) AND d.date BETWEEN x.first AND x.last
                              AND a.alternatives IS NOT NULL))),
                   (SELECT string_agg(concat(c.slot_id, ' ', c.seat, ' ', c.appointment_id), ','
                                      ORDER BY c.slot_id, c.seat)
                      FROM session_date d
                      JOIN appointment a ON a.session_date_id = d.id
                      JOIN slot_claim c ON c.appointment_id = a.id
                     WHERE d.session_id = ANY (x.sessions) AND d.date BETWEEN x.first AND x.last),
                   (SELECT concat(count(*), ' ',
                                  sum(hash_record_extended(ROW(s.id, s.during, s.slot_type_id, s.capacity), 0)))
                      FROM session_date d
                      JOIN slot s ON s.session_date_id = d.id
                     WHERE d.session_id = ANY (x.sessions) AND d.date BETWEEN x.first AND x.last
                       AND d.superseded_by IS NULL)))
              FROM (SELECT ARRAY[h.session_id, %s] AS sessions, CAST(h.undo ->> 'from' AS date) AS first,
                           CAST(coalesce(h.undo ->> 'until', 'infinity') AS date) AS last) x
            """;

    private static final String COMPLETE = """
            UPDATE session_change h
               SET undo = undo || jsonb_build_object('continued', %1$s, 'state', (%2$s))
             WHERE h.id = ANY (CAST(?1 AS bigint[]))
            """;

    private static final String COMPLETE_AS = completing("CAST(?2 AS bigint)");

    private static final String COMPLETE_ITSELF = completing("h.session_id");

    /** How everything stands now, to be compared with how it stood. */
    static final String STATE_NOW = STATE.formatted("CAST(h.undo ->> 'continued' AS bigint)");

    private final EntityManager em;

    ChangeState(EntityManager em) {
        this.em = em;
    }

    /**
     * Remembers how everything stands after the change.
     *
     * @param sessionId which has the changed dates now
     */
    void complete(long changeId, long sessionId) {
        em.createNativeQuery(COMPLETE_AS)
                .setParameter(1, array(Set.of(changeId), id -> id))
                .setParameter(2, sessionId)
                .executeUpdate();
    }

    /** Remembers how everything stands after changes that left the dates in their sessions. */
    void complete(List<Long> changeIds) {
        em.createNativeQuery(COMPLETE_ITSELF)
                .setParameter(1, array(changeIds, id -> id))
                .executeUpdate();
    }

    private static String completing(String continued) {
        return COMPLETE.formatted(continued, STATE.formatted(continued));
    }
}
