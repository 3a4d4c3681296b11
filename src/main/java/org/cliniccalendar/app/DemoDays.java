package org.cliniccalendar.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.cliniccalendar.app.DemoBookings.Visit;
import org.cliniccalendar.app.DemoBookings.Wish;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.reception.DayFilter;
import org.cliniccalendar.reception.DayRequest;
import org.cliniccalendar.reception.ReceptionService;
import org.cliniccalendar.reception.WalkInService;

/**
 * Ordinary days of the demo network: yesterday, today and tomorrow full of appointments, a few on the days before and after; and
 * today's queue of the open session, in which somebody waits as long as it is open.
 */
final class DemoDays {
    private static final int DAYS_BEFORE = 9;
    private static final int DAYS_AFTER = 12;

    /** How many are booked into a session of the days around today; more where the desk is looked at first. */
    private static final int FEW = 2;

    private static final int MANY = 3;

    /** Sessions whose coming dates {@link DemoTroubles} tells of. */
    private static final Set<String> OF_STORIES = Set.of("pardoe-wakefield", "okonjo-late");

    private static final Duration BETWEEN_WALK_INS = Duration.ofMinutes(50);
    private static final Duration WALK_INS_WAIT = Duration.ofMinutes(55);

    private final DemoDoors doors;
    private final DemoPeople people;
    private final DemoDiary diary;
    private final DemoBookings bookings;
    private final List<DemoSession> timetable;
    private int seen;
    private int forgotten;

    DemoDays(DemoDoors doors, DemoPeople people, DemoDiary diary, DemoBookings bookings, List<DemoSession> timetable) {
        this.doors = doors;
        this.people = people;
        this.diary = diary;
        this.bookings = bookings;
        this.timetable = timetable;
    }

    /** Notes all of it in the diary. */
    void note() {
        LocalDate today = diary.today();
        for (int day = -DAYS_BEFORE; day <= DAYS_AFTER; day++) {
            LocalDate date = today.plusDays(day);
            for (int place = 0; place < timetable.size(); place++) {
                DemoSession session = timetable.get(place);
                boolean near = Math.abs(day) <= 1;
                boolean ofStory = day > 0 && OF_STORIES.contains(session.code());
                if (!session.open() && !ofStory && (near || (place + day) % 7 == 0)) {
                    noteBookings(session, date, near ? usual(session) : 1);
                }
            }
        }
        noteWalkIns(today);
    }

    private static int usual(DemoSession session) {
        return session.clinic().equals(DemoNetwork.RECEPTION_CLINIC) ? MANY : FEW;
    }

    /** Appointments of one session date, spread over it; each was made some days before. */
    private void noteBookings(DemoSession session, LocalDate date, int count) {
        LocalDate sixBefore = date.minusDays(6);
        LocalDate yesterday = diary.today().minusDays(1);
        LocalDate made = sixBefore.isBefore(yesterday) ? sixBefore : yesterday;
        Duration part = Duration.between(session.start(), session.end()).dividedBy(count);
        for (int i = 0; i < count; i++) {
            LocalTime from = session.start().plus(part.multipliedBy(i));
            LocalTime until = i == count - 1 ? session.end() : from.plus(part);
            String type = session.types().get(i % session.types().size());
            Wish wish = new Wish(
                    type, session.clinic(), session.clinician(), DemoDiary.at(date, from), DemoDiary.at(date, until));
            diary.note(
                    DemoDiary.at(made, LocalTime.of(9, 30).plusMinutes(11L * i)),
                    () -> bookings.book(Role.OPERATOR, wish, () -> bookings.comer(date))
                            .ifPresent(booked -> bookings.expect(booked, visit(date, session))));
        }
    }

    /** Now and then somebody does not come; of yesterday two were forgotten at a desk. */
    private Visit visit(LocalDate date, DemoSession session) {
        seen++;
        boolean forgetful =
                date.equals(diary.today().minusDays(1)) && session.code().equals("okonjo-late");
        if (forgetful) {
            return forgotten++ % 2 == 0 ? Visit.LEFT_WAITING : Visit.LEFT_OPEN;
        }
        return seen % 6 == 0 ? Visit.NOT_ATTENDED : Visit.TAKES_PLACE;
    }

    private void noteWalkIns(LocalDate date) {
        timetable.stream().filter(DemoSession::open).forEach(session -> {
            Instant closes = DemoDiary.at(date, session.end());
            Instant comes = DemoDiary.at(date, session.start()).plus(Duration.ofMinutes(5));
            for (; comes.plus(WALK_INS_WAIT).isBefore(closes); comes = comes.plus(BETWEEN_WALK_INS)) {
                noteWalkIn(session, date, comes);
            }
            diary.note(comes, () -> join(session, date));
            diary.note(closes.minusSeconds(60), () -> close(session, date));
        });
    }

    private void noteWalkIn(DemoSession session, LocalDate date, Instant comes) {
        diary.note(comes, () -> join(session, date));
        diary.note(comes.plus(WALK_INS_WAIT), () -> callFirst(session, date));
    }

    private void join(DemoSession session, LocalDate date) {
        long client = bookings.comer(date);
        people.let(
                Role.RECEPTION,
                "/reception",
                () -> doors.to(WalkInService.class).add(opened(session, date), client));
    }

    /** Whoever is inside has been seen, and it is the turn of whoever has waited longest. */
    private void callFirst(DemoSession session, LocalDate date) {
        people.let(Role.RECEPTION, "/reception", () -> {
            finishSeen(session, date);
            WalkInService walkIns = doors.to(WalkInService.class);
            walkIns.call(walkIns.queue(request(date)).get(0).id());
        });
    }

    private void close(DemoSession session, LocalDate date) {
        people.let(Role.RECEPTION, "/reception", () -> {
            finishSeen(session, date);
            WalkInService walkIns = doors.to(WalkInService.class);
            walkIns.queue(request(date)).forEach(waiting -> walkIns.leave(waiting.id()));
        });
    }

    private void finishSeen(DemoSession session, LocalDate date) {
        long open = opened(session, date);
        doors.to(ReceptionService.class)
                .day(request(date))
                .appointments()
                .filter(seen -> seen.sessionDateId() == open && seen.status() == AppointmentStatus.IN_PROGRESS)
                .forEach(seen -> doors.to(AttendanceService.class).finish(seen.ref(), seen.version()));
    }

    private long opened(DemoSession session, LocalDate date) {
        return doors.to(ReceptionService.class).day(request(date)).columns().stream()
                .flatMap(column -> column.sessions().stream())
                .filter(other -> other.name().equals(session.name()))
                .findFirst()
                .orElseThrow()
                .sessionDateId();
    }

    private DayRequest request(LocalDate date) {
        return new DayRequest(
                date, DemoDiary.ZONE, Set.of(bookings.clinic(DemoNetwork.RECEPTION_CLINIC)), DayFilter.ALL);
    }
}
