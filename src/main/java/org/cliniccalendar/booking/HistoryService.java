package org.cliniccalendar.booking;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CASE_MANAGER;
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
import java.util.List;
import org.cliniccalendar.audit.AuditEntry;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.identity.CurrentUser;

/** What became of an appointment: who did what, when and from where. */
@Stateless
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, CLINICIAN, RECEPTION, OPERATOR, CASE_MANAGER})
public class HistoryService {
    private static final String VIEWED = "appointment.viewed";

    @PersistenceContext
    private EntityManager em;

    @EJB
    private AuditService audit;

    @Inject
    private CurrentUser user;

    /** All that changed an appointment, the latest first; nothing of one that the user may not see. */
    public List<AuditEntry> of(String ref) {
        return new AppointmentRows(em)
                .byReference(ref)
                .filter(appointment -> AppointmentAccess.maySee(user, appointment))
                .map(appointment -> audit.about("appointment:" + appointment.ref()).stream()
                        .filter(entry -> !entry.action().equals(VIEWED))
                        .toList())
                .orElse(List.of());
    }
}
