package org.cliniccalendar.planning;

import java.util.List;

/**
 * What days off would do; nothing is written yet.
 *
 * @param dates how many dates of sessions would not take place
 * @param begun how many have begun and would go on
 * @param appointments booked on those that would not, in order of time; none has a suggested time
 * @param released requests on those for visits that others are asked for, too, in order of time; their clients lose nothing
 * @param seen names all of this as it stands, to be given back when it is applied
 */
public record DaysOffProposal(
        int dates, int begun, List<TouchedAppointment> appointments, List<TouchedAppointment> released, String seen) {
    /** Those whose clients cannot be told by e-mail. */
    public List<TouchedAppointment> unreachable() {
        return appointments.stream()
                .filter(appointment -> !appointment.client().reachable())
                .toList();
    }
}
