package org.cliniccalendar.requests;

import static org.cliniccalendar.identity.Role.ADMINISTRATOR;
import static org.cliniccalendar.identity.Role.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Role.OPERATOR;
import static org.cliniccalendar.identity.Role.RECEPTION;

import jakarta.persistence.Query;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.time.SqlArray;

/**
 * Whose tasks somebody sees: those of the clinics where he works with everybody's clients, his own as a clinician, and those
 * that he asked for himself.
 *
 * @param everywhere at every clinic; then the set does not matter
 * @param clinicIds where he is staff
 * @param clinicianId null for whoever is no clinician
 */
record TaskScope(boolean everywhere, Set<Long> clinicIds, Long clinicianId, String username) {
    /** Restricts a statement over {@code task t} and {@code appointment a}; its parameters are 1 to 5. */
    static final String VISIBLE = """
            WHERE (t.clinic_id IS NULL OR t.clinic_id = ANY (CAST(?5 AS bigint[])))
              AND (?1 OR t.clinic_id = ANY (CAST(?2 AS bigint[])) OR t.clinic_id IS NULL AND ?2 <> '{}'
                   OR a.clinician_id = CAST(?3 AS bigint) OR t.asked_by = ?4)
            """;

    private static final long NOWHERE_IN_PARTICULAR = -1;

    static TaskScope of(CurrentUser user) {
        return new TaskScope(
                isStaffAt(user, NOWHERE_IN_PARTICULAR),
                user.clinicIds().stream().filter(id -> isStaffAt(user, id)).collect(Collectors.toUnmodifiableSet()),
                user.clinicianId(),
                user.username());
    }

    /** Whether the user may answer for the clinician, or is that clinician. */
    static boolean mayAnswer(CurrentUser user, Long clinicId, Long clinicianId) {
        boolean own = clinicianId != null && clinicianId.equals(user.clinicianId());
        return own || hasAny(user, clinicId, ADMINISTRATOR, CLINIC_MANAGER, OPERATOR);
    }

    /** Whether the user works with everybody's clients at the clinic; without one, at any. */
    static boolean isStaffAt(CurrentUser user, Long clinicId) {
        return hasAny(user, clinicId, ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR);
    }

    private static boolean hasAny(CurrentUser user, Long clinicId, Role... roles) {
        return Stream.of(roles).anyMatch(role -> clinicId == null ? user.has(role) : user.hasAt(role, clinicId));
    }

    /** @param shown the clinics whose tasks are wanted */
    Query applyTo(Query query, Set<Long> shown) {
        return query.setParameter(1, everywhere)
                .setParameter(2, SqlArray.of(clinicIds))
                .setParameter(3, clinicianId == null ? null : clinicianId.toString())
                .setParameter(4, username)
                .setParameter(5, SqlArray.of(shown));
    }
}
