package org.cliniccalendar.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.time.Conditions;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.SqlArray;

/**
 * The search for openings, one statement. It goes through the time asked for in stretches of which each is half as long again
 * as the one before, and ends with the one that fills the page: how much is read depends on how full calendars are, not on
 * how much there is of them. Of what is read at most a third is more than is needed, where all days are alike.
 */
final class OpeningRows {
    private static final Duration FIRST_STRETCH = Duration.ofHours(4);
    private static final Duration FIRST_STRETCH_OF_ALL = Duration.ofMinutes(15);

    /** Later than any appointment, and within what PostgreSQL's timestamps hold. */
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    /** The first parameter that depends on what is wanted. */
    private static final int FIRST_VALUE = 5;

    /**
     * Free slots of a stretch are put in order first, and only as many are looked at closer as the page takes. Its LIMIT within a
     * stretch also keeps the database from reading all stretches at once. A session date is looked at in the stretches that it
     * reaches into: its slots lie inside it, and none is longer than a day and the hour of a clock change, which is what the index
     * goes by.
     *
     * <p>Sessions, clinics and people are looked up for what was found: OFFSET 0 keeps the database from reading all of them,
     * as it would where they seem few, which costs more with every clinic of the network.
     *
     * <p>Whatever is asked for stands in a SELECT of its own, here and in the {@link BookingRule}s: the database plans without
     * looking at the values, finds the plan that it keeps as good as one made for them, and from then on plans no more, which
     * took it thrice as long as the search.
     */
    private static String search(Set<BookingRule> rules) {
        Set<BookingRule> ofDates = BookingRule.ofDates(rules);
        Set<BookingRule> others = EnumSet.copyOf(rules);
        others.removeAll(ofDates);
        return """
            SELECT o.id, o.starts_at, o.ends_at, c.id, c.title, c.given_name, coalesce(c.family_name, k.name),
                   coalesce(c.role, ''), k.id, k.name, k.zone, coalesce(m.name, ''), o.level, o.warnings
              FROM (SELECT f.*
                      FROM (SELECT w.opens, w.closes
                              FROM unnest((SELECT CAST(?3 AS timestamptz[])), (SELECT CAST(?4 AS timestamptz[])))
                                AS w(opens, closes)
                             ORDER BY w.opens) w
                     CROSS JOIN LATERAL (
                        SELECT w.opens, s.id, s.starts_at, r.ends_at, z.whose, d.clinician_id, d.clinic_id, z.room_id, z.level,
                               r.warnings
                          FROM (SELECT d.id AS date_id, d.date, d.clinician_id, d.clinic_id, d.room_id, k.zone,
            """ + BookingRule.LEVEL + """
                                       AS level,
                                       t.id AS type_id, t.minutes, s.id AS slot_id, s.starts_at, coalesce(d.clinician_id, 0) AS whose
                                  FROM session_date d
                                 CROSS JOIN LATERAL (SELECT * FROM clinic_session WHERE id = d.session_id OFFSET 0) n
                                 CROSS JOIN LATERAL (SELECT * FROM clinic WHERE id = d.clinic_id OFFSET 0) k
                                  JOIN appointment_type t ON t.id = (SELECT CAST(?1 AS bigint))
                                  JOIN slot s ON s.session_date_id = d.id
                                  LEFT JOIN clinician c ON c.id = d.clinician_id
                                 WHERE d.starts_at > w.opens - interval '26 hours' AND d.starts_at < w.closes AND d.ends_at > w.opens
                                   AND s.starts_at >= w.opens AND s.starts_at < w.closes
                                   AND (s.taken < s.capacity OR s.held_until <= (SELECT CAST(?2 AS timestamptz)))
                                   AND s.slot_type_id IS NOT NULL
            """ + " AND " + BookingRule.allHold(ofDates) + """
                                   %1$s
                                 ORDER BY s.starts_at, whose, s.id) z
                         CROSS JOIN LATERAL (SELECT z.date_id AS id, z.date, z.clinician_id, z.clinic_id) d
                         CROSS JOIN LATERAL (SELECT z.slot_id AS id, z.starts_at) s
                         CROSS JOIN LATERAL (SELECT z.zone) k
                         CROSS JOIN LATERAL (SELECT z.type_id AS id, z.minutes) t
            """
                + BookingRule.run(rules) + """
                         WHERE
            """ + BookingRule.allHold(others) + """
                         ORDER BY z.starts_at, z.whose, z.slot_id
                         LIMIT %2$d) f
                     ORDER BY w.opens, f.starts_at, f.whose, f.id
                     LIMIT %2$d) o
              LEFT JOIN LATERAL (SELECT * FROM clinician WHERE id = o.clinician_id OFFSET 0) c ON true
             CROSS JOIN LATERAL (SELECT * FROM clinic WHERE id = o.clinic_id OFFSET 0) k
              LEFT JOIN LATERAL (SELECT * FROM room WHERE id = o.room_id OFFSET 0) m ON true
             ORDER BY o.starts_at, o.whose, o.id
            """;
    }

    private static final String BY_OTHERS = search(EnumSet.allOf(BookingRule.class));
    private static final String BY_PEOPLE = search(BookingRule.allBut(EnumSet.of(BookingRule.OPEN_TO_OTHERS)));

    private final OpeningSearch search;
    private final String statement;
    private final Conditions conditions = new Conditions(FIRST_VALUE);

    /** A search by which every rule holds. */
    OpeningRows(OpeningSearch search) {
        this(search, Set.of());
    }

    /**
     * @param search at clinics that the user sees
     * @param notAsked rules that need not hold for the user
     */
    OpeningRows(OpeningSearch search, Set<BookingRule> notAsked) {
        this.search = search;
        statement = notAsked.contains(BookingRule.OPEN_TO_OTHERS) ? BY_PEOPLE : BY_OTHERS;
        OpeningSearch.Wishes wishes = search.wishes();
        conditions.among("d.clinic_id = ANY (CAST((SELECT CAST(? AS bigint[])) AS bigint[]))", search.clinicIds());
        conditions.among(
                "d.clinician_id = ANY (CAST((SELECT CAST(? AS bigint[])) AS bigint[]))", search.clinicianIds());
        conditions.among(BookingRule.LEVEL + " = ANY (CAST((SELECT CAST(? AS text[])) AS text[]))", search.levels());
        conditions.among(
                "extract(isodow FROM d.date) = ANY (CAST((SELECT CAST(? AS int[])) AS int[]))",
                wishes.days().stream().map(DayOfWeek::getValue).toList());
        conditions.is(
                "EXISTS (SELECT 1 FROM slot_type v WHERE v.id = s.slot_type_id AND v.channel = ?)", wishes.channel());
        conditions.is("coalesce(nullif(n.practitioner_role, ''), c.role) = ?", wishes.role());
        conditions.is("c.specialty = ?", wishes.specialty());
        conditions.is("d.date >= (SELECT CAST(? AS date))", wishes.firstDate());
        conditions.is("d.date <= (SELECT CAST(? AS date))", wishes.lastDate());
        conditions.is("CAST(s.starts_at AT TIME ZONE k.zone AS time) >= (SELECT CAST(? AS time))", wishes.earliest());
        conditions.is("CAST(s.starts_at AT TIME ZONE k.zone AS time) < (SELECT CAST(? AS time))", wishes.latest());
        if (search.after() != null) {
            OpeningCursor after = search.after();
            conditions.and(
                    "(s.starts_at, coalesce(d.clinician_id, 0), s.id)"
                            + " > ((SELECT CAST(? AS timestamptz)), (SELECT CAST(? AS bigint)), (SELECT CAST(? AS bigint)))",
                    after.start(),
                    after.clinicianId(),
                    after.slotId());
        }
    }

    /**
     * The statement and what its parameters are, the first one first.
     *
     * @param now that none begins before
     */
    String statement(Instant now, List<Object> parameters) {
        List<Interval> stretches = stretches(now);
        parameters.add(search.appointmentTypeId());
        parameters.add(Timestamp.from(now));
        parameters.add(SqlArray.of(stretches.stream().map(Interval::start).toList()));
        parameters.add(SqlArray.of(stretches.stream().map(Interval::end).toList()));
        parameters.addAll(conditions.values());
        return statement.formatted(conditions, search.limit());
    }

    /** @param now that none begins before */
    List<Opening> in(EntityManager em, Instant now) {
        List<Object> parameters = new ArrayList<>();
        return found(em.createNativeQuery(statement(now, parameters)), parameters);
    }

    /**
     * The same search in each clinic for itself, all in order of time: as many openings of each as are wanted.
     *
     * @param now that none begins before
     */
    List<Opening> inEachClinic(EntityManager em, Instant now) {
        List<Object> parameters = new ArrayList<>();
        conditions.and("d.clinic_id = q.id");
        String ofClinic = statement(now, parameters);
        parameters.add(SqlArray.of(search.clinicIds()));
        String wanted = "CAST(?" + parameters.size() + " AS bigint[])";
        return found(
                em.createNativeQuery("SELECT z.* FROM clinic q CROSS JOIN LATERAL (" + ofClinic + ") z WHERE " + wanted
                        + " = '{}' OR q.id = ANY (" + wanted + ") ORDER BY 2, 1"),
                parameters);
    }

    private static List<Opening> found(Query query, List<Object> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> opening((Object[]) row)).toList();
    }

    private List<Interval> stretches(Instant now) {
        Instant from = later(search.from(), now);
        Instant opens =
                search.after() == null ? from : later(from, search.after().start());
        Instant until = search.until().isAfter(FAR) ? FAR : search.until();
        boolean somewhere =
                !search.clinicIds().isEmpty() || !search.clinicianIds().isEmpty();
        Duration length = somewhere ? FIRST_STRETCH : FIRST_STRETCH_OF_ALL;
        List<Interval> stretches = new ArrayList<>();
        while (opens.isBefore(until)) {
            Instant closes = opens.plus(length);
            stretches.add(new Interval(opens, closes.isAfter(until) ? until : closes));
            opens = closes;
            length = length.plus(length.dividedBy(2));
        }
        return stretches;
    }

    static Opening opening(Object[] row) {
        return new Opening(
                ((Number) row[0]).longValue(),
                new Interval(((Timestamp) row[1]).toInstant(), ((Timestamp) row[2]).toInstant()),
                (Long) row[3],
                new PersonName((String) row[4], (String) row[5], (String) row[6]),
                (String) row[7],
                ((Number) row[8]).longValue(),
                (String) row[9],
                ZoneId.of((String) row[10]),
                (String) row[11],
                Level.valueOf((String) row[12]),
                SlotWarnings.read((String) row[13]));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
