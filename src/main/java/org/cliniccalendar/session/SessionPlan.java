package org.cliniccalendar.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * A session as planned, in the wall-clock time of its clinic, before anything is published.
 *
 * @param code name towards other systems, for sessions that are imported
 * @param start first minute of the block on each date
 * @param end first minute after the block, later than {@code start} on the same date
 * @param rule RFC 5545 RECUR value, empty for the first date only
 * @param unitMinutes how long each booking is reserved
 */
public record SessionPlan(
        Optional<String> code,
        long clinicId,
        long roomId,
        long clinicianId,
        LocalDate firstDate,
        LocalTime start,
        LocalTime end,
        String rule,
        Set<Long> appointmentTypeIds,
        int unitMinutes,
        Level level,
        TypedBy typedBy) {

    public SessionPlan {
        appointmentTypeIds = Set.copyOf(appointmentTypeIds);
    }

    /**
     * Refuses what can never be published, whatever else is in the calendar.
     *
     * @throws SessionRefused naming the first thing that is wrong
     */
    void check() {
        if (!end.isAfter(start)) {
            throw new SessionRefused("refused.endsBeforeStart", start);
        }
        if (unitMinutes < 1) {
            throw new SessionRefused("refused.unitTooShort");
        }
        if (start.plusMinutes(unitMinutes).isBefore(start)
                || start.plusMinutes(unitMinutes).isAfter(end)) {
            throw new SessionRefused("refused.unitTooLong", unitMinutes);
        }
        if (appointmentTypeIds.isEmpty()) {
            throw new SessionRefused("refused.noAppointmentType");
        }
    }
}
