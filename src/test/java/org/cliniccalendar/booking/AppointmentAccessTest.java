package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.cliniccalendar.directory.PersonName;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.cliniccalendar.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees whose appointment: of clinic 1, with clinician 3, booked by ann. */
class AppointmentAccessTest {
    private final CurrentUser user = new CurrentUser();

    @ParameterizedTest(name = "{0} at clinic {2}, named {1}: {3}, staff: {4}")
    @CsvSource({
        "ADMINISTRATOR,  bea,  , true,  true",
        "CLINIC_MANAGER, bea, 1, true,  true",
        "RECEPTION,      bea, 1, true,  true",
        "OPERATOR,       bea, 1, true,  true",
        "OPERATOR,       bea, 2, false, false",
        "SERVICE,        bea,  , true,  false",
        "CASE_MANAGER,   ann, 1, true,  false",
        "CASE_MANAGER,   ann, 2, true,  false",
        "CASE_MANAGER,   bea, 1, false, false",
        "CLINICIAN,      ann, 1, false, false",
        "AUDITOR,        bea,  , false, false"
    })
    void staffOfTheClinicAServiceAndWhoeverBookedItSeeIt(
            Role role, String name, Long clinic, boolean sees, boolean staff) {
        become(role, name, clinic);

        assertEquals(sees, AppointmentAccess.maySee(user, 1, 3L, "ann"));
        assertEquals(staff, AppointmentAccess.isStaffAt(user, 1));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "4, 3, false", "3, , false"})
    void aCliniciansOwnAppointmentsAreTheirs(long self, Long clinician, boolean sees) {
        Impersonation.asClinician(user, self);

        assertEquals(sees, AppointmentAccess.maySee(user, 1, clinician, "ann"));
    }

    @Test
    void anAppointmentIsSeenAndChangedByThoseWhoseItIs() {
        Appointment appointment = AppointmentTest.booked();
        AppointmentDetails details = details(appointment);
        assertEquals(false, AppointmentAccess.maySee(user, details));
        assertEquals(false, AppointmentAccess.mayChange(user, appointment));

        Impersonation.as(user, "bea", Role.RECEPTION, appointment.getClinicId());

        assertEquals(true, AppointmentAccess.maySee(user, details));
        assertEquals(true, AppointmentAccess.mayChange(user, appointment));
    }

    private static AppointmentDetails details(Appointment appointment) {
        PersonName somebody = new PersonName("", "Ann", "Hale");
        return new AppointmentDetails(
                "",
                appointment.getStatus(),
                appointment.getDuring(),
                ZoneId.of("Europe/London"),
                appointment.getClinicId(),
                "Mill House",
                "",
                appointment.getClinicianId(),
                somebody,
                1,
                somebody,
                null,
                "",
                "Talk",
                "",
                "",
                "",
                null,
                "",
                appointment.getBookedBy(),
                "",
                appointment.getBookedAt(),
                0);
    }

    @Test
    void nobodySeesIt() {
        assertEquals(false, AppointmentAccess.maySee(user, 1, null, "ann"));
        assertEquals(false, AppointmentAccess.isStaffAt(user, 1));
    }

    /** At a clinic, or in the whole network. */
    private void become(Role role, String name, Long clinic) {
        if (clinic == null) {
            Impersonation.inNetwork(user, name, role);
        } else {
            Impersonation.as(user, name, role, clinic);
        }
    }
}
