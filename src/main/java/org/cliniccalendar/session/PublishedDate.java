package org.cliniccalendar.session;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cliniccalendar.time.Interval;
import org.cliniccalendar.time.WallClock;

/**
 * A date of a session as it is published.
 *
 * @param date in the clinic's zone
 * @param clinicianId null for a session of the clinic itself
 * @param roomId null without a room
 * @param active whether it holds the time of clinician and room
 * @param cancelled whether it does not take place
 * @param modified whether it was changed by itself
 * @param despiteClosure whether it takes place on a closure day all the same
 * @param begun whether its start has passed, or somebody has arrived
 * @param layout its slots as text: type, start in seconds after that of the date, length in seconds, capacity
 */
public record PublishedDate(
        long id,
        LocalDate date,
        Interval during,
        Long clinicianId,
        Long roomId,
        boolean active,
        boolean cancelled,
        boolean modified,
        boolean despiteClosure,
        boolean begun,
        String layout) {

    /** Whether publishing it again by this plan would change nothing. */
    public boolean isAs(PlannedDate planned, SessionPlan plan) {
        return during.equals(planned.during())
                && Objects.equals(clinicianId, plan.clinicianId())
                && Objects.equals(roomId, plan.roomId())
                && despiteClosure == plan.chosen().kept().contains(date)
                && layout.equals(text(planned));
    }

    /** The same, as if it was still to be published, without its slots. */
    public PlannedDate planned() {
        SlotLayout unknown = new SlotLayout(List.of(), Optional.empty());
        return new PlannedDate(date, during, WallClock.Kind.EXACT, unknown);
    }

    private static String text(PlannedDate planned) {
        return planned.layout().slots().stream()
                .map(slot -> (slot.slotTypeId() == null ? "-" : slot.slotTypeId()) + " "
                        + Duration.between(
                                        planned.during().start(), slot.during().start())
                                .toSeconds()
                        + " " + slot.during().duration().toSeconds() + " " + slot.capacity())
                .collect(Collectors.joining(","));
    }
}
