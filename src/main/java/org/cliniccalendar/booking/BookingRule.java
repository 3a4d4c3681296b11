package org.cliniccalendar.booking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/**
 * What must hold for a time to be bookable: each rule once, as a condition of SQL. The search for openings, the claim of a
 * time and the answer to "Why not?" are all made of these, so that what is not offered cannot be booked and what is refused
 * has its reason. The order is that of the reasons.
 *
 * <p>The conditions name {@code t} the appointment type, {@code n} the session, {@code d} its date, {@code k} the clinic,
 * {@code s} the first slot, {@code x} each slot that begins within the appointment's length and {@code y} its slot type,
 * {@code r} all of these slots together; {@code ?2} is the present moment. OFFSET 0 keeps the database from making a join of
 * what is asked whether it exists: to plan the order of so many joins took it longer than to search.
 */
enum BookingRule {
    /** The session is active, and this date of it takes place. */
    TAKES_PLACE(Of.DATE, "/sessions", "d.active AND n.status = 'ACTIVE'"),
    /** The appointment type can be booked into the session (features J2). */
    TYPE_ACCEPTED(Of.DATE, "/sessions", """
            EXISTS (SELECT 1 FROM clinic_session_type a WHERE a.session_id = n.id AND a.appointment_type_id = t.id OFFSET 0)"""),
    /** Another organisation, which comes by the API, books only into sessions that are open to it (features V8, V9). */
    OPEN_TO_OTHERS(Of.DATE, "/sessions", "n.third_party_bookable"),
    /** The clinic has opened, and not closed for good. */
    CLINIC_OPEN(
            Of.DATE,
            "/setup/closures",
            "d.date >= coalesce(k.opens_on, d.date) AND d.date < coalesce(k.closes_on, d.date + 1)"),
    /** No closure of the clinic or its region, unless the date was kept in spite of it. */
    NO_CLOSURE(Of.DATE, "/setup/closures", """
            d.despite_closure OR NOT EXISTS (SELECT 1 FROM closure c WHERE c.date = d.date
                AND (c.clinic_id = k.id OR c.region <> '' AND c.region = k.region))"""),
    /** It has not begun yet. */
    TO_COME(Of.DATE, "/find", "s.starts_at >= (SELECT CAST(?2 AS timestamptz))"),
    /** The slots adjoin and reach as far as the appointment is long. */
    LONG_ENOUGH(
            Of.RUN,
            "/setup/appointment-types",
            "r.covered = r.ends_at - s.starts_at AND r.ends_at >= s.starts_at + t.minutes * interval '1 minute'"),
    /** No blank time, which is there to catch up. */
    NOT_BLANK(Of.SLOT, "/sessions", "x.slot_type_id IS NOT NULL"),
    /** The slot type may be booked at all. */
    BOOKABLE(Of.SLOT, "/setup/slot-types", "coalesce(y.bookable, true)"),
    /** The slot type is among those of the appointment type; when none is named each is. */
    SLOT_TYPE_ACCEPTED(Of.SLOT, "/setup/appointment-types", """
            x.slot_type_id IS NULL
            OR NOT EXISTS (SELECT 1 FROM appointment_type_slot_type p WHERE p.appointment_type_id = t.id)
            OR EXISTS (SELECT 1 FROM appointment_type_slot_type p
                        WHERE p.appointment_type_id = t.id AND p.slot_type_id = x.slot_type_id)"""),
    /** The booking window is open: from midnight, on the clinic's clock, so many days before, or so many hours before. */
    WINDOW_OPEN(Of.SLOT, "/setup/slot-types", """
            (y.embargo_days IS NULL
                OR CAST((SELECT CAST(?2 AS timestamptz)) AT TIME ZONE k.zone AS date) >= d.date - y.embargo_days)
            AND (y.embargo_hours IS NULL
                OR (SELECT CAST(?2 AS timestamptz)) >= x.starts_at - y.embargo_hours * interval '1 hour')"""),
    /** Neither the clinician nor everybody at the clinic is away. */
    NO_BLOCK(Of.RUN, "/setup/blocks", """
            NOT EXISTS (SELECT 1 FROM block_time b
                         WHERE b.clinician_id = d.clinician_id AND b.during && tstzrange(s.starts_at, r.ends_at, '[)') OFFSET 0)
            AND NOT EXISTS (SELECT 1 FROM block_time b WHERE b.clinician_id IS NULL AND b.clinic_id = d.clinic_id
                               AND b.during && tstzrange(s.starts_at, r.ends_at, '[)') OFFSET 0)"""),
    /** A seat is free in each slot, or held no longer. */
    FREE(Of.SLOT, "/find", """
            x.taken < x.capacity OR x.held_until <= (SELECT CAST(?2 AS timestamptz)) AND EXISTS (
                SELECT 1 FROM slot_claim f JOIN appointment h ON h.id = f.appointment_id
                 WHERE f.slot_id = x.id AND h.status = 'HELD' AND h.held_until <= (SELECT CAST(?2 AS timestamptz)))""");

    /**
     * At which level a time is booked: a session that is On-Demand and an appointment type that needs confirmation both wait
     * for a yes. Whatever is offered, held or booked goes by this.
     */
    static final String LEVEL = "CASE WHEN t.needs_confirmation THEN 'ON_DEMAND' ELSE n.level END";

    /** Rules that can be set aside for a reason, by whoever may: no constraint of the database stands behind them. */
    static final Set<BookingRule> OVERRIDABLE =
            EnumSet.of(NO_CLOSURE, BOOKABLE, SLOT_TYPE_ACCEPTED, WINDOW_OPEN, NO_BLOCK);

    /** What a rule looks at. */
    private enum Of {
        DATE,
        SLOT,
        RUN
    }

    private final Of of;
    private final String page;
    private final String holds;

    BookingRule(Of of, String page, String holds) {
        this.of = of;
        this.page = page;
        this.holds = holds;
    }

    /** The path of the page with the setting that decides. */
    String page() {
        return page;
    }

    /** The slots that begin within the appointment's length, from the first one on, and whether their rules hold. */
    static String run(Set<BookingRule> rules) {
        return """
                CROSS JOIN LATERAL (
                    SELECT max(x.ends_at) AS ends_at, sum(x.ends_at - x.starts_at) AS covered, count(*) AS slots,
                           count(*) FILTER (WHERE x.taken >= x.capacity) AS overdue,
                           string_agg(CAST(x.id AS text), ',' ORDER BY x.starts_at) AS ids,
                           string_agg(DISTINCT nullif(y.warning, ''), chr(10)) AS warnings, %s
                      FROM slot x LEFT JOIN slot_type y ON y.id = x.slot_type_id
                     WHERE x.session_date_id = d.id AND x.starts_at >= s.starts_at
                       AND x.starts_at < s.starts_at + t.minutes * interval '1 minute') r
                """.formatted(of(rules, Of.SLOT)
                .map(rule -> "bool_and(" + rule.holds + ") AS " + rule.column())
                .collect(Collectors.joining(",\n")));
    }

    /** The condition that all of the rules hold. */
    static String allHold(Set<BookingRule> rules) {
        return rules.stream().map(BookingRule::condition).collect(Collectors.joining("\n AND "));
    }

    /** Columns that say of each rule whether it holds. */
    static String eachAsColumn() {
        return Arrays.stream(values()).map(BookingRule::condition).collect(Collectors.joining(",\n"));
    }

    /** The rules that need not hold for whoever asks, besides those that are set aside for a reason. */
    static Set<BookingRule> notFor(CurrentUser user) {
        return user.has(Role.SERVICE) ? EnumSet.noneOf(BookingRule.class) : EnumSet.of(OPEN_TO_OTHERS);
    }

    /** Every rule but those that are set aside. */
    static Set<BookingRule> allBut(Set<BookingRule> setAside) {
        EnumSet<BookingRule> rules = EnumSet.allOf(BookingRule.class);
        rules.removeAll(setAside);
        return rules;
    }

    /** Those of the rules that hold or not whatever comes after the first slot: about the date, its session and its clinic. */
    static Set<BookingRule> ofDates(Set<BookingRule> rules) {
        return of(rules, Of.DATE).collect(Collectors.toCollection(() -> EnumSet.noneOf(BookingRule.class)));
    }

    private String condition() {
        return of == Of.SLOT ? "r." + column() : "(" + holds + ")";
    }

    private String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Stream<BookingRule> of(Set<BookingRule> rules, Of what) {
        return rules.stream().filter(rule -> rule.of == what);
    }
}
