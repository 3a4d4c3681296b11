package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be booked from a slot on, by those of the {@link BookingRule}s that decide for what a time is. */
final class BookableTypeRows {
    private static final Set<BookingRule> RULES = EnumSet.of(BookingRule.TYPE_ACCEPTED, BookingRule.SLOT_TYPE_ACCEPTED);

    private static final String TYPES =
            """
            SELECT t.id, t.name, t.minutes
              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id
              JOIN clinic_session n ON n.id = d.session_id
              JOIN clinic_session_type a ON a.session_id = n.id
              JOIN appointment_type t ON t.id = a.appointment_type_id
            """ + BookingRule.run(RULES) + " WHERE s.id = ?1 AND " + BookingRule.allHold(RULES)
                    + " ORDER BY t.minutes, t.name";

    private final EntityManager em;

    BookableTypeRows(EntityManager em) {
        this.em = em;
    }

    /** The shortest first. */
    List<BookableType> from(long slotId) {
        List<?> rows = em.createNativeQuery(TYPES).setParameter(1, slotId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new BookableType(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue()))
                .toList();
    }
}
