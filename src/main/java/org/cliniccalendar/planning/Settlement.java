package org.cliniccalendar.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cliniccalendar.session.PublishedDate;

/**
 * What is done to the appointments that a change meets.
 *
 * @param appointments all that the change could meet
 * @param placements of those that it meets, in order of time
 * @param choices for groups; what is not in it is as usual
 */
record Settlement(
        Replan replan,
        List<BookedAppointment> appointments,
        List<Placement> placements,
        Map<TouchedGroup, Choice> choices) {

    /** @throws PlanningRefused if a choice is none for what is to be done */
    void check() {
        for (Placement placement : placements) {
            TouchedGroup group = placement.group();
            if (!group.choices(replan.change().kind()).contains(choice(placement))) {
                throw new PlanningRefused("refused.choice");
            }
        }
    }

    /** Dates that would go, or be closed, with appointments on them that are kept. */
    Set<LocalDate> datesToKeep() {
        if (replan.change().kind() == SessionChange.Kind.CANCEL_DATE) {
            return Set.of();
        }
        return placements.stream()
                .filter(placement -> choice(placement) == Choice.KEEP)
                .filter(placement -> placement.isMoved() || !placement.isCarried())
                .map(placement -> placement.appointment().date())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Appointments that go to other slots, though perhaps at their old time. */
    List<Placement> carried() {
        return placements.stream()
                .filter(Placement::isCarried)
                .filter(placement -> choice(placement) == Choice.KEEP || choice(placement) == Choice.MOVE)
                .toList();
    }

    /** Appointments that lose their time and wait for another. */
    List<Placement> toRebook() {
        return ending(Choice.TO_REBOOK);
    }

    /** Appointments that lose their time for good. */
    List<Placement> ending() {
        return ending(Choice.END);
    }

    /** Requests that lose their time, for visits that others are asked for, too. */
    Set<BookedAppointment> released() {
        List<BookedAppointment> losing = Stream.of(Choice.TO_REBOOK, Choice.END)
                .flatMap(choice -> chosen(choice).stream())
                .map(Placement::appointment)
                .toList();
        Set<BookedAppointment> gone = Set.copyOf(losing);
        return Visits.released(
                losing,
                appointments.stream()
                        .filter(appointment -> !gone.contains(appointment))
                        .toList());
    }

    private List<Placement> ending(Choice choice) {
        Set<BookedAppointment> released = released();
        return chosen(choice).stream()
                .filter(placement -> !released.contains(placement.appointment()))
                .toList();
    }

    /** All that give their slots up. */
    List<Placement> leaving() {
        return Stream.of(carried(), chosen(Choice.TO_REBOOK), chosen(Choice.END))
                .flatMap(List::stream)
                .toList();
    }

    private List<Placement> chosen(Choice choice) {
        return placements.stream()
                .filter(placement -> choice(placement) == choice)
                .toList();
    }

    /** Those that go to other slots and are for their clients not what they were: at another time, or with somebody else. */
    List<Placement> toTell() {
        return carried().stream()
                .filter(placement -> !placement.appointment().held())
                .filter(placement -> placement.isMoved() || losesClinician(placement))
                .toList();
    }

    private boolean losesClinician(Placement placement) {
        PublishedDate before =
                replan.dates().superseded().get(placement.appointment().date());
        return before != null
                && !Objects.equals(before.clinicianId(), replan.dated().clinicianId());
    }

    private Choice choice(Placement placement) {
        return choices.getOrDefault(placement.group(), placement.group().usual());
    }
}
