package org.cliniccalendar.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.cliniccalendar.time.SqlArray;

/** The statements behind the page of the audit trail: one for a page of it, one for its count, one for what was ever done. */
final class AuditRows {
    /** Whom or what a subject stands for. A key is read as a number only where it is one. */
    private static final String FOUND = """
              FROM audit_entry e
              LEFT JOIN account w ON lower(w.username) = lower(e.actor)
              LEFT JOIN clinic k ON k.id = e.clinic_id
              LEFT JOIN appointment a ON e.subject LIKE 'appointment:%' AND a.ref = substr(e.subject, 13)
              LEFT JOIN clinic_case i ON e.subject LIKE 'case:%' AND i.reference = substr(e.subject, 6)
             CROSS JOIN LATERAL (
                   SELECT split_part(e.subject, ':', 1) AS kind,
                          CASE WHEN e.subject ~ '^[a-z-]+:[0-9]{1,18}$' THEN CAST(split_part(e.subject, ':', 2) AS bigint) END AS key) n
              LEFT JOIN client p ON p.id = coalesce(a.client_id, i.client_id, CASE n.kind WHEN 'client' THEN n.key END)
              LEFT JOIN clinician c ON n.kind = 'clinician' AND c.id = n.key
              LEFT JOIN account v ON n.kind = 'account' AND v.id = n.key
              LEFT JOIN clinic_session s ON n.kind = 'session' AND s.id = n.key
              LEFT JOIN clinic o ON n.kind = 'clinic' AND o.id = n.key
             WHERE e.at >= ?1 AND e.at < ?2
               AND (?3 = '' OR position(lower(?3) IN lower(concat_ws(' ', e.actor, w.display_name))) > 0)
               AND (?4 = '' OR position(lower(?4) IN lower(concat_ws(' ', e.subject, p.family_name || ',', p.given_name,
                        p.family_name, p.number, c.given_name, c.family_name, v.display_name, s.name, o.name))) > 0)
               AND (CAST(?5 AS text) = '{}' OR e.action = ANY (CAST(?5 AS text[])))
               AND (CAST(?6 AS bigint) IS NULL OR e.clinic_id = CAST(?6 AS bigint))
            """;

    private static final String LINES = """
            SELECT e.id, e.at, e.actor, coalesce(w.display_name, ''), e.action, e.subject,
                   coalesce(p.family_name || ', ' || p.given_name, c.family_name || ', ' || c.given_name, v.display_name, s.name,
                            o.name, ''),
                   coalesce(k.name, ''), e.detail, e.origin
            """ + FOUND + " ORDER BY e.at DESC, e.id DESC LIMIT ?7 OFFSET ?8";

    /** Skips from one action to the next along their index, however often each was done. */
    private static final String ACTIONS = """
            WITH RECURSIVE done AS (
                SELECT min(action) AS action FROM audit_entry
                UNION ALL
                SELECT (SELECT min(e.action) FROM audit_entry e WHERE e.action > d.action) FROM done d WHERE d.action IS NOT NULL)
            SELECT action FROM done WHERE action IS NOT NULL
            """;

    private final EntityManager em;

    AuditRows(EntityManager em) {
        this.em = em;
    }

    int count(AuditSearch search) {
        return ((Number) query("SELECT count(*)" + FOUND, search).getSingleResult()).intValue();
    }

    List<AuditLine> lines(AuditSearch search, int first, int size) {
        List<?> rows = query(LINES, search)
                .setParameter(7, size)
                .setParameter(8, first)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    List<String> actions() {
        List<?> rows = em.createNativeQuery(ACTIONS).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private Query query(String statement, AuditSearch search) {
        return em.createNativeQuery(statement)
                .setParameter(1, moment(search.during().start()))
                .setParameter(2, moment(search.during().end()))
                .setParameter(3, search.who().strip())
                .setParameter(4, search.about().strip())
                .setParameter(5, SqlArray.of(search.actions()))
                .setParameter(
                        6, search.clinicId() == null ? null : search.clinicId().toString());
    }

    private static Timestamp moment(Instant instant) {
        return Timestamp.from(instant);
    }

    private static AuditLine line(Object[] row) {
        return new AuditLine(
                ((Number) row[0]).longValue(),
                ((Timestamp) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9]);
    }
}
