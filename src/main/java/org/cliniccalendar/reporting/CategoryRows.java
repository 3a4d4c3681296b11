package org.cliniccalendar.reporting;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.SqlArray;

/** Slots and appointments by category, clinic, clinician and week, in one statement. */
final class CategoryRows {
    private static final String DATES = """
             WHERE d.date >= CAST(?1 AS date) AND d.date <= CAST(?2 AS date)
               AND d.starts_at > CAST(?1 AS date) - interval '1 day' AND d.starts_at < CAST(?2 AS date) + interval '2 days'
               AND d.clinic_id = ANY (CAST(?3 AS bigint[]))
            """;

    private static final String LINES = """
            SELECT x.week, k.name, c.title, c.given_name, c.family_name, x.category, sum(x.slots), sum(x.taken),
                   sum(x.appointments), sum(x.missed), sum(x.cancelled)
              FROM (SELECT CAST(date_trunc('week', d.date) AS date) AS week, d.clinic_id, d.clinician_id, y.category,
                           count(*) AS slots, count(*) FILTER (WHERE s.taken > 0) AS taken,
                           0 AS appointments, 0 AS missed, 0 AS cancelled
                      FROM session_date d
                      JOIN slot s ON s.session_date_id = d.id
                      JOIN slot_type y ON y.id = s.slot_type_id AND y.bookable
            """ + DATES + """
                       AND d.active
                     GROUP BY 1, 2, 3, 4
                    UNION ALL
                    SELECT CAST(date_trunc('week', d.date) AS date), d.clinic_id, a.clinician_id, coalesce(y.category, ''),
                           0, 0,
                           count(*) FILTER (WHERE a.status IN ('REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS', 'FULFILLED', 'NO_SHOW')),
                           count(*) FILTER (WHERE a.status = 'NO_SHOW'),
                           count(*) FILTER (WHERE a.status IN ('CANCELLED', 'DECLINED'))
                      FROM session_date d
                      JOIN appointment a ON a.session_date_id = d.id AND a.client_id IS NOT NULL
                      LEFT JOIN slot s ON s.session_date_id = d.id AND s.starts_at = a.starts_at
                      LEFT JOIN slot_type y ON y.id = s.slot_type_id
            """ + DATES + """
                     GROUP BY 1, 2, 3, 4) x
              JOIN clinic k ON k.id = x.clinic_id
              LEFT JOIN clinician c ON c.id = x.clinician_id
             GROUP BY x.week, k.id, c.id, x.category
             ORDER BY x.week, k.name, c.family_name NULLS FIRST, c.given_name, c.id, x.category
             LIMIT ?4
            """;

    private final EntityManager em;

    CategoryRows(EntityManager em) {
        this.em = em;
    }

    /** @param until last date wanted, on the calendar of each clinic */
    List<CategoryLine> lines(Set<Long> clinicIds, LocalDate from, LocalDate until, int most) {
        List<?> rows = em.createNativeQuery(LINES)
                .setParameter(1, from.toString())
                .setParameter(2, until.toString())
                .setParameter(3, SqlArray.of(clinicIds))
                .setParameter(4, most)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static CategoryLine line(Object[] row) {
        return new CategoryLine(
                ((Date) row[0]).toLocalDate(),
                (String) row[1],
                row[4] == null ? null : new PersonName((String) row[2], (String) row[3], (String) row[4]),
                (String) row[5],
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
