package org.cliniccalendar.session;

import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cliniccalendar.template.SessionOutline;

/** Gives a session that came without a name one that its clinic does not use yet, as people would: "Dr Smith AM". */
final class SessionNames {
    private static final LocalTime NOON = LocalTime.NOON;

    private static final String KNOWN = """
            SELECT lower(s.name), '', '' FROM clinic_session s WHERE s.clinic_id = ?1 AND s.deleted_at IS NULL
            UNION ALL
            SELECT '', c.title, c.family_name FROM clinician c WHERE c.id = CAST(?2 AS bigint)
            """;

    private final EntityManager em;

    SessionNames(EntityManager em) {
        this.em = em;
    }

    /** The plan itself if it has a name. */
    SessionPlan named(SessionPlan plan) {
        if (!plan.outline().name().isBlank()) {
            return plan;
        }
        Set<String> taken = new HashSet<>();
        String title = "";
        String family = "";
        String clinician =
                plan.clinicianId() == null ? null : plan.clinicianId().toString();
        List<?> rows = em.createNativeQuery(KNOWN)
                .setParameter(1, plan.clinicId())
                .setParameter(2, clinician)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            taken.add((String) columns[0]);
            title = title + columns[1];
            family = family + columns[2];
        }
        return plan.named(candidates(title, family, plan.outline().start())
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow());
    }

    /** Names in order of preference, none longer than a name may be; without an end. */
    static Stream<String> candidates(String title, String family, LocalTime start) {
        String half = start.isBefore(NOON) ? "AM" : "PM";
        String base = Stream.of(title + " " + family + " " + half, family + " " + half)
                .map(String::strip)
                .filter(name -> !family.isEmpty() && name.length() + " 999".length() <= SessionOutline.LONGEST_NAME)
                .findFirst()
                .orElse("Session " + half);
        return Stream.concat(Stream.of(base), IntStream.iterate(2, n -> n + 1).mapToObj(n -> numbered(base, n)));
    }

    private static String numbered(String base, int number) {
        String name = base + " " + number;
        return name.length() <= SessionOutline.LONGEST_NAME ? name : "Session " + number;
    }
}
