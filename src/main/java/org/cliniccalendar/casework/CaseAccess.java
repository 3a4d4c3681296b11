package org.cliniccalendar.casework;

import static org.cliniccalendar.identity.Role.ADMINISTRATOR;
import static org.cliniccalendar.identity.Role.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Role.OPERATOR;

import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.booking.AppointmentAccess;
import org.cliniccalendar.identity.CurrentUser;

/** Whose case it is: that follows from its appointments. */
final class CaseAccess {
    private CaseAccess() {}

    /** Those of a case's appointments that the user may see; none, if the case is not the user's to see. */
    static List<CaseAppointment> visible(CurrentUser user, List<CaseAppointment> appointments) {
        return appointments.stream()
                .filter(a -> AppointmentAccess.maySee(user, a.clinicId(), a.clinicianId(), a.bookedBy()))
                .toList();
    }

    /** Whether the user brings the report on: an operator or a manager of one of its clinics, or the clinician. */
    static boolean mayReport(CurrentUser user, List<CaseAppointment> appointments) {
        return appointments.stream().anyMatch(a -> mayReport(user, a));
    }

    private static boolean mayReport(CurrentUser user, CaseAppointment appointment) {
        boolean own = user.clinicianId() != null && user.clinicianId().equals(appointment.clinicianId());
        return own
                || Stream.of(ADMINISTRATOR, CLINIC_MANAGER, OPERATOR)
                        .anyMatch(role -> user.hasAt(role, appointment.clinicId()));
    }
}
