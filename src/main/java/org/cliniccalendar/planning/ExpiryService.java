package org.cliniccalendar.planning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets what was kept to undo changes, once they cannot be undone any more. What somebody was booked into stays. */
@Stateless
@PermitAll
public class ExpiryService {
    /** An undo that began in time must find everything. */
    private static final Duration KEPT = SessionChangeService.UNDOABLE.plusMinutes(5);

    private static final List<String> STEPS = List.of("""
            DELETE FROM session_date WHERE id IN (
                SELECT d.id FROM session_date d JOIN session_change h ON h.id = d.superseded_by
                 WHERE h.made_at < CAST(?1 AS timestamptz)
                   AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.session_date_id = d.id)
                 ORDER BY d.id LIMIT 5000 FOR UPDATE OF d SKIP LOCKED)
            """, """
            DELETE FROM clinic_session WHERE id IN (
                SELECT s.id FROM clinic_session s
                 WHERE s.deleted_at < CAST(?1 AS timestamptz)
                   AND NOT EXISTS (SELECT 1 FROM session_date d JOIN appointment a ON a.session_date_id = d.id
                                    WHERE d.session_id = s.id)
                 ORDER BY s.id LIMIT 100 FOR UPDATE OF s SKIP LOCKED)
            """, """
            UPDATE session_change SET undo = '{}'
             WHERE id IN (SELECT id FROM session_change
                           WHERE made_at < CAST(?1 AS timestamptz) AND undo <> '{}' ORDER BY id FOR UPDATE SKIP LOCKED)
            """);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Deletes superseded dates, and sessions that were deleted, of changes that are past undoing. */
    public void forgetOldChanges() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        STEPS.forEach(step -> em.createNativeQuery(step).setParameter(1, before).executeUpdate());
    }
}
