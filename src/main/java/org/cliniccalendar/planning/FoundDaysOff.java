package org.cliniccalendar.planning;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.planning.DaysOffRows.DateOff;

/**
 * Days off, looked at: what would not take place, and who is booked.
 *
 * @param zone of the clinic
 * @param dates that have not begun
 * @param begun how many have
 * @param appointments on the dates
 */
record FoundDaysOff(DaysOff days, ZoneId zone, List<DateOff> dates, int begun, List<BookedAppointment> appointments) {
    private static final Set<Choice> CHOICES = EnumSet.of(Choice.TO_REBOOK, Choice.END);

    DaysOffProposal proposal() {
        return new DaysOffProposal(dates.size(), begun, touched(told()), touched(released()), seen());
    }

    private List<TouchedAppointment> touched(Collection<BookedAppointment> found) {
        return found.stream()
                .sorted(Comparator.comparing(BookedAppointment::during).thenComparing(BookedAppointment::id))
                .map(appointment -> appointment.touched(Optional.empty(), zone))
                .toList();
    }

    /** @throws PlanningRefused if it is not what was seen, there is nothing to cancel, or the choice is none */
    void check(String expected, Choice choice) {
        if (!seen().equals(expected)) {
            throw new PlanningRefused("refused.seenOther");
        }
        if (dates.isEmpty()) {
            throw new PlanningRefused("refused.noSessionThen");
        }
        if (!CHOICES.contains(choice)) {
            throw new PlanningRefused("refused.choice");
        }
    }

    /** Appointments of which nothing is left; what was only held for minutes is nobody's appointment yet. */
    List<BookedAppointment> told() {
        return ended().stream().filter(appointment -> !appointment.held()).toList();
    }

    /** What ends. */
    List<BookedAppointment> ended() {
        Set<BookedAppointment> released = released();
        return appointments.stream()
                .filter(appointment -> !released.contains(appointment))
                .toList();
    }

    /** Requests for visits that others are asked for, too. */
    Set<BookedAppointment> released() {
        return Visits.released(appointments, List.of());
    }

    Set<Long> dateIds() {
        return dates.stream().map(DateOff::id).collect(Collectors.toSet());
    }

    Set<Long> sessionIds() {
        return dates.stream().map(DateOff::sessionId).collect(Collectors.toSet());
    }

    /** Another one as soon as a date or an appointment is another, or has changed. */
    private String seen() {
        Stream<String> all = Stream.concat(
                dates.stream().map(date -> date.id() + " " + date.version()),
                appointments.stream()
                        .map(appointment ->
                                appointment.id() + " " + appointment.version() + " " + appointment.askedElsewhere()));
        byte[] text = all.collect(Collectors.joining(";")).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }
}
