package org.cliniccalendar.planning;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cliniccalendar.time.Interval;

/** How a change meets a booked appointment. */
public enum TouchedGroup {
    /** It still fits: the session offers its time after the change, too. */
    FITTING(Choice.KEEP, EnumSet.of(Choice.KEEP, Choice.TO_REBOOK)),
    /** Its time goes, and an equal one is free near it. */
    MOVABLE(Choice.MOVE, EnumSet.of(Choice.KEEP, Choice.MOVE, Choice.TO_REBOOK)),
    /** Its time goes, and there is no other. */
    WITHOUT_PLACE(Choice.TO_REBOOK, EnumSet.of(Choice.KEEP, Choice.TO_REBOOK));

    private final Choice usual;
    private final Set<Choice> choices;

    TouchedGroup(Choice usual, Set<Choice> choices) {
        this.usual = usual;
        this.choices = choices;
    }

    /** The group of an appointment by when it is and when it would be. */
    static TouchedGroup of(Interval during, Optional<Interval> suggested) {
        return suggested.map(other -> other.equals(during) ? FITTING : MOVABLE).orElse(WITHOUT_PLACE);
    }

    /** What happens unless something else is chosen. */
    public Choice usual() {
        return usual;
    }

    /**
     * What can be chosen. The appointments of a date that is cancelled cannot be kept, whatever their group; only they, and
     * those of a session that is deleted, can end with that.
     *
     * @param kind of the change
     */
    public Set<Choice> choices(SessionChange.Kind kind) {
        Set<Choice> offered = EnumSet.copyOf(choices);
        if (kind == SessionChange.Kind.CANCEL_DATE) {
            offered.remove(Choice.KEEP);
        }
        if (kind == SessionChange.Kind.CANCEL_DATE || kind == SessionChange.Kind.DELETE) {
            offered.add(Choice.END);
        }
        return offered;
    }
}
