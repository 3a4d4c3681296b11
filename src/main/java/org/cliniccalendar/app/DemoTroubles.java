package org.cliniccalendar.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.cliniccalendar.app.DemoBookings.Wish;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.Held;
import org.cliniccalendar.booking.HoldService;
import org.cliniccalendar.booking.HoldWish;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.casework.CaseTerms;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.planning.Choice;
import org.cliniccalendar.planning.DaysOff;
import org.cliniccalendar.planning.DaysOffService;
import org.cliniccalendar.requests.InquiryService;
import org.cliniccalendar.requests.NewInquiry;

/**
 * What waits for somebody in the demo network: a request with hours left and one that is overdue, an inquiry, somebody whose
 * time was taken away, a time that is held; and what was refused, called off or let go.
 */
final class DemoTroubles {
    private static final LocalTime MORNING = LocalTime.of(10, 20);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 10);

    private final DemoDoors doors;
    private final DemoPeople people;
    private final DemoDiary diary;
    private final DemoBookings bookings;

    DemoTroubles(DemoDoors doors, DemoPeople people, DemoDiary diary, DemoBookings bookings) {
        this.doors = doors;
        this.people = people;
        this.diary = diary;
        this.bookings = bookings;
    }

    /** Notes all of it in the diary. */
    void note() {
        LocalDate today = diary.today();
        LocalDate yesterday = today.minusDays(1);
        LocalDate tomorrow = today.plusDays(1);
        noteRequests(yesterday, tomorrow);
        noteLostTime(yesterday);
        noteHolds(tomorrow);
        noteCalledOff(yesterday, tomorrow);
        diary.note(
                DemoDiary.at(yesterday, MORNING),
                () -> bookings.book(
                        Role.OPERATOR,
                        coming("follow-up", "rowan-street", "", today.plusDays(4)),
                        () -> bookings.client(36)));
        diary.note(
                DemoDiary.at(yesterday, AFTERNOON),
                () -> bookings.book(
                                Role.RECEPTION,
                                onDate("follow-up", "calder-wharf", "petrie", tomorrow),
                                () -> bookings.client(1))
                        .or(() -> bookings.book(
                                Role.RECEPTION,
                                onDate("physiotherapy", "calder-wharf", "reid", tomorrow),
                                () -> bookings.client(1))));
        diary.note(before(Duration.ofHours(5)), () -> people.let(Role.CASE_MANAGER, "/inquiry", this::inquire));
    }

    private void noteRequests(LocalDate yesterday, LocalDate tomorrow) {
        Wish late = onDate("medico-legal", "rowan-street", "okonjo", tomorrow, LocalTime.of(17, 0));
        diary.note(
                DemoDiary.at(yesterday, MORNING),
                () -> request(
                        late,
                        () -> bookings.comer(tomorrow),
                        "HBR-5580-A",
                        asked -> diary.note(
                                DemoDiary.at(yesterday, AFTERNOON),
                                () -> bookings.decline(asked.ref(), "Hand injuries only in these sessions"))));
        diary.note(
                before(Duration.ofHours(2)),
                () -> request(late, () -> bookings.comer(tomorrow), "HBR-5583-C", open -> {}));
        Wish days =
                coming("medico-legal", "rowan-street", "okonjo", diary.today().plusDays(3));
        diary.note(
                before(Duration.ofHours(27)),
                () -> request(days, () -> bookings.client(33), "NWL/2101", overdue -> {}));
    }

    private void request(Wish wish, LongSupplier client, String reference, Consumer<Booked> then) {
        CaseTerms terms = new CaseTerms("Harbour Insurance", "Report with prognosis", null);
        bookings.book(Role.CASE_MANAGER, wish, client, reference, terms).ifPresent(then);
    }

    private void inquire() {
        doors.to(InquiryService.class)
                .ask(new NewInquiry(
                        null,
                        bookings.type("psychology"),
                        "POH-790",
                        "An evening after six, near York; an interpreter for Polish comes along",
                        new NewInquiry.Person("Beata", "Sowa", LocalDate.of(1984, 7, 30)),
                        "01632 960777"));
    }

    /** A clinician cannot come on a day that somebody was booked for. */
    private void noteLostTime(LocalDate yesterday) {
        Wish wish =
                coming("medico-legal", "calder-wharf", "pardoe", diary.today().plusDays(4));
        diary.note(
                DemoDiary.at(yesterday, MORNING),
                () -> bookings.book(Role.OPERATOR, wish, () -> bookings.client(34))
                        .ifPresent(booked -> diary.note(DemoDiary.at(yesterday, AFTERNOON), () -> takeAway(booked))));
    }

    private void takeAway(Booked booked) {
        LocalDate date = LocalDate.ofInstant(booked.during().start(), booked.zone());
        DaysOff days = new DaysOff(booked.clinicId(), bookings.clinician("pardoe"), date, date, "Called to court");
        people.let(Role.RECEPTION, "/reception", () -> {
            DaysOffService off = doors.to(DaysOffService.class);
            off.apply(days, Choice.TO_REBOOK, true, off.propose(days).seen());
        });
    }

    /** The desk holds a time for somebody who calls back; a case manager held one and let it go. */
    private void noteHolds(LocalDate tomorrow) {
        Wish wish = onDate("nurse-walk-in", "calder-wharf", "", tomorrow);
        diary.note(
                before(Duration.ofMinutes(10)),
                () -> people.let(
                        Role.RECEPTION,
                        "/reception",
                        () -> bookings.find(wish)
                                .ifPresent(opening -> doors.to(HoldService.class)
                                        .holdAtDesk(new HoldWish(
                                                opening.slotId(),
                                                bookings.type(wish.type()),
                                                Duration.ofHours(2),
                                                "Mrs Farrow calls back")))));
        diary.note(
                before(Duration.ofMinutes(95)),
                () -> people.get(
                                Role.CASE_MANAGER,
                                "/find",
                                () -> bookings.find(wish).map(opening -> hold(opening, wish)))
                        .ifPresent(held -> diary.note(before(Duration.ofMinutes(92)), () -> letGo(held))));
    }

    private Held hold(Opening opening, Wish wish) {
        return doors.to(HoldService.class).hold(opening.slotId(), bookings.type(wish.type()), null);
    }

    private void letGo(Held held) {
        people.let(Role.CASE_MANAGER, "/find", () -> doors.to(HoldService.class).release(held.ref()));
    }

    private void noteCalledOff(LocalDate yesterday, LocalDate tomorrow) {
        Wish wish = onDate("nurse-walk-in", "calder-wharf", "", tomorrow);
        diary.note(
                DemoDiary.at(yesterday, MORNING),
                () -> bookings.book(Role.RECEPTION, wish, () -> bookings.comer(tomorrow))
                        .ifPresent(booked -> diary.note(
                                DemoDiary.at(yesterday, AFTERNOON),
                                () -> bookings.cancel(Role.RECEPTION, booked.ref(), "Cannot come, will ring again"))));
    }

    private Instant before(Duration ago) {
        return diary.now().minus(ago);
    }

    private static Wish coming(String type, String clinic, String clinician, LocalDate first) {
        return new Wish(
                type,
                clinic,
                clinician,
                DemoDiary.at(first, LocalTime.MIDNIGHT),
                DemoDiary.at(first.plusDays(9), LocalTime.MIDNIGHT));
    }

    private static Wish onDate(String type, String clinic, String clinician, LocalDate date) {
        return onDate(type, clinic, clinician, date, LocalTime.MIDNIGHT);
    }

    private static Wish onDate(String type, String clinic, String clinician, LocalDate date, LocalTime from) {
        return new Wish(
                type, clinic, clinician, DemoDiary.at(date, from), DemoDiary.at(date.plusDays(1), LocalTime.MIDNIGHT));
    }
}
