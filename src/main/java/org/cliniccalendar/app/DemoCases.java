package org.cliniccalendar.app;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cliniccalendar.app.DemoBookings.Visit;
import org.cliniccalendar.app.DemoBookings.Wish;
import org.cliniccalendar.casework.CaseDetails;
import org.cliniccalendar.casework.CaseSearchService;
import org.cliniccalendar.casework.CaseTerms;
import org.cliniccalendar.casework.ReportService;
import org.cliniccalendar.casework.ReportStep;
import org.cliniccalendar.casework.Typist;
import org.cliniccalendar.identity.Role;

/** Cases of the demo network, each at another point of its way (features K24 and K27). */
final class DemoCases {
    private static final LocalTime OPENED = LocalTime.of(11, 5);

    private final DemoDoors doors;
    private final DemoPeople people;
    private final DemoDiary diary;
    private final DemoBookings bookings;

    DemoCases(DemoDoors doors, DemoPeople people, DemoDiary diary, DemoBookings bookings) {
        this.doors = doors;
        this.people = people;
        this.diary = diary;
        this.bookings = bookings;
    }

    /**
     * A case whose claimant was seen.
     *
     * @param client number of the client
     * @param ago at least so many days ago, and at most six more
     * @param due in so many days; negative: overdue
     */
    private record Seen(
            String reference,
            int client,
            String clinic,
            String clinician,
            String type,
            int ago,
            String referrer,
            String documents,
            int due,
            List<Done> steps) {}

    /** A step of a report. */
    private record Done(int ago, String time, Role who, ReportStep step, String remark) {}

    /** Notes all of them in the diary. */
    void note() {
        List.of(
                        new Seen(
                                "HBR-5520-A",
                                5,
                                "calder-wharf",
                                "haddad",
                                "medico-legal",
                                9,
                                "Harbour Insurance",
                                "Report with prognosis",
                                -2,
                                List.of(done(6, "16:20", Role.OPERATOR, ReportStep.RECEIVE_DICTATION))),
                        new Seen(
                                "NWL/2087",
                                7,
                                "moorgate-house",
                                "pardoe",
                                "medico-legal",
                                2,
                                "Northway Legal LLP",
                                "Report on the neck injury\nImaging, if any",
                                2,
                                List.of()),
                        new Seen(
                                "NWL/2093",
                                21,
                                "rowan-street",
                                "wolfe",
                                "psychology",
                                7,
                                "Northway Legal LLP",
                                "Psychological report with advice on treatment",
                                5,
                                List.of(
                                        done(4, "09:05", Role.OPERATOR, ReportStep.RECEIVE_DICTATION),
                                        done(1, "16:20", Role.OPERATOR, ReportStep.SEND_DRAFT))),
                        new Seen(
                                "HBR-5498-C",
                                18,
                                "rowan-street",
                                "okonjo",
                                "medico-legal",
                                6,
                                "Harbour Insurance",
                                "Report with prognosis",
                                9,
                                List.of(
                                        done(3, "11:40", Role.OPERATOR, ReportStep.RECEIVE_DICTATION),
                                        done(2, "14:30", Role.OPERATOR, ReportStep.SEND_DRAFT),
                                        new Done(
                                                1,
                                                "16:20",
                                                Role.OPERATOR,
                                                ReportStep.RETURN_DRAFT,
                                                "The date of the accident on page 2 is not that of the claim"))),
                        new Seen(
                                "POH-771",
                                23,
                                "calder-wharf",
                                "haddad",
                                "medico-legal",
                                11,
                                "Pennine Occupational Health",
                                "Fitness for work",
                                -1,
                                List.of(
                                        done(7, "08:55", Role.OPERATOR, ReportStep.RECEIVE_DICTATION),
                                        done(6, "10:10", Role.OPERATOR, ReportStep.SEND_DRAFT),
                                        new Done(
                                                5,
                                                "11:25",
                                                Role.CLINICIAN,
                                                ReportStep.RETURN_DRAFT,
                                                "Ask again about the left knee"),
                                        done(4, "12:00", Role.OPERATOR, ReportStep.SEND_DRAFT),
                                        done(3, "13:45", Role.CLINICIAN, ReportStep.RETURN_DRAFT),
                                        done(3, "16:20", Role.OPERATOR, ReportStep.FINISH))))
                .forEach(this::note);
        diary.note(
                DemoDiary.at(weekday(diary.today().minusDays(4)), LocalTime.of(9, 10)),
                () -> people.let(
                        Role.OPERATOR,
                        "/case",
                        () -> doors.to(ReportService.class)
                                .entrust(
                                        "NWL/2093",
                                        found("NWL/2093").version(),
                                        new Typist(null, "Ivory Typing Services"))));
        noteComing();
    }

    private void note(Seen seen) {
        LocalDate today = diary.today();
        LocalDate last = today.minusDays(seen.ago());
        Wish wish = new Wish(
                seen.type(),
                seen.clinic(),
                seen.clinician(),
                DemoDiary.at(last.minusDays(6), LocalTime.MIDNIGHT),
                DemoDiary.at(last.plusDays(1), LocalTime.MIDNIGHT));
        CaseTerms terms = new CaseTerms(seen.referrer(), seen.documents(), weekday(today.plusDays(seen.due())));
        diary.note(
                DemoDiary.at(last.minusDays(8), OPENED),
                () -> bookings.book(
                                Role.CASE_MANAGER, wish, () -> bookings.client(seen.client()), seen.reference(), terms)
                        .ifPresent(booked -> bookings.expect(booked, Visit.TAKES_PLACE)));
        seen.steps()
                .forEach(done -> diary.note(
                        DemoDiary.at(weekday(today.minusDays(done.ago())), LocalTime.parse(done.time())),
                        () -> people.let(
                                done.who(),
                                "/case",
                                () -> doors.to(ReportService.class)
                                        .take(
                                                seen.reference(),
                                                found(seen.reference()).version(),
                                                done.step(),
                                                done.remark()))));
    }

    /** One whose claimant is still to come. */
    private void noteComing() {
        LocalDate today = diary.today();
        Wish wish = new Wish(
                "psychology",
                "rowan-street",
                "wolfe",
                DemoDiary.at(today.plusDays(2), LocalTime.MIDNIGHT),
                DemoDiary.at(today.plusDays(14), LocalTime.MIDNIGHT));
        CaseTerms terms = new CaseTerms("Harbour Insurance", "Report with prognosis", weekday(today.plusDays(20)));
        diary.note(
                DemoDiary.at(today.minusDays(1), OPENED),
                () -> bookings.book(Role.CASE_MANAGER, wish, () -> bookings.client(31), "HBR-5561-B", terms));
    }

    private CaseDetails found(String reference) {
        return doors.to(CaseSearchService.class).find(reference).orElseThrow();
    }

    private static Done done(int ago, String time, Role who, ReportStep step) {
        return new Done(ago, time, who, step, "");
    }

    /** The date itself, or the Friday before it: nobody works on reports at weekends. */
    private static LocalDate weekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> weekday(date.minusDays(1));
            default -> date;
        };
    }
}
