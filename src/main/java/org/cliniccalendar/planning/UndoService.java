package org.cliniccalendar.planning;

import static org.cliniccalendar.identity.Roles.ADMINISTRATOR;
import static org.cliniccalendar.identity.Roles.CLINICIAN;
import static org.cliniccalendar.identity.Roles.CLINIC_MANAGER;
import static org.cliniccalendar.identity.Roles.RECEPTION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.cliniccalendar.audit.AuditService;
import org.cliniccalendar.booking.Attempted;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;
import org.cliniccalendar.session.RepublishingService;

/** Takes changes of sessions back, for whoever made them, the managers of the clinic, and the clinician whose session it is. */
@Stateless
@Attempted
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({ADMINISTRATOR, CLINIC_MANAGER, RECEPTION, CLINICIAN})
public class UndoService {
    @PersistenceContext
    private EntityManager em;

    @EJB
    private RepublishingService republishing;

    @EJB
    private AuditService audit;

    @Inject
    private Undoer undoer;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Puts everything back as it was before the changes, and tells the clients again; all of it or nothing.
     *
     * @param changeIds of {@link AppliedChange} or {@link AppliedDaysOff}
     * @throws PlanningRefused if ten minutes have passed, something else has happened since, or they are not this user's to undo
     */
    public void undo(Collection<Long> changeIds) {
        // all are looked at before the first is undone, as they may meet the same visits
        Map<UndoRows, UndoRows.Made> changes = new LinkedHashMap<>();
        for (long changeId : new TreeSet<>(changeIds)) {
            UndoRows rows = new UndoRows(em, changeId);
            changes.put(rows, undoable(rows));
        }
        UndoRows.lock(em, changeIds);
        if (!changes.keySet().stream().allMatch(UndoRows::isUntouched)) {
            throw new PlanningRefused("refused.undoMeanwhile");
        }
        changes.forEach((rows, made) -> {
            undoer.undo(rows, made);
            audit.record("session.change-undone", "session:" + made.sessionId(), made.clinicId(), "");
        });
    }

    private UndoRows.Made undoable(UndoRows rows) {
        UndoRows.Made made = rows.lock().filter(this::isOwn).orElseThrow(() -> new PlanningRefused("refused.unknown"));
        if (!made.isUndoable(clock.instant())) {
            throw new PlanningRefused("refused.undoneTooLate");
        }
        return made;
    }

    private boolean isOwn(UndoRows.Made made) {
        return made.by().equals(user.username())
                || user.hasAt(Role.ADMINISTRATOR, made.clinicId())
                || user.hasAt(Role.CLINIC_MANAGER, made.clinicId())
                || user.clinicianId() != null
                        && republishing
                                .findEvenDeleted(made.sessionId())
                                .filter(session ->
                                        user.clinicianId().equals(session.plan().clinicianId()))
                                .isPresent();
    }
}
