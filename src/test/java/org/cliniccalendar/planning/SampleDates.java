package org.cliniccalendar.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.session.ChosenDates;
import org.cliniccalendar.session.CurrentSession;
import org.cliniccalendar.session.LaidSlot;
import org.cliniccalendar.session.PlannedDate;
import org.cliniccalendar.session.PublishedDate;
import org.cliniccalendar.session.SessionPlan;
import org.cliniccalendar.session.SessionStatus;
import org.cliniccalendar.session.SlotLayout;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.SessionOutline;
import org.cliniccalendar.template.SlotPattern;
import org.cliniccalendar.template.TypedBy;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/**
 * A session on Mondays from nine to ten, in six slots of one type, and who is booked into it: without a database. It is winter in
 * London, so the clock shows UTC. The date of week 0 has the key 100, that of week 1 the key 101 and so on.
 */
final class SampleDates {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    static final String MONDAYS = "FREQ=WEEKLY;BYDAY=MO;COUNT=4";
    static final long SESSION = 7;
    static final long CLINIC = 1;
    static final long ROOM = 2;
    static final long CLINICIAN = 3;
    static final long TYPE = 5;

    private SampleDates() {}

    static LocalDate week(int number) {
        return MONDAY.plusWeeks(number);
    }

    /** From a time of a date on. */
    static Interval at(LocalDate date, String time, int minutes) {
        Instant start = date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
        return Interval.of(start, Duration.ofMinutes(minutes));
    }

    static SessionPlan plan() {
        return plan("09:00", MONDAYS);
    }

    static SessionPlan plan(String start, String rule) {
        LocalTime begin = LocalTime.parse(start);
        return new SessionPlan(
                CLINIC,
                ROOM,
                CLINICIAN,
                MONDAY,
                SessionOutline.plain(
                        begin,
                        begin.plusHours(1),
                        rule,
                        SlotPattern.ofEqualUnits(TYPE, 10, 60),
                        Set.of(4L),
                        Level.AVAILABLE,
                        TypedBy.OPERATOR));
    }

    /** The same at another clinic, in another room, or with another clinician. */
    static SessionPlan of(SessionPlan plan, long clinic, Long room, Long clinician) {
        return new SessionPlan(
                Optional.empty(),
                clinic,
                room,
                clinician,
                plan.firstDate(),
                ChosenDates.NONE,
                Optional.empty(),
                plan.outline());
    }

    static SessionPlan with(SessionPlan plan, SessionOutline outline) {
        return new SessionPlan(plan.clinicId(), plan.roomId(), plan.clinicianId(), plan.firstDate(), outline);
    }

    static SessionOutline coloured(SessionOutline one, String colour) {
        return new SessionOutline(
                one.name(),
                one.description(),
                one.sessionTypeId(),
                colour,
                one.practitionerRole(),
                one.remote(),
                one.start(),
                one.end(),
                one.rule(),
                one.pattern(),
                one.appointmentTypeIds(),
                one.level(),
                one.typedBy(),
                one.openSession(),
                one.travelClinic(),
                one.thirdPartyBookable(),
                one.notes());
    }

    static CurrentSession session(SessionStatus status) {
        return new CurrentSession(SESSION, SESSION, 1, status, plan(), LONDON);
    }

    /** As it would be published, from a time on. */
    static PlannedDate planned(int week, String start) {
        return planned(week, start, TYPE + ":10*6");
    }

    static PlannedDate planned(int week, String start, String slots) {
        Interval during = at(week(week), start, 60);
        return new PlannedDate(
                week(week),
                during,
                WallClock.Kind.EXACT,
                SlotLayout.of(during, SlotPattern.parse(slots), Duration.ofHours(1)),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** As it is published. */
    static PublishedDate published(int week) {
        return published(week, true, false, false, false);
    }

    static PublishedDate published(int week, boolean active, boolean cancelled, boolean modified, boolean begun) {
        PlannedDate planned = planned(week, "09:00");
        StringBuilder layout = new StringBuilder();
        for (LaidSlot slot : planned.layout().slots()) {
            long after = Duration.between(
                            planned.during().start(), slot.during().start())
                    .toSeconds();
            layout.append(layout.isEmpty() ? "" : ",")
                    .append(TYPE + " ")
                    .append(after)
                    .append(" 600 1");
        }
        return new PublishedDate(
                100L + week,
                week(week),
                planned.during(),
                CLINICIAN,
                ROOM,
                active,
                cancelled,
                modified,
                false,
                begun,
                layout.toString());
    }

    static SortedMap<LocalDate, PublishedDate> dates(int... weeks) {
        SortedMap<LocalDate, PublishedDate> dates = new TreeMap<>();
        for (int week : weeks) {
            dates.put(week(week), published(week));
        }
        return dates;
    }

    static SortedMap<LocalDate, PlannedDate> plannedAt(String start, int... weeks) {
        SortedMap<LocalDate, PlannedDate> dates = new TreeMap<>();
        for (int week : weeks) {
            dates.put(week(week), planned(week, start));
        }
        return dates;
    }

    /** Of the client with the same number, ten minutes from a time on. */
    static BookedAppointment booked(long id, int week, String time) {
        return booked(id, id, week, time, 10);
    }

    static BookedAppointment booked(long id, long client, int week, String time, int minutes) {
        return new BookedAppointment(
                id,
                1,
                "A" + id,
                client,
                client(client, true),
                "Talk",
                week(week),
                at(week(week), time, minutes),
                false,
                TYPE,
                null,
                false);
    }

    /** One of several requests for a visit. */
    static BookedAppointment request(long id, int week, String time, long visit, boolean askedElsewhere) {
        return new BookedAppointment(
                id,
                1,
                "A" + id,
                id,
                client(id, true),
                "Talk",
                week(week),
                at(week(week), time, 10),
                false,
                TYPE,
                visit,
                askedElsewhere);
    }

    /** The same, held for minutes while a form is filled in. */
    static BookedAppointment held(BookedAppointment one) {
        return changed(one, true, one.slotTypeId(), one.version());
    }

    /** The same over and above, without slots. */
    static BookedAppointment overbooked(BookedAppointment one) {
        return changed(one, one.held(), null, one.version());
    }

    static BookedAppointment changed(BookedAppointment one, boolean held, Long slotType, int version) {
        return new BookedAppointment(
                one.id(),
                version,
                one.ref(),
                one.clientId(),
                one.client(),
                one.type(),
                one.date(),
                one.during(),
                held,
                slotType,
                one.visit(),
                one.askedElsewhere());
    }

    static TouchedClient client(long number, boolean reachable) {
        return new TouchedClient(new PersonName("", "Given", "Client " + number), reachable, "");
    }

    static List<String> refs(List<Placement> placements) {
        return placements.stream().map(one -> one.appointment().ref()).toList();
    }
}
