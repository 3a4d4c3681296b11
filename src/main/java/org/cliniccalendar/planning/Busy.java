package org.cliniccalendar.planning;

import org.cliniccalendar.time.Interval;

/**
 * Time at which a client cannot be given an appointment.
 *
 * @param clientId who is elsewhere then; null if nobody can come, because the clinic is closed or the clinician away
 * @param appointmentId where the client is then; null if it is nowhere
 */
record Busy(Long clientId, Long appointmentId, Interval during) {
    boolean concerns(BookedAppointment appointment) {
        return clientId == null || clientId == appointment.clientId() && !appointmentId.equals(appointment.id());
    }
}
