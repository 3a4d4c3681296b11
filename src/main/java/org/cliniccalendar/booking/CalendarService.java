package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;
import static org.cliniccalendar.identity.Roles.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/**
 * The clinic's calendar: sessions of all clinicians of a clinic, oneself included, and the appointments in them. A
 * colleague's session shows name, time and what is free, never a client (features K2).
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
public class CalendarService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Everything in the time asked for, in two statements. */
    public ClinicCalendar show(CalendarRequest request) {
        CalendarRows rows = new CalendarRows(em, request);
        ClinicCalendar sessions = rows.sessions(user.clinicianId());
        return new ClinicCalendar(sessions.sessions(), rows.appointments(user, staffed()), sessions.ownFreeTime());
    }

    /**
     * A clinician's sessions that are open to other organisations, with everybody who is booked into them, in order of time.
     * One statement, which also records the look.
     *
     * @param from first date, on the calendar of each clinic
     * @param until first date that is not wanted any more
     */
    @RolesAllowed(SERVICE)
    public List<ClinicianSession> ofClinician(long clinicianId, LocalDate from, LocalDate until) {
        return new ClinicianCalendarRows(em, user.username(), clock.instant()).sessions(clinicianId, from, until);
    }

    /** The clinics where the user works with clients of all clinicians: none, some, or all. */
    private StaffedClinics staffed() {
        if (Stream.of(Role.ADMINISTRATOR, Role.CLINIC_MANAGER, Role.RECEPTION, Role.OPERATOR)
                .noneMatch(user::has)) {
            return StaffedClinics.NONE;
        }
        return user.clinicIds().isEmpty() ? StaffedClinics.ALL : new StaffedClinics(false, user.clinicIds());
    }
}
