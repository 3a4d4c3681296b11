package org.cliniccalendar.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cliniccalendar.booking.AppointmentStatus;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.time.Interval;

/**
 * An appointment on the day.
 *
 * @param client null if the viewer may not see who it is, or the time is only held; then there is no birthday, number or case either
 * @param hold null for what is more than a hold
 * @param overbookingReason empty unless it was overbooked
 * @param arrivedAt null until the client is here
 * @param calledAt null until the client is called in
 */
public record DayAppointment(
        String ref,
        int version,
        AppointmentStatus status,
        Interval during,
        long sessionDateId,
        String type,
        PersonName client,
        LocalDate born,
        String number,
        String phone,
        String claim,
        String overbookingReason,
        Instant arrivedAt,
        Instant calledAt,
        DayHold hold) {

    /** Whether the viewer may see who it is. */
    public boolean isOpen() {
        return client != null;
    }

    /** Whether it is drawn in its slot; what was called off leaves a note only. */
    boolean isDrawn() {
        return status != AppointmentStatus.CANCELLED;
    }

    /** Whether the time is only held, for nobody who is booked yet. */
    public boolean isHeld() {
        return hold != null;
    }

    public boolean isOverbooked() {
        return !overbookingReason.isEmpty();
    }

    /** Whether the client is here and not called in yet. */
    public boolean isWaiting() {
        return status == AppointmentStatus.ARRIVED && arrivedAt != null;
    }

    /** How long the client waits, in whole minutes. */
    public long waitMinutes(Instant now) {
        return arrivedAt == null
                ? 0
                : Math.max(0, Duration.between(arrivedAt, now).toMinutes());
    }

    /** The same for somebody who may not see who it is. */
    DayAppointment withoutClient() {
        return new DayAppointment(
                ref,
                version,
                status,
                during,
                sessionDateId,
                "",
                null,
                null,
                "",
                "",
                "",
                "",
                arrivedAt,
                calledAt,
                hold == null ? null : hold.withoutNote());
    }

    /** What it is in the page: reference and version, by which a stale step is noticed. */
    public String key() {
        return ref + "." + version;
    }
}
