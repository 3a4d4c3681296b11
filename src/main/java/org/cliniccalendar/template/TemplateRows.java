package org.cliniccalendar.template;

import jakarta.persistence.EntityManager;
import java.sql.Time;
import java.util.List;
import java.util.Objects;
import org.cliniccalendar.directory.PersonName;

/** Reads the list of templates. */
final class TemplateRows {
    /** Sessions remember the template they were made from. */
    private static final String FIND = """
            SELECT t.id, t.kind, t.name, t.colour, c.title, c.given_name, c.family_name, t.clinic_id, k.name, r.name,
                   t.remote, t.start_time, t.end_time, t.rule,
                   (SELECT count(*) FROM session_template_type a WHERE a.template_id = t.id),
                   (SELECT count(DISTINCT s.series_id) FROM clinic_session s WHERE s.template_id = t.id)
              FROM session_template t
              LEFT JOIN clinician c ON c.id = t.owner_id
              LEFT JOIN clinic k ON k.id = t.clinic_id
              LEFT JOIN room r ON r.id = t.room_id
             WHERE (t.kind = 'PRACTICE' OR t.kind = 'PERSONAL' AND t.owner_id = CAST(?1 AS bigint))
               AND (?2 = '' OR position(lower(?2) IN lower(
                        concat_ws(' ', t.name, c.title, c.given_name, c.family_name, k.name, r.name))) > 0)
             ORDER BY lower(t.name), t.id
            """;

    private final EntityManager em;
    private final TemplateAccess access;

    TemplateRows(EntityManager em, TemplateAccess access) {
        this.em = em;
        this.access = access;
    }

    List<TemplateEntry> find(String text) {
        Long clinicianId = access.user().clinicianId();
        List<?> rows = em.createNativeQuery(FIND)
                .setParameter(1, clinicianId == null ? null : clinicianId.toString())
                .setParameter(2, text)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> row[7] == null
                        || kind(row) == TemplateKind.PERSONAL
                        || access.user().seesClinic((Long) row[7]))
                .map(this::entry)
                .toList();
    }

    private TemplateEntry entry(Object[] row) {
        boolean personal = kind(row) == TemplateKind.PERSONAL;
        return new TemplateEntry(
                (Long) row[0],
                kind(row),
                (String) row[2],
                (String) row[3],
                personal ? new PersonName((String) row[4], (String) row[5], (String) row[6]).spoken() : "",
                Objects.toString(row[8], ""),
                Objects.toString(row[9], ""),
                (Boolean) row[10],
                ((Time) row[11]).toLocalTime(),
                ((Time) row[12]).toLocalTime(),
                (String) row[13],
                ((Number) row[14]).intValue(),
                ((Number) row[15]).intValue(),
                personal || access.manages((Long) row[7]));
    }

    private static TemplateKind kind(Object[] row) {
        return TemplateKind.valueOf((String) row[1]);
    }
}
