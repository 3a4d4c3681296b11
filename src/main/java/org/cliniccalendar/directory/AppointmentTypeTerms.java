package org.cliniccalendar.directory;

import java.io.Serializable;
import java.util.Set;

/**
 * On which terms an appointment type is booked.
 *
 * @param colour name of a header colour, such as {@code petrol}
 * @param needsConfirmation whether a booking waits for a yes
 * @param selfBookable whether clients may book it themselves
 * @param slotTypeIds slot types that it may be booked into; none: every bookable one
 */
public record AppointmentTypeTerms(
        String colour, boolean needsConfirmation, boolean selfBookable, Set<Long> slotTypeIds) implements Serializable {
    public AppointmentTypeTerms {
        slotTypeIds = Set.copyOf(slotTypeIds);
    }
}
