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
 * @param placements of all of them, in order of time
 * @param choices for groups; what is not in it is as usual
 */
record Settlement(Replan replan, List<Placement> placements, Map<TouchedGroup, Choice> choices) {

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
        return chosen(Choice.TO_REBOOK);
    }

    /** Appointments that lose their time for good. */
    List<Placement> ending() {
        return chosen(Choice.END);
    }

    /** All that give their slots up. */
    List<Placement> leaving() {
        return Stream.of(carried(), toRebook(), ending()).flatMap(List::stream).toList();
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
