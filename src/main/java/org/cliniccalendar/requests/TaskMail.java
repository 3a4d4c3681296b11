package org.cliniccalendar.requests;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.cliniccalendar.booking.Opening;

/**
 * What is written to clinicians and operators about a task: time, place and kind of visit, and nothing about the client.
 *
 * @param subject one line
 */
record TaskMail(String kind, String subject, String body) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", RequestWords.LOCALE);

    /** Asks the clinician, with the address that answers. */
    static TaskMail asking(RequestFacts facts, Instant deadline, String address) {
        return new TaskMail(
                "request-asking",
                RequestWords.of("mail.asking.subject", time(facts)),
                RequestWords.of("mail.asking.body", named(facts, deadline, address)));
    }

    /** Reminds, or asks the next group. */
    static TaskMail overdue(RequestFacts facts, Instant deadline, String address) {
        return new TaskMail(
                "request-overdue",
                RequestWords.of("mail.overdue.subject", time(facts)),
                RequestWords.of("mail.overdue.body", named(facts, deadline, address)));
    }

    /** An inquiry that nobody has answered in time. */
    static TaskMail overdueInquiry(Instant deadline, ZoneId zone, String address) {
        return new TaskMail(
                "inquiry-overdue",
                RequestWords.of("mail.inquiry.subject"),
                RequestWords.of("mail.inquiry.body", moment(deadline, zone), address));
    }

    /** Tells the client which other times there are. */
    static TaskMail proposing(RequestFacts facts, List<Opening> others) {
        String times = others.stream()
                .map(o -> "  " + moment(o.during().start(), o.zone()) + ", "
                        + line(o.clinician().spoken()) + ", " + line(o.clinic()))
                .collect(Collectors.joining("\n"));
        return new TaskMail(
                "request-proposal",
                RequestWords.of("mail.proposal.subject"),
                RequestWords.of("mail.proposal.body", time(facts), times, facts.ref()));
    }

    private static Object[] named(RequestFacts facts, Instant deadline, String address) {
        return new Object[] {
            line(facts.clinician().spoken()),
            time(facts),
            line(facts.clinic()),
            line(facts.appointmentType()),
            moment(deadline, facts.zone()),
            address,
            facts.ref()
        };
    }

    private static String time(RequestFacts facts) {
        return moment(facts.during().start(), facts.zone());
    }

    /** "Thursday 26 November 2026 at 14:15 (Europe/London time)". */
    private static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone)) + " (" + zone.getId() + " time)";
    }

    private static String line(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
