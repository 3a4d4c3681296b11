package org.cliniccalendar.reception;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.OPERATOR;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.AppointmentAccess;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.time.Interval;

/** The day of a clinic as its desk sees it (features V23). Clinicians see who comes to them, and that colleagues are busy. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR})
public class ReceptionService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The day in four statements, however many columns and slots it has. */
    public ReceptionDay day(DayRequest request) {
        DayRows rows = new DayRows(em, request);
        List<DaySession> sessions = rows.sessions();
        BookedDayRows booked = new BookedDayRows(em, user, sessions);
        DayLayout layout =
                new DayLayout(sessions, booked.slots(), seen(booked.appointments(), sessions), rows.closings());
        Interval axis = layout.axis(request);
        return new ReceptionDay(
                request.date(),
                request.zone(),
                axis,
                clock.instant(),
                layout.columns(axis, request.filter().bySession()));
    }

    /** A text that is another one as soon as anything on the day has changed. One statement. */
    public String version(DayRequest request) {
        return new DayRows(em, request).version();
    }

    /** Records that somebody opened the day, with the names that stand in it. */
    public void opened(DayRequest request) {
        Long clinic = request.shownClinics().size() == 1
                ? request.shownClinics().iterator().next()
                : null;
        audit.record("reception.viewed", "day:" + request.date(), clinic, "");
    }

    private List<DayAppointment> seen(List<DayAppointment> all, List<DaySession> sessions) {
        Map<Long, DaySession> byDate =
                sessions.stream().collect(Collectors.toMap(DaySession::sessionDateId, Function.identity()));
        return all.stream()
                .map(a -> maySee(byDate.get(a.sessionDateId())) ? a : a.withoutClient())
                .toList();
    }

    private boolean maySee(DaySession session) {
        boolean own = user.clinicianId() != null && user.clinicianId().equals(session.clinicianId());
        return own || AppointmentAccess.isStaffAt(user, session.clinicId());
    }
}
