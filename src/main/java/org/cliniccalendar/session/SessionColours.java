package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The colours that the active sessions of a clinic wear. */
final class SessionColours {
    private static final String WORN = """
            SELECT s.colour, s.clinician_id, min(s.name) FROM clinic_session s
             WHERE s.clinic_id = ?1 AND s.status = 'ACTIVE' AND s.deleted_at IS NULL
               AND s.series_id IS DISTINCT FROM (SELECT e.series_id FROM clinic_session e WHERE e.id = CAST(?2 AS bigint))
             GROUP BY s.colour, s.clinician_id
             ORDER BY 3
            """;

    private final EntityManager em;

    SessionColours(EntityManager em) {
        this.em = em;
    }

    /** @param exceptOf a session whose series does not count, or null */
    List<ColourUse> of(long clinicId, Long exceptOf) {
        List<?> rows = em.createNativeQuery(WORN)
                .setParameter(1, clinicId)
                .setParameter(2, exceptOf == null ? null : exceptOf.toString())
                .getResultList();
        return rows.stream().map(row -> use((Object[]) row)).toList();
    }

    /**
     * @param planned the session that is planned anew, or null for a new one
     * @throws SessionRefused if the colour of the plan belongs to another clinician
     */
    void check(SessionPlan plan, Long planned) {
        takenBy(plan, planned).ifPresent(session -> {
            throw new SessionRefused("refused.colourTaken", session);
        });
    }

    /** The name of a session that keeps the colour from the plan. */
    Optional<String> takenBy(SessionPlan plan, Long planned) {
        return of(plan.clinicId(), planned).stream()
                .filter(use -> use.forbids(plan.outline().colour(), plan.clinicianId()))
                .map(ColourUse::session)
                .findFirst();
    }

    private static ColourUse use(Object[] row) {
        return new ColourUse((String) row[0], row[1] == null ? null : ((Number) row[1]).longValue(), (String) row[2]);
    }
}
