package org.cliniccalendar.template;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * Everything about a session but whose it is, where, and on which date it begins. Sessions, templates and the clinics'
 * definitions are edited as one of these.
 *
 * @param name at most {@value #LONGEST_NAME} characters (features V5); blank to be given one
 * @param description at most {@value #LONGEST_DESCRIPTION} characters (features V7)
 * @param sessionTypeId key of the session type, or null
 * @param colour name of a header colour, such as {@code petrol}
 * @param practitionerRole needed before third parties may book (features V8)
 * @param remote by telephone or video, without a room
 * @param start first minute of the session on each date, on the clinic's clock
 * @param end first minute after it, later than {@code start} on the same date
 * @param rule RFC 5545 RECUR value, empty for one date
 * @param pattern the slots, together no longer than the session
 * @param appointmentTypeIds what may be booked into it (features J2)
 * @param openSession first come, first served (features V10)
 * @param thirdPartyBookable other organisations may book; needs role and location (features V9)
 * @param notes for staff only (features J8)
 */
public record SessionOutline(
        String name,
        String description,
        Long sessionTypeId,
        String colour,
        String practitionerRole,
        boolean remote,
        LocalTime start,
        LocalTime end,
        String rule,
        SlotPattern pattern,
        Set<Long> appointmentTypeIds,
        Level level,
        TypedBy typedBy,
        boolean openSession,
        boolean travelClinic,
        boolean thirdPartyBookable,
        String notes)
        implements Serializable {
    /** In characters (features V5). */
    public static final int LONGEST_NAME = 20;

    /** In characters (features V7). */
    public static final int LONGEST_DESCRIPTION = 30;

    /** In characters. */
    public static final int LONGEST_NOTES = 4000;

    /** The colour of sessions that were given none; any number of them may wear it. */
    public static final String NEUTRAL = "slate";

    public SessionOutline {
        appointmentTypeIds = Set.copyOf(appointmentTypeIds);
    }

    /** An outline with nothing but times, slots and terms; it has no name yet. */
    public static SessionOutline plain(
            LocalTime start,
            LocalTime end,
            String rule,
            SlotPattern pattern,
            Set<Long> appointmentTypeIds,
            Level level,
            TypedBy typedBy) {
        return new SessionOutline(
                "",
                "",
                null,
                NEUTRAL,
                "",
                false,
                start,
                end,
                rule,
                pattern,
                appointmentTypeIds,
                level,
                typedBy,
                false,
                false,
                false,
                "");
    }

    /** The same under another name. */
    public SessionOutline named(String newName) {
        return new SessionOutline(
                newName,
                description,
                sessionTypeId,
                colour,
                practitionerRole,
                remote,
                start,
                end,
                rule,
                pattern,
                appointmentTypeIds,
                level,
                typedBy,
                openSession,
                travelClinic,
                thirdPartyBookable,
                notes);
    }

    /** The same with another rule. */
    public SessionOutline repeated(String newRule) {
        return new SessionOutline(
                name,
                description,
                sessionTypeId,
                colour,
                practitionerRole,
                remote,
                start,
                end,
                newRule,
                pattern,
                appointmentTypeIds,
                level,
                typedBy,
                openSession,
                travelClinic,
                thirdPartyBookable,
                notes);
    }

    /** The same at another time of day, with other slots. */
    public SessionOutline at(LocalTime newStart, LocalTime newEnd, SlotPattern newPattern) {
        return new SessionOutline(
                name,
                description,
                sessionTypeId,
                colour,
                practitionerRole,
                remote,
                newStart,
                newEnd,
                rule,
                newPattern,
                appointmentTypeIds,
                level,
                typedBy,
                openSession,
                travelClinic,
                thirdPartyBookable,
                notes);
    }

    /** The same, open to other organisations, who are told the practitioner's role. */
    public SessionOutline openToOthers(String role) {
        return new SessionOutline(
                name,
                description,
                sessionTypeId,
                colour,
                role,
                remote,
                start,
                end,
                rule,
                pattern,
                appointmentTypeIds,
                level,
                typedBy,
                openSession,
                travelClinic,
                true,
                notes);
    }

    /** From start to end on the clock, in minutes; negative if the end is before the start. */
    public int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }
}
