package org.cliniccalendar.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.cliniccalendar.time.Interval;

/**
 * A calendar of one clinician, made by chance and small enough to be asked by brute force: what {@link BookingRule} says in
 * SQL stands here again in Java, naively.
 */
final class RandomCalendar {
    static final LocalDate FIRST = LocalDate.of(2027, 3, 26);
    private static final List<String> ZONES = List.of("Europe/London", "America/New_York", "Australia/Sydney");

    record Type(long id, boolean bookable, Integer days, Integer hours) {}

    record Slot(long id, Interval during, Type type, int capacity, int taken) {}

    record Date(long id, LocalDate date, boolean active, boolean despiteClosure, List<Slot> slots) {}

    record Block(boolean ofClinician, boolean here, Interval during) {}

    private final Random chance;
    final ZoneId zone;
    final Instant now;
    final int minutes;
    final boolean sessionActive;
    final boolean accepted;
    final boolean openToOthers;
    final LocalDate opens;
    final LocalDate closes;
    final Set<LocalDate> closedHere = new HashSet<>();
    final Set<LocalDate> closedRegion = new HashSet<>();
    final List<Type> types = new ArrayList<>();
    final Set<Long> acceptedTypes = new HashSet<>();
    final List<Date> dates = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();

    RandomCalendar(long seed) {
        chance = new Random(seed);
        zone = ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
        now = FIRST.minusDays(2).atStartOfDay(zone).toInstant().plus(chance.nextInt(96), ChronoUnit.HOURS);
        minutes = 10 * (1 + chance.nextInt(3));
        sessionActive = !oneIn(12);
        accepted = !oneIn(12);
        opens = oneIn(4) ? FIRST.plusDays(1) : null;
        closes = oneIn(4) ? FIRST.plusDays(2) : null;
        for (long id = 101; id <= 104; id++) {
            boolean byDays = oneIn(3);
            types.add(new Type(
                    id,
                    !oneIn(5),
                    byDays ? chance.nextInt(3) : null,
                    !byDays && oneIn(3) ? 1 + chance.nextInt(48) : null));
            if (oneIn(2)) {
                acceptedTypes.add(id);
            }
        }
        if (oneIn(2)) {
            acceptedTypes.clear();
        }
        for (int day = 0; day < 4; day++) {
            dates.add(date(day + 1, FIRST.plusDays(day)));
        }
        for (int i = 0; i < 3; i++) {
            Slot near = dates.get(chance.nextInt(4)).slots().get(0);
            Instant start = near.during().start().plus(chance.nextInt(100), ChronoUnit.MINUTES);
            blocks.add(new Block(
                    oneIn(2), !oneIn(4), new Interval(start, start.plus(1 + chance.nextInt(20), ChronoUnit.MINUTES))));
        }
        openToOthers = seed % 20 != 7;
    }

    private Date date(long id, LocalDate date) {
        if (oneIn(6)) {
            closedHere.add(date);
        }
        if (oneIn(6)) {
            closedRegion.add(date);
        }
        List<Slot> slots = new ArrayList<>();
        Instant start = date.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        for (int i = 0; i < 10; i++) {
            Instant end = start.plus(oneIn(4) ? 5 : 10, ChronoUnit.MINUTES);
            int capacity = oneIn(4) ? 2 : 1;
            slots.add(new Slot(
                    100 * id + i,
                    new Interval(start, end),
                    oneIn(9) ? null : types.get(chance.nextInt(4)),
                    capacity,
                    oneIn(4) ? capacity : chance.nextInt(capacity)));
            start = oneIn(8) ? end.plus(5, ChronoUnit.MINUTES) : end;
        }
        return new Date(id, date, !oneIn(10), oneIn(3), slots);
    }

    /** Whether an appointment may be booked that begins with this slot. */
    boolean isOpen(Date date, Slot first) {
        List<Slot> run = new ArrayList<>();
        Instant reached = first.during().start();
        Instant needed = reached.plus(minutes, ChronoUnit.MINUTES);
        for (Slot slot : date.slots()) {
            if (slot.during().start().equals(reached) && reached.isBefore(needed)) {
                run.add(slot);
                reached = slot.during().end();
            }
        }
        if (reached.isBefore(needed) || first.during().start().isBefore(now)) {
            return false;
        }
        Interval taken = new Interval(first.during().start(), reached);
        return takesPlace(date)
                && run.stream().allMatch(slot -> isOpen(date.date(), slot))
                && blocks.stream()
                        .noneMatch(block -> block.here() && block.during().overlaps(taken));
    }

    private boolean takesPlace(Date date) {
        boolean closed = closedHere.contains(date.date()) || closedRegion.contains(date.date());
        return date.active()
                && sessionActive
                && accepted
                && openToOthers
                && (opens == null || !date.date().isBefore(opens))
                && (closes == null || date.date().isBefore(closes))
                && (!closed || date.despiteClosure());
    }

    private boolean isOpen(LocalDate date, Slot slot) {
        Type type = slot.type();
        if (type == null || !type.bookable() || slot.taken() >= slot.capacity()) {
            return false;
        }
        boolean daysBefore = type.days() == null
                || !now.isBefore(date.minusDays(type.days()).atStartOfDay(zone).toInstant());
        boolean hoursBefore =
                type.hours() == null || !now.isBefore(slot.during().start().minus(type.hours(), ChronoUnit.HOURS));
        return daysBefore && hoursBefore && (acceptedTypes.isEmpty() || acceptedTypes.contains(type.id()));
    }

    /** The calendar as SQL; it takes the place of what was there. */
    String sql() {
        StringBuilder sql =
                new StringBuilder("TRUNCATE clinic, clinician, appointment_type, slot_type, closure, block CASCADE;\n");
        line(
                sql,
                "INSERT INTO clinic (id, code, name, zone, region, opens_on, closes_on) VALUES (1, 'A', 'A', '%s', 'R', %s, %s), (2, 'B', 'B', 'UTC', '', NULL, NULL)",
                zone,
                quoted(opens),
                quoted(closes));
        line(
                sql,
                "INSERT INTO clinician (id, code, given_name, family_name, role, specialty) VALUES (1, 'a', 'S', 'H', 'Doctor', 'GP'), (2, 'b', 'R', 'A', 'Doctor', 'GP')");
        line(
                sql,
                "INSERT INTO appointment_type (id, code, name, minutes, channel) VALUES (1, 'T', 'T', %d, 'VIDEO'), (2, 'U', 'U', 10, 'VIDEO')",
                minutes);
        line(
                sql,
                "INSERT INTO clinic_session (id, clinic_id, clinician_id, first_date, start_time, end_time, series_id, name, layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until, remote, practitioner_role, third_party_bookable) VALUES (1, 1, 1, '%s', '09:00', '12:00', 1, 'S', '-:10', 'AVAILABLE', 'OPERATOR', '%s', 'x', now(), '%s', true, 'Doctor', %s)",
                FIRST,
                sessionActive ? "ACTIVE" : "INACTIVE",
                FIRST,
                openToOthers);
        line(sql, "INSERT INTO clinic_session_type VALUES (1, %d)", accepted ? 1 : 2);
        for (Type type : types) {
            line(
                    sql,
                    "INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, bookable, embargo_days, embargo_hours, position) VALUES (%d, 'Type %1$d', 'T%1$d', 'frost', 10, 'VIDEO', %s, %s, %s, 1)",
                    type.id(),
                    type.bookable(),
                    type.days(),
                    type.hours());
        }
        acceptedTypes.forEach(id -> line(sql, "INSERT INTO appointment_type_slot_type VALUES (1, %d)", id));
        long id = 1;
        for (LocalDate date : closedHere) {
            line(sql, "INSERT INTO closure (id, clinic_id, date, name) VALUES (%d, 1, '%s', 'C')", id++, date);
        }
        for (LocalDate date : closedRegion) {
            line(sql, "INSERT INTO closure (id, region, date, name) VALUES (%d, 'R', '%s', 'R')", id++, date);
        }
        for (Date date : dates) {
            line(
                    sql,
                    "INSERT INTO session_date (id, session_id, clinic_id, clinician_id, date, starts_at, ends_at, active, despite_closure) VALUES (%d, 1, 1, 1, '%s', '%s', '%s', %s, %s)",
                    date.id(),
                    date.date(),
                    date.slots().get(0).during().start(),
                    date.slots().get(0).during().start().plus(4, ChronoUnit.HOURS),
                    date.active(),
                    date.despiteClosure());
            for (Slot slot : date.slots()) {
                line(
                        sql,
                        "INSERT INTO slot (id, session_date_id, clinic_id, starts_at, ends_at, capacity, taken, slot_type_id) VALUES (%d, %d, 1, '%s', '%s', %d, %d, %s)",
                        slot.id(),
                        date.id(),
                        slot.during().start(),
                        slot.during().end(),
                        slot.capacity(),
                        slot.taken(),
                        slot.type() == null ? null : slot.type().id());
            }
        }
        for (Block block : blocks) {
            String whose =
                    block.ofClinician() ? (block.here() ? "1, 1" : "1, 2") : (block.here() ? "1, NULL" : "2, NULL");
            line(
                    sql,
                    "INSERT INTO block (id, clinic_id, clinician_id, category, reason, first_date, all_day, published_until) VALUES (%d, %s, 'OTHER', 'B', '%s', true, '%3$s')",
                    id,
                    whose,
                    FIRST);
            line(
                    sql,
                    "INSERT INTO block_time (block_id, clinic_id, clinician_id, starts_at, ends_at) VALUES (%d, %s, '%s', '%s')",
                    id++,
                    whose,
                    block.during().start(),
                    block.during().end());
        }
        return sql.toString();
    }

    private static void line(StringBuilder sql, String pattern, Object... values) {
        sql.append(String.format(Locale.ROOT, pattern, values)).append(";\n");
    }

    private static String quoted(LocalDate date) {
        return date == null ? "NULL" : "'" + date + "'";
    }

    private boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }
}
