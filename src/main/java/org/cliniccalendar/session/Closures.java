package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days on which a clinic, or its region, is closed. */
final class Closures {
    private static final String CLOSED = """
            SELECT c.date, min(c.name) FROM closure c JOIN clinic k ON k.id = ?1
             WHERE c.date BETWEEN ?2 AND ?3 AND (c.clinic_id = k.id OR c.region <> '' AND c.region = k.region)
             GROUP BY c.date
            """;

    private final EntityManager em;

    Closures(EntityManager em) {
        this.em = em;
    }

    /** The dates of a plan, in order; those on closed days say so, and whether they are kept in spite of it. */
    List<PlannedDate> marked(SessionPlan plan, List<PlannedDate> dates) {
        if (dates.isEmpty()) {
            return dates;
        }
        Map<LocalDate, String> closed = between(
                plan.clinicId(),
                dates.get(0).date(),
                dates.get(dates.size() - 1).date());
        return dates.stream()
                .map(date -> Optional.ofNullable(closed.get(date.date()))
                        .map(reason ->
                                date.closedBy(reason, plan.chosen().kept().contains(date.date())))
                        .orElse(date))
                .toList();
    }

    private Map<LocalDate, String> between(long clinicId, LocalDate first, LocalDate last) {
        List<?> rows = em.createNativeQuery(CLOSED)
                .setParameter(1, clinicId)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> ((Date) row[0]).toLocalDate(), row -> (String) row[1]));
    }
}
