package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks every rule about a time, by one statement, and what it takes to say so in words. */
final class WhyNotRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);

    /** Columns before those of the rules. */
    static final int FACTS = 14;

    static final String RULES =
            """
            SELECT k.id, s.id, k.name, k.zone, n.name, d.date, t.name, t.minutes, f.closure, f.block,
                   q.unbookable, q.unaccepted, q.embargoed, q.opens,
            """ + BookingRule.eachAsColumn() + """

              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id AND d.superseded_by IS NULL
              JOIN clinic_session n ON n.id = d.session_id
              JOIN clinic k ON k.id = d.clinic_id
              JOIN appointment_type t ON t.id = ?1
            """ + BookingRule.run(EnumSet.allOf(BookingRule.class)) + """
             CROSS JOIN LATERAL (
                SELECT (SELECT min(c.name) FROM closure c WHERE c.date = d.date
                           AND (c.clinic_id = k.id OR c.region <> '' AND c.region = k.region)) AS closure,
                       (SELECT min(e.reason) FROM block_time b JOIN block e ON e.id = b.block_id
                         WHERE b.during && tstzrange(s.starts_at, r.ends_at, '[)')
                           AND (b.clinician_id = d.clinician_id
                                OR b.clinician_id IS NULL AND b.clinic_id = d.clinic_id)) AS block) f
             CROSS JOIN LATERAL (
                SELECT min(y.name) FILTER (WHERE NOT y.bookable) AS unbookable,
                       min(y.name) FILTER (WHERE NOT EXISTS (
                            SELECT 1 FROM appointment_type_slot_type p
                             WHERE p.appointment_type_id = t.id AND p.slot_type_id = y.id)) AS unaccepted,
                       min(y.name) FILTER (WHERE coalesce(y.embargo_days, y.embargo_hours) IS NOT NULL) AS embargoed,
                       max(coalesce(CAST(d.date - y.embargo_days AS timestamp) AT TIME ZONE k.zone,
                                    x.starts_at - y.embargo_hours * interval '1 hour')) AS opens
                  FROM slot x JOIN slot_type y ON y.id = x.slot_type_id
                 WHERE x.session_date_id = d.id AND x.starts_at >= s.starts_at
                   AND x.starts_at < s.starts_at + t.minutes * interval '1 minute') q
            """;

    /** The columns of an opening, whatever closes it. */
    private static final String TIME = """
            SELECT s.id, s.starts_at, s.starts_at + t.minutes * interval '1 minute', c.id, c.title, c.given_name,
                   coalesce(c.family_name, k.name), coalesce(c.role, ''), k.id, k.name, k.zone, coalesce(m.name, ''),
            """ + BookingRule.LEVEL + ", " + SlotWarnings.COLUMN + """

              FROM slot s
              JOIN session_date d ON d.id = s.session_date_id
              JOIN clinic_session n ON n.id = d.session_id
              JOIN clinic k ON k.id = d.clinic_id
              JOIN appointment_type t ON t.id = ?1
              LEFT JOIN clinician c ON c.id = d.clinician_id
              LEFT JOIN room m ON m.id = d.room_id
             WHERE s.id = ?2
            """;

    /** The reasons that close the time of a slot at a clinic; none: it is bookable. */
    record Explained(long slotId, long clinicId, List<ClosedReason> reasons) {}

    private final EntityManager em;
    private final long appointmentTypeId;
    private final Instant now;
    private final Set<BookingRule> notAsked;

    /** @param notAsked rules that need not hold for who asks */
    WhyNotRows(EntityManager em, long appointmentTypeId, Instant now, Set<BookingRule> notAsked) {
        this.em = em;
        this.appointmentTypeId = appointmentTypeId;
        this.now = now;
        this.notAsked = notAsked;
    }

    /** What closes the time that begins with a slot; empty if there is no such slot or type. */
    Optional<Explained> ofSlot(long slotId) {
        return explained(statement("WHERE s.id = ?3").setParameter(3, slotId)).stream()
                .findFirst();
    }

    /** What closes a clinician's times that begin at this moment, the least closed one first. */
    List<Explained> ofClinician(long clinicianId, Instant start) {
        return explained(statement("WHERE d.clinician_id = ?3 AND s.starts_at = ?4")
                .setParameter(3, clinicianId)
                .setParameter(4, Timestamp.from(start)));
    }

    /** What closes a clinic's times that begin at this moment, the least closed one first. */
    List<Explained> ofClinic(long clinicId, Instant start) {
        return explained(statement("WHERE d.clinic_id = ?3 AND s.starts_at = ?4")
                .setParameter(3, clinicId)
                .setParameter(4, Timestamp.from(start)));
    }

    /** The time that begins with a slot, as if nothing closed it. */
    Opening time(long slotId) {
        return OpeningRows.opening((Object[]) em.createNativeQuery(TIME)
                .setParameter(1, appointmentTypeId)
                .setParameter(2, slotId)
                .getSingleResult());
    }

    private Query statement(String which) {
        return em.createNativeQuery(RULES + which)
                .setParameter(1, appointmentTypeId)
                .setParameter(2, Timestamp.from(now));
    }

    private List<Explained> explained(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> explained((Object[]) row, notAsked))
                .sorted(Comparator.comparingInt(one -> one.reasons().size()))
                .toList();
    }

    private static Explained explained(Object[] row, Set<BookingRule> notAsked) {
        List<ClosedReason> reasons = new ArrayList<>();
        for (BookingRule rule : BookingRule.allBut(notAsked)) {
            if (!Boolean.TRUE.equals(row[FACTS + rule.ordinal()])) {
                reasons.add(ClosedReason.of(rule, arguments(rule, row)));
            }
        }
        return new Explained(((Number) row[1]).longValue(), ((Number) row[0]).longValue(), List.copyOf(reasons));
    }

    private static List<String> arguments(BookingRule rule, Object[] row) {
        String clinic = (String) row[2];
        String session = (String) row[4];
        String day = DAY.format(((Date) row[5]).toLocalDate());
        String type = (String) row[6];
        return switch (rule) {
            case TAKES_PLACE, CLINIC_OPEN -> List.of(rule == BookingRule.CLINIC_OPEN ? clinic : session, day);
            case OPEN_TO_OTHERS -> List.of(session);
            case TYPE_ACCEPTED -> List.of(session, type);
            case NO_CLOSURE -> List.of(clinic, day, words(row[8]));
            case LONG_ENOUGH -> List.of(type, words(row[7]));
            case BOOKABLE -> List.of(words(row[10]));
            case SLOT_TYPE_ACCEPTED -> List.of(words(row[11]), type);
            case WINDOW_OPEN -> List.of(words(row[12]), opens(row[13], ZoneId.of((String) row[3])));
            case NO_BLOCK -> List.of(words(row[9]));
            case TO_COME, NOT_BLANK, FREE -> List.of();
        };
    }

    private static String opens(Object moment, ZoneId zone) {
        return moment == null
                ? ""
                : DAY_AND_TIME.format(((Timestamp) moment).toInstant().atZone(zone));
    }

    private static String words(Object column) {
        return column == null ? "" : column.toString();
    }
}
