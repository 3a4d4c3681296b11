package org.cliniccalendar.reminder;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Optional;
import org.cliniccalendar.directory.PersonName;

/** Reads what notices say, by one statement. */
final class NoticeRows {
    private static final String FACTS = """
            SELECT a.ref, a.starts_at, c.id, c.name, c.zone,
                   p.title, p.given_name, coalesce(p.family_name, c.name), k.given_name, k.family_name, k.email, a.reason,
                   a.status = 'REQUESTED'
              FROM appointment a
              JOIN clinic c ON c.id = a.clinic_id
              LEFT JOIN clinician p ON p.id = a.clinician_id
              JOIN client k ON k.id = a.client_id
             WHERE a.id = ?1
            """;

    private NoticeRows() {}

    /** @throws jakarta.persistence.NoResultException if there is no such appointment */
    static NoticeFacts facts(EntityManager em, long appointmentId) {
        Object[] row = (Object[])
                em.createNativeQuery(FACTS).setParameter(1, appointmentId).getSingleResult();
        return new NoticeFacts(
                (String) row[0],
                ((Timestamp) row[1]).toInstant(),
                Optional.empty(),
                (Long) row[2],
                (String) row[3],
                ZoneId.of((String) row[4]),
                new PersonName((String) row[5], (String) row[6], (String) row[7]),
                new PersonName("", (String) row[8], (String) row[9]),
                Optional.ofNullable((String) row[10]),
                (Boolean) row[12],
                (String) row[11]);
    }
}
