package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Role.ADMINISTRATOR;
import static org.cliniccalendar.identity.Role.CASE_MANAGER;
import static org.cliniccalendar.identity.Role.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Role.OPERATOR;
import static org.cliniccalendar.identity.Role.RECEPTION;
import static org.cliniccalendar.identity.Role.SERVICE;

import java.util.stream.Stream;
import org.cliniccalendar.identity.CurrentUser;

/**
 * Whose appointment it is: staff of its clinic, a service, the clinician who sees the client, the case manager who booked it. The
 * one place where client data is opened or stays closed.
 */
public final class AppointmentAccess {
    private AppointmentAccess() {}

    static boolean maySee(CurrentUser user, AppointmentDetails appointment) {
        return maySee(user, appointment.clinicId(), appointment.clinicianId(), appointment.bookedBy());
    }

    static boolean mayChange(CurrentUser user, Appointment appointment) {
        return maySee(user, appointment.getClinicId(), appointment.getClinicianId(), appointment.getBookedBy());
    }

    /** Whether the user sees who is booked at a clinic, whoever the clinician is. */
    public static boolean isStaffAt(CurrentUser user, long clinicId) {
        return Stream.of(ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, OPERATOR).anyMatch(r -> user.hasAt(r, clinicId));
    }

    /**
     * Whether the user sees whose appointment it is.
     *
     * @param clinicianId who sees the client; null in a session of the clinic's own
     */
    public static boolean maySee(CurrentUser user, long clinicId, Long clinicianId, String bookedBy) {
        boolean own = user.clinicianId() != null && user.clinicianId().equals(clinicianId);
        boolean booked = user.has(CASE_MANAGER) && user.username().equals(bookedBy);
        return own || booked || isStaffAt(user, clinicId) || user.hasAt(SERVICE, clinicId);
    }
}
