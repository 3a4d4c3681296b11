package org.cliniccalendar.casework;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads who has an account and may type the report of a case, by one statement. */
final class TypistRows {
    private static final String TYPISTS = """
            SELECT DISTINCT w.username, w.display_name
              FROM account w
              JOIN account_role r ON r.account_id = w.id
              JOIN appointment a ON a.case_id = ?1
             WHERE NOT w.disabled
               AND (r.role = 'OPERATOR' AND (r.clinic_id IS NULL OR r.clinic_id = a.clinic_id)
                    OR r.role = 'CLINICIAN' AND w.clinician_id = a.clinician_id)
             ORDER BY w.display_name, w.username
            """;

    private final EntityManager em;

    TypistRows(EntityManager em) {
        this.em = em;
    }

    List<Typist> of(long caseId) {
        List<?> rows = em.createNativeQuery(TYPISTS).setParameter(1, caseId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Typist((String) row[0], (String) row[1]))
                .toList();
    }
}
