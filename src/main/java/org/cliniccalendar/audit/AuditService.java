package org.cliniccalendar.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Origin;

/** Appends to the audit trail, and reads from it for callers that have checked who asks. */
@Stateless
@PermitAll
public class AuditService {
    private static final String APPEND = """
            INSERT INTO audit_entry (at, actor, action, subject, clinic_id, detail, origin)
            VALUES (?1, ?2, ?3, ?4, CAST(?5 AS bigint), ?6, ?7)
            """;

    private static final String ABOUT = """
            SELECT e.at, coalesce(nullif(w.display_name, ''), e.actor), e.action, e.detail, e.origin
              FROM audit_entry e
              LEFT JOIN account w ON lower(w.username) = lower(e.actor)
             WHERE e.subject = ?1
             ORDER BY e.at DESC, e.id DESC
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    /**
     * Records what the current user does, in the caller's transaction: if that rolls back, so does the entry.
     *
     * @param action what was done, as a code such as {@code appointment.booked}, at most 60 characters
     * @param subject to what, such as {@code appointment:K7MT4R}, at most 120 characters
     * @param clinicId the clinic it belongs to, or null for the network
     * @param detail further facts in words; empty if there are none
     */
    public void record(String action, String subject, Long clinicId, String detail) {
        em.createNativeQuery(APPEND)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, user.username())
                .setParameter(3, action)
                .setParameter(4, subject)
                .setParameter(5, clinicId == null ? null : clinicId.toString())
                .setParameter(6, detail)
                .setParameter(7, origin.path())
                .executeUpdate();
    }

    /** All that was done to a subject, the latest first. */
    public List<AuditEntry> about(String subject) {
        List<?> rows = em.createNativeQuery(ABOUT).setParameter(1, subject).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AuditEntry(
                        ((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }
}
