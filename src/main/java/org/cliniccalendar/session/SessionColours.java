package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The colours that the active sessions of a clinic wear. */
final class SessionColours {
    private static final String WORN = """
            SELECT s.colour, s.clinician_id, min(s.name) FROM clinic_session s
             WHERE s.clinic_id = ?1 AND s.status = 'ACTIVE' AND s.deleted_at IS NULL
             GROUP BY s.colour, s.clinician_id
             ORDER BY 3
            """;

    private final EntityManager em;

    SessionColours(EntityManager em) {
        this.em = em;
    }

    List<ColourUse> of(long clinicId) {
        List<?> rows = em.createNativeQuery(WORN).setParameter(1, clinicId).getResultList();
        return rows.stream().map(row -> use((Object[]) row)).toList();
    }

    /** @throws SessionRefused if the colour of the plan belongs to another clinician */
    void check(SessionPlan plan) {
        String wanted = plan.outline().colour();
        of(plan.clinicId()).stream()
                .filter(use -> use.forbids(wanted, plan.clinicianId()))
                .findFirst()
                .ifPresent(use -> {
                    throw new SessionRefused("refused.colourTaken", use.session());
                });
    }

    private static ColourUse use(Object[] row) {
        return new ColourUse((String) row[0], row[1] == null ? null : ((Number) row[1]).longValue(), (String) row[2]);
    }
}
