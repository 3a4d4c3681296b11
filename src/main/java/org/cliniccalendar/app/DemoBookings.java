package org.cliniccalendar.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.cliniccalendar.booking.AppointmentService;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.booking.AttendanceService;
import org.cliniccalendar.booking.AvailabilityService;
import org.cliniccalendar.booking.Booked;
import org.cliniccalendar.booking.Opening;
import org.cliniccalendar.booking.OpeningSearch;
import org.cliniccalendar.casework.CaseService;
import org.cliniccalendar.casework.CaseTerms;
import org.cliniccalendar.casework.NewCase;
import org.cliniccalendar.directory.RegistrationService;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.template.Level;

/** How clients of the demo network are booked, come, are seen and go. What is free is what the product offers. */
final class DemoBookings {
    private static final Duration EARLY = Duration.ofMinutes(12);
    private static final Duration LATE = Duration.ofMinutes(4);
    private static final Duration NOT_COME = Duration.ofMinutes(15);
    private static final Duration UNTIL_ANSWERED = Duration.ofHours(3);
    private static final int CLIENTS = 80;

    /** Clients that stories are told about; the others come and go. */
    private static final Set<Integer> KNOWN = Set.of(1, 5, 7, 18, 21, 23, 31, 32, 33, 34, 35, 36);

    private final DemoDoors doors;
    private final DemoPeople people;
    private final DemoDiary diary;
    private final RegistrationService registration;
    private final Map<LocalDate, Integer> comers = new HashMap<>();
    private int orders;

    DemoBookings(DemoDoors doors, DemoPeople people, DemoDiary diary, RegistrationService registration) {
        this.doors = doors;
        this.people = people;
        this.diary = diary;
        this.registration = registration;
    }

    /**
     * A time that is looked for.
     *
     * @param type code of the appointment type
     * @param clinic code
     * @param clinician code; empty for anybody
     * @param from first moment at which it may begin
     * @param until first moment at which it may not begin any more
     */
    record Wish(String type, String clinic, String clinician, Instant from, Instant until) {}

    /** What becomes of an appointment on its day. */
    enum Visit {
        /** The client comes, is seen and goes. */
        TAKES_PLACE,
        /** The client does not come. */
        NOT_ATTENDED,
        /** The client comes, and nobody notes what followed. */
        LEFT_WAITING,
        /** The client is called in, and nobody notes the end. */
        LEFT_OPEN
    }

    /** The first time that is offered to the person who asks. */
    Optional<Opening> find(Wish wish) {
        long clinic = clinic(wish.clinic());
        Set<Long> clinicians = registration
                .clinician(wish.clinician())
                .map(someone -> Set.of(someone.getId()))
                .orElse(Set.of());
        List<Opening> found = doors.to(AvailabilityService.class)
                .find(new OpeningSearch(
                        type(wish.type()),
                        Set.of(clinic),
                        clinicians,
                        wish.from(),
                        wish.until(),
                        EnumSet.allOf(Level.class),
                        1));
        return found.stream().findFirst();
    }

    /**
     * Books a client into the first time that is offered; for a case if a reference is given.
     *
     * @param client asked for only if there is such a time
     */
    Optional<Booked> book(Role who, Wish wish, LongSupplier client, String reference, CaseTerms terms) {
        return people.get(
                who,
                "/find",
                () -> find(wish)
                        .map(opening -> doors.to(CaseService.class)
                                .open(new NewCase(
                                        reference,
                                        terms,
                                        NewCase.Claimant.registered(client.getAsLong()),
                                        new NewCase.Time(opening.slotId(), type(wish.type()), null, null),
                                        "demo-" + orders++,
                                        null))));
    }

    /** The same without a case. */
    Optional<Booked> book(Role who, Wish wish, LongSupplier client) {
        return book(who, wish, client, null, CaseTerms.NONE);
    }

    /** Notes what becomes of a booking: a request is granted within hours, and on its day the client comes or not. */
    void expect(Booked booked, Visit visit) {
        Instant begins = booked.during().start();
        if (booked.status() == AppointmentStatus.REQUESTED) {
            diary.note(diary.moment().plus(UNTIL_ANSWERED), () -> confirm(booked.ref()));
        }
        if (visit == Visit.NOT_ATTENDED) {
            diary.note(begins.plus(NOT_COME), () -> attend(booked, AttendanceService::markNoShow));
            return;
        }
        diary.note(begins.minus(EARLY), () -> attend(booked, AttendanceService::arrive));
        if (visit != Visit.LEFT_WAITING) {
            diary.note(begins.plus(LATE), () -> attend(booked, AttendanceService::callIn));
        }
        if (visit == Visit.TAKES_PLACE) {
            diary.note(booked.during().end().minusSeconds(60), () -> attend(booked, AttendanceService::finish));
        }
    }

    void confirm(String ref) {
        people.let(
                Role.OPERATOR,
                "/requests",
                () -> doors.to(AppointmentService.class).confirm(ref, AppointmentService.ANY_VERSION));
    }

    void decline(String ref, String reason) {
        people.let(
                Role.OPERATOR,
                "/requests",
                () -> doors.to(AppointmentService.class).decline(ref, AppointmentService.ANY_VERSION, reason));
    }

    void cancel(Role who, String ref, String reason) {
        people.let(
                who,
                "/appointment",
                () -> doors.to(AppointmentService.class).cancel(ref, AppointmentService.ANY_VERSION, reason));
    }

    /** A step of the attendance. */
    interface Step {
        void take(AttendanceService attendance, String ref, int version);
    }

    void attend(Booked booked, Step step) {
        boolean atDesk = booked.clinicId() == clinic(DemoNetwork.RECEPTION_CLINIC);
        people.let(
                atDesk ? Role.RECEPTION : Role.OPERATOR,
                "/reception",
                () -> step.take(doors.to(AttendanceService.class), booked.ref(), AppointmentService.ANY_VERSION));
    }

    /**
     * Somebody who comes on a date, another one each time, so that nobody is in two places.
     *
     * @throws IllegalStateException if everybody comes already
     */
    long comer(LocalDate date) {
        if (comers.getOrDefault(date, 0) == CLIENTS) {
            throw new IllegalStateException("More come on " + date + " than there are");
        }
        int place = comers.merge(date, 1, Integer::sum);
        int number = Math.floorMod(date.toEpochDay() * 7 + place, CLIENTS) + 1;
        return KNOWN.contains(number) ? comer(date) : client(number);
    }

    /** The client with this number of the import file. */
    long client(int number) {
        return registration.client("D" + (1000 + number)).orElseThrow().getId();
    }

    /** A clinic's key. */
    long clinic(String code) {
        return registration.clinic(code).orElseThrow().getId();
    }

    /** A clinician's key. */
    long clinician(String code) {
        return registration.clinician(code).orElseThrow().getId();
    }

    /** An appointment type's key. */
    long type(String code) {
        return registration.appointmentType(code).orElseThrow().getId();
    }
}
